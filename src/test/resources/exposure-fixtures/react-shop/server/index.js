const cors = require('cors');
const express = require('express');
const payments = require('./routes/payments');
const sessions = require('./routes/sessions');
const errors = require('./middleware/errors');
const logger = require('./lib/logger');

const app = express();

app.use(express.json());
app.use(cors({ origin: 'https://shop.lumashop.example', allowedHeaders: ['Authorization', 'x-api-secret'] })); // fine: exposure.secret-header-in-client-request because a list of names on the server
app.use('/payments', payments);
app.use('/ansa', sessions);
app.use(errors);

const port = process.env.PORT || 4000;
app.listen(port, () => logger.info(`listening on ${port}`)); // fine: exposure.credential-logged because a port
