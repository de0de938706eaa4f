import axios from 'axios';
import { useState } from 'react';

const SHADHINPAY = 'https://api.shadhinpay.pay/api/v1';
const terminalKey = 'sk_live_{{alnum:24}}'; // expect: exposure.secret-in-client-code

axios.defaults.headers.common['X-Api-Key'] = terminalKey; // expect: exposure.secret-header-in-client-request source=const terminalKey
axios.defaults.headers.common['Client-Id'] = 'HM_4f8c2b1a'; // fine: exposure.secret-header-in-client-request because an identifier
axios.defaults.headers.common['Business-Id'] = 'HB_71c4a09e';

export default function Terminal() {
  const [receipt, setReceipt] = useState('');

  const charge = async (amount) => {
    const { data } = await axios.post(`${SHADHINPAY}/payments`, { amount, currency: 'BDT' });
    setReceipt(data.id);
  };

  const payout = async (amount) => {
    const key = process.env.REACT_APP_KASHIER_SECRET_KEY; // expect: exposure.secret-env-in-client-bundle
    const { data } = await axios.post('https://api.kashier.io/payouts', { amount }, { headers: { Authorization: key } }); // expect: exposure.secret-header-in-client-request source=process.env.REACT_APP_KASHIER_SECRET_KEY
    console.info('x-api-key and Authorization are set for', process.env.REACT_APP_STORE_ID); // fine: exposure.credential-logged because names and an id
    setReceipt(data.id);
  };

  return (
    <div>
      <button onClick={() => charge('500.00')}>Charge</button>
      <button onClick={() => payout('500.00')}>Pay out</button>
      <pre>{receipt}</pre>
    </div>
  );
}
