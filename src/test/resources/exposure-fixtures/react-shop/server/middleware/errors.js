const logger = require('../lib/logger');

const ansa = { name: 'ansa', secretKey: process.env.ANSA_SECRET_KEY };

module.exports = function errors(err, req, res, next) {
  if (err.code === 'EPROVIDER') {
    logger.warn(`provider setup: ${JSON.stringify(ansa)}`); // expect: exposure.credential-logged source=process.env.ANSA_SECRET_KEY
    logger.warn(`provider setup: ${JSON.stringify({ name: ansa.name, secretKey: '***' })}`); // fine: exposure.credential-logged because the value is starred
  }
  logger.error({ path: req.path, status: err.status }, 'request failed'); // fine: exposure.credential-logged because a path and a number
  res.status(err.status || 500).json({ error: 'internal' });
};
