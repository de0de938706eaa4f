const axios = require('axios');
const settings = require('../settings');

const LIVE = 'sk_live_{{alnum:32}}'; // expect: exposure.environment-mismatch needs=file
const TRIAL = 'sk_test_{{alnum:32}}'; // fine: exposure.environment-mismatch because it goes to the sandbox only

exports.rehearse = (body) => axios.post(`${settings.sandboxHost}/api/v1/payments`, body, { headers: { 'X-Api-Key': LIVE } });

exports.trial = (body) => axios.post(`${settings.sandboxHost}/api/v1/payments`, body, { headers: { 'X-Api-Key': TRIAL } });

exports.refund = (body) => {
  const host = 'https://api.shadhinpay.com';
  const key = 'sk_test_{{alnum:30}}'; // expect: exposure.environment-mismatch needs=variable
  return axios.post(`${host}/api/v1/refunds`, body, { headers: { 'Secret-Key': key } });
};

function live(path, key) {
  return axios.get(`https://api.getansa.com${path}`, { headers: { Authorization: key } });
}

exports.customers = () => live('/v1/customers', 'ansa_sk_sandbox_{{uuid}}'); // expect: exposure.environment-mismatch needs=function

exports.balance = () => live('/v1/balance', 'ansa_sk_live_{{uuid}}'); // fine: exposure.environment-mismatch because live meets live

exports.stripe = () => axios.get('https://api.stripe.com/v1/balance', { headers: { Authorization: 'Bearer sk_test_{{alnum:24}}' } }); // fine: exposure.environment-mismatch because one host serves both modes

exports.moneroo = () => axios.get('https://api.moneroo.io/v1/payouts', { headers: { Authorization: 'Bearer pvk_sandbox_{{alnum-lower:6}}|01{{crockford:24}}' } }); // fine: exposure.environment-mismatch because one host serves both modes
