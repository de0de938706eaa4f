const https = require('https');
const winston = require('winston');
const settings = require('../settings');

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const BASE = 'https://api.senjaropay.com/senjaropay/merchant';

function headers() {
  return { 'x-api-key': settings.senjaro.key, 'x-api-secret': settings.senjaro.secret };
}

function status(referenceId, done) {
  const secret = settings.senjaro.secret;
  logger.log({ level: 'debug', message: 'asking', secret }); // expect: exposure.credential-logged needs=variable
  logger.log({ level: 'debug', message: 'asking', hasSecret: !!secret }); // fine: exposure.credential-logged because presence only
  logger.debug('x-api-secret is missing'); // fine: exposure.credential-logged because a header's name
  const request = https.request(
    `${BASE}/payments/status`,
    { method: 'POST', headers: headers(), rejectUnauthorized: false }, // expect: exposure.tls-verification-disabled needs=function
    (response) => done(response.statusCode),
  );
  request.end(JSON.stringify({ referenceId }));
}

module.exports = { BASE, headers, status };
