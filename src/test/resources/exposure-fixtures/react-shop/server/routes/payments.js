const axios = require('axios');
const express = require('express');
const logger = require('../lib/logger');
const { mask } = require('../lib/mask');

const router = express.Router();
const { KASHIER_SECRET_KEY: kashierKey, SHADHINPAY_API_KEY } = process.env;

router.get('/kashier/:merchant', async (req, res) => {
  const { merchant } = req.params;
  logger.info('kashier key %s', mask(kashierKey)); // fine: exposure.credential-logged because masked
  logger.debug('kashier key ' + kashierKey); // expect: exposure.credential-logged source=KASHIER_SECRET_KEY: kashierKey
  const { data } = await axios.get(`https://test-api.kashier.io/merchants/${merchant}/orders`, {
    headers: { Authorization: kashierKey }, // fine: exposure.secret-header-in-client-request because Express runs on the server
  });
  res.json(data);
});

router.post('/shadhinpay', async (req, res) => {
  const headers = {
    'Client-Id': process.env.SHADHINPAY_CLIENT_ID,
    'Business-Id': process.env.SHADHINPAY_BUSINESS_ID,
    'X-Api-Key': SHADHINPAY_API_KEY,
  };
  try {
    const { data } = await axios.post('https://sandbox.shadhinpay.pay/api/v1/payments', req.body, { headers });
    logger.info({ payment: data.id, client: headers['Client-Id'] }, 'created'); // fine: exposure.credential-logged because identifiers
    res.json(data);
  } catch (err) {
    const { headers: sent } = err.config;
    logger.error({ sent }, 'shadhinpay refused'); // expect: exposure.credential-logged source=headers: sent
    logger.error(explain(req.body.merchantTxnId)); // expect: exposure.credential-logged source=SHADHINPAY_API_KEY } = process.env
    logger.error(`shadhinpay refused, key has ${SHADHINPAY_API_KEY.length} characters`); // fine: exposure.credential-logged because a length
    res.status(502).end();
  }
});

function explain(order) {
  return `no payment for ${order}, X-Api-Key was ${SHADHINPAY_API_KEY}`;
}

module.exports = router;
