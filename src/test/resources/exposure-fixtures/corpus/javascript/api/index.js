const express = require('express');
const morgan = require('morgan');
const pinoHttp = require('pino-http');
const payments = require('./routes/payments');
const settings = require('./settings');
const log = require('./log');

const app = express();
app.use(express.json());
app.use(morgan('tiny')); // fine: exposure.http-wire-logging because method, path and status only
app.use(morgan(':method :url :req[authorization]')); // expect: exposure.http-wire-logging
app.use(pinoHttp({ redact: ['req.headers.authorization', 'req.headers["x-api-key"]'] })); // fine: exposure.http-wire-logging because both headers are redacted
app.use('/payments', payments);

app.use((req, res, next) => {
  log.info({ path: req.path, agent: req.get('user-agent') }, 'request'); // fine: exposure.credential-logged because path and agent
  log.debug(req.headers); // expect: exposure.credential-logged
  next();
});

app.get('/health', (req, res) => {
  res.json({ ok: true, stripe: Boolean(settings.stripe.secretKey) }); // fine: exposure.credential-returned-to-client because presence only
});

app.listen(settings.port, () => console.log(`listening on ${settings.port}`)); // fine: exposure.credential-logged because a port
