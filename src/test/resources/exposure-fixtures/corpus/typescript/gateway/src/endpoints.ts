export const endpoints = {
  relay: 'http://gateway-relay.meadow.lan', // expect: exposure.credential-over-plain-http needs=file
  trial: 'https://sandbox.shadhinpay.com',
  live: 'https://api.shadhinpay.com',
  stub: 'http://[::1]:9090', // fine: exposure.credential-over-plain-http because it is loopback
};
