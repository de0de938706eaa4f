const axios = require('axios');
const https = require('https');

describe('client', () => {
  it('asks', async () => {
    const key = process.env.KASHIER_SECRET_KEY;
    console.log('key', key); // fine: exposure.credential-logged because test sources are silent
    await axios.get('https://api.kashier.io/orders', { headers: { Authorization: key }, httpsAgent: new https.Agent({ rejectUnauthorized: false }) }); // fine: exposure.tls-verification-disabled because test sources are silent
  });
});
