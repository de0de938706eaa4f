module.exports = {
  port: Number(process.env.PORT || 3000),
  relay: 'http://relay.harbour.internal:8090', // expect: exposure.credential-over-plain-http needs=file
  localRelay: 'http://127.0.0.1:8090', // fine: exposure.credential-over-plain-http because it is loopback
  sandboxHost: 'https://sandbox.shadhinpay.pay',
  stripe: { secretKey: process.env.STRIPE_SECRET_KEY, publishableKey: process.env.STRIPE_PUBLISHABLE_KEY },
  senjaro: { key: process.env.SENJARO_API_KEY, secret: process.env.SENJARO_API_SECRET },
  ansaSecretKey: process.env.ANSA_SECRET_KEY,
  wire: { headers: true, status: true },
};
