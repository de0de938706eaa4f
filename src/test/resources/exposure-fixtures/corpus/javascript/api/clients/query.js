const axios = require('axios');
const { secretKey } = require('./vault');

const key = process.env.SHADHINPAY_API_KEY;

exports.balance = () => axios.get(`https://api.shadhinpay.pay/api/v1/balance?api_key=${key}`); // expect: exposure.credential-in-url needs=variable

exports.payments = (page) => axios.get('https://api.shadhinpay.pay/api/v1/payments', { params: { page, apiKey: key } }); // expect: exposure.credential-in-url needs=variable

exports.invoices = (page) => axios.get('https://api.shadhinpay.pay/api/v1/invoices', { params: { page }, headers: { 'X-Api-Key': key } }); // fine: exposure.credential-in-url because the key goes in a header

function withToken(url, token) {
  return `${url}?token=${token}`; // expect: exposure.credential-in-url needs=function
}

exports.feed = () => axios.get(withToken('https://api.stripe.com/v1/events', process.env.STRIPE_SECRET_KEY));

exports.mirror = () => axios.get(`https://svc:${secretKey()}@mirror.harbour.example/feed`); // expect: exposure.credential-in-url needs=file

exports.redirect = (res, state) => res.redirect(`https://pay.harbour.example/return?state=${state}`); // fine: exposure.credential-in-url because a state

exports.search = (term) => axios.get(`https://api.shadhinpay.pay/api/v1/payments?key=${encodeURIComponent(term)}`, { headers: { 'X-Api-Key': key } }); // fine: exposure.credential-in-url because a search term

exports.maps = (address) => axios.get(`https://maps.example/geocode?publishable_key=${process.env.STRIPE_PUBLISHABLE_KEY}&q=${address}`); // fine: exposure.credential-in-url because publishable
