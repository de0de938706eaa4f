import axios from 'axios';

function env(name) {
  return import.meta.env[name];
}

const shadhinPay = axios.create({ // expect: exposure.secret-header-in-client-request source=env('VITE_SHADHINPAY_SECRET_KEY')
  baseURL: 'https://api.shadhinpay.pay/api/v1',
  headers: {
    'Client-Id': 'HM_4f8c2b1a',
    'Business-Id': 'HB_71c4a09e',
    'X-Api-Key': env('VITE_SHADHINPAY_SECRET_KEY'), // expect: exposure.secret-env-in-client-bundle
  },
});

export async function createPayment(orderId, amount) {
  const { data } = await shadhinPay.post(
    '/payments',
    { amount, currency: 'BDT', merchantTxnId: orderId },
    { headers: { 'X-Idempotency-Key': `${orderId}-1` } }, // fine: exposure.secret-header-in-client-request because it only names one request
  );
  return data;
}

export async function createInvoice(invoice) {
  try {
    return (await shadhinPay.post('/invoices', invoice)).data;
  } catch (err) {
    console.error('invoice refused', err.config.headers); // expect: exposure.credential-logged source=err.config.headers
    console.error('invoice refused', err.response?.status); // fine: exposure.credential-logged because a number
    throw err;
  }
}
