const pino = require('pino');

const logger = pino({ level: process.env.LOG_LEVEL || 'info' });

function dump(label, value) {
  logger.debug(`${label}: ${JSON.stringify(value)}`); // expect: exposure.credential-logged needs=file
}

function scrub(headers) {
  const { authorization, 'x-api-secret': secret, ...rest } = headers;
  return rest;
}

function mask(value) {
  return value ? `${'*'.repeat(8)}${value.slice(-4)}` : 'none';
}

module.exports = logger;
module.exports.dump = dump;
module.exports.scrub = scrub;
module.exports.mask = mask;
