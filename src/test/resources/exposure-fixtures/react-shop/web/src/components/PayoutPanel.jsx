import { useState } from 'react';

const EXAMPLE_PAYMENT = 'test_{{alpha-lower:11}}'; // fine: exposure.secret-in-client-code because a payment id

export default function PayoutPanel({ payoutId }) {
  const [status, setStatus] = useState('');

  const load = async () => {
    const authorization = `Bearer ${import.meta.env.VITE_MONEROO_SECRET_KEY}`; // expect: exposure.secret-env-in-client-bundle
    const headers = new Headers({ Accept: 'application/json' });
    headers.append('Authorization', authorization); // expect: exposure.secret-header-in-client-request source=import.meta.env.VITE_MONEROO_SECRET_KEY
    const response = await fetch(`https://api.moneroo.io/v1/payouts/${payoutId}`, { headers });
    console.log(`payout with ${authorization}`); // expect: exposure.credential-logged source=import.meta.env.VITE_MONEROO_SECRET_KEY
    console.log('Authorization header sent'); // fine: exposure.credential-logged because a header's name
    setStatus((await response.json()).status);
  };

  const loadSandbox = async () => {
    const response = await fetch(`https://api.moneroo.io/v1/payments/${EXAMPLE_PAYMENT}`, { // expect: exposure.secret-header-in-client-request source=Bearer test_
      headers: { Authorization: `Bearer test_{{alnum:30}}` }, // expect: exposure.secret-in-client-code
    });
    setStatus((await response.json()).status);
  };

  return (
    <aside>
      <button onClick={load}>Payout</button>
      <button onClick={loadSandbox}>Try it</button>
      <output>{status}</output>
    </aside>
  );
}
