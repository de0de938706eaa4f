const axios = require('axios');
const got = require('got');
const https = require('https');
const { relaxed, pinned } = require('./agents');

const secretKey = process.env.KASHIER_SECRET_KEY;

exports.orders = () => axios.get('https://api.kashier.io/orders', { httpsAgent: relaxed, headers: { Authorization: secretKey } });

exports.settle = () => axios.get('https://api.kashier.io/settle', { httpsAgent: pinned, headers: { Authorization: secretKey } });

exports.invoices = () => got('https://api.kashier.io/invoices', {
  headers: { Authorization: secretKey },
  https: { rejectUnauthorized: false }, // expect: exposure.tls-verification-disabled
});

exports.transfers = () => {
  const agent = new https.Agent({ rejectUnauthorized: false }); // expect: exposure.tls-verification-disabled needs=variable
  return axios.create({ baseURL: 'https://api.kashier.io', httpsAgent: agent, headers: { Authorization: secretKey } });
};

exports.probe = () => got('https://status.harbour.example', { https: { rejectUnauthorized: false } }); // fine: exposure.tls-verification-disabled because no credential is sent

exports.internal = (ca) => axios.get('https://api.kashier.io/orders', {
  headers: { Authorization: secretKey },
  httpsAgent: new https.Agent({ ca, rejectUnauthorized: process.env.NODE_ENV !== 'never' }), // fine: exposure.tls-verification-disabled because the checks stay on
});
