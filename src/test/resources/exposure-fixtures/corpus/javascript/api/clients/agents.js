const https = require('https');

const relaxed = new https.Agent({ keepAlive: true, rejectUnauthorized: false }); // expect: exposure.tls-verification-disabled needs=file
const pinned = new https.Agent({ keepAlive: true, rejectUnauthorized: true }); // fine: exposure.tls-verification-disabled because the checks are on

module.exports = { relaxed, pinned };
