const { Router } = require('express');
const axios = require('axios');
const settings = require('../settings');
const logger = require('../log');
const { dump, scrub, mask } = require('../log');
const senjaro = require('../clients/senjaro');

const router = Router();

function describe(options) {
  return `${options.method} ${options.url} ${options.headers.Authorization}`;
}

router.post('/charge', async (req, res) => {
  const options = {
    method: 'post',
    url: 'https://api.stripe.com/v1/charges',
    headers: { Authorization: `Bearer ${settings.stripe.secretKey}`, 'Idempotency-Key': req.body.order },
  };
  logger.info('charging order %s', req.body.order); // fine: exposure.credential-logged because an order number
  try {
    const answer = await axios(options);
    logger.info({ status: answer.status, request: answer.headers['request-id'] }, 'charged'); // fine: exposure.credential-logged because status and request id
    res.json({ id: answer.data.id }); // fine: exposure.credential-returned-to-client because an id
  } catch (err) {
    logger.error(describe(options)); // expect: exposure.credential-logged needs=function
    console.error('charge failed', err.config); // expect: exposure.credential-logged needs=variable
    console.error('charge failed', err.message, err.response && err.response.status); // fine: exposure.credential-logged because message and status
    res.status(502).json({ error: 'gateway' });
  }
});

router.post('/refund', async (req, res) => {
  const headers = senjaro.headers();
  dump('refund', headers);
  logger.debug(scrub(headers), 'refund headers'); // fine: exposure.credential-logged because both secrets are taken out
  logger.debug(Object.keys(headers).join(',')); // fine: exposure.credential-logged because names only
  const answer = await axios.post(`${senjaro.BASE}/refunds`, req.body, { headers });
  res.json(answer.data);
});

router.get('/debug', (req, res) => {
  const secret = settings.ansaSecretKey;
  res.send(`ansa=${secret}`); // expect: exposure.credential-returned-to-client needs=variable
});

router.get('/debug/masked', (req, res) => {
  res.send(`ansa=${mask(settings.ansaSecretKey)}`); // fine: exposure.credential-returned-to-client because masked
});

router.get('/config', (req, res) => {
  res.json({ publishableKey: settings.stripe.publishableKey }); // fine: exposure.credential-returned-to-client because publishable
});

router.get('/config/all', (req, res) => {
  res.json(settings); // expect: exposure.credential-returned-to-client needs=file
});

function clientConfig() {
  return { merchant: 'harbour', apiSecret: process.env.SENJARO_API_SECRET };
}

router.get('/config/client', (req, res) => {
  res.status(200).json(clientConfig()); // expect: exposure.credential-returned-to-client needs=function
});

router.post('/wallet/session', async (req, res) => {
  const session = await axios.post('https://api.getansa.com/v1/sessions', {}, { headers: { Authorization: settings.ansaSecretKey } });
  res.json({ clientSecret: session.data.clientSecret }); // fine: exposure.credential-returned-to-client because a customer-scoped client secret is meant for the client
});

router.get('/checkout', (req, res) => {
  res.render('checkout', { publishableKey: settings.stripe.publishableKey }); // fine: exposure.credential-returned-to-client because publishable
  res.render('admin', { stripeSecretKey: settings.stripe.secretKey }); // expect: exposure.credential-returned-to-client
});

module.exports = router;
