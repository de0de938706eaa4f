const axios = require('axios');
const fetch = require('node-fetch');
const settings = require('../settings');

const token = process.env.PAYSTACK_SECRET_KEY;

exports.verify = (reference) => axios.get(`${settings.relay}/verify/${reference}`, { headers: { Authorization: `Bearer ${token}` } });

exports.local = (reference) => axios.get(`${settings.localRelay}/verify/${reference}`, { headers: { Authorization: `Bearer ${token}` } });

exports.transfer = (body) => {
  const url = 'http://192.168.20.4/paystack/transfer'; // expect: exposure.credential-over-plain-http needs=variable
  return fetch(url, { method: 'POST', body, headers: { Authorization: `Bearer ${token}` } });
};

function call(base, path) {
  return fetch(base + path, { headers: { Authorization: `Bearer ${token}` } });
}

exports.banks = () => call('http://paystack-proxy.payments.svc', '/bank'); // expect: exposure.credential-over-plain-http needs=function

exports.direct = () => fetch('http://api.paystack.co/bank', { headers: { Authorization: `Bearer ${token}` } }); // expect: exposure.credential-over-plain-http

exports.ready = () => fetch('http://paystack-proxy.payments.svc/ready'); // fine: exposure.credential-over-plain-http because nothing secret is sent

exports.stub = () => fetch('http://localhost:4010/bank', { headers: { Authorization: `Bearer ${token}` } }); // fine: exposure.credential-over-plain-http because it is loopback

exports.schema = 'http://json-schema.org/draft-07/schema#'; // fine: exposure.credential-over-plain-http because the name of a schema
