'use client';

import { useState } from 'react';
import { startPayment } from './actions';

const publicKey = process.env.NEXT_PUBLIC_MONEROO_PUBLIC_KEY; // fine: exposure.secret-env-in-client-bundle because publishable

export default function PayButton({ orderId }: { orderId: string }) {
  const [state, setState] = useState('ready');

  async function pay() {
    const started = await startPayment(orderId);
    console.log('public key', publicKey); // fine: exposure.credential-logged because publishable
    setState(started.id);
  }

  async function verify(paymentId: string) {
    const secret = process.env.NEXT_PUBLIC_MONEROO_SECRET_KEY; // expect: exposure.secret-env-in-client-bundle
    const response = await fetch(`https://api.moneroo.io/v1/payments/${paymentId}/verify`, { // expect: exposure.secret-header-in-client-request source=process.env.NEXT_PUBLIC_MONEROO_SECRET_KEY
      headers: { Authorization: 'Bearer ' + secret, Accept: 'application/json' },
    });
    setState(response.ok ? 'paid' : 'open');
  }

  return (
    <div>
      <button onClick={pay}>Pay</button>
      <button onClick={() => verify(state)}>Check</button>
      <span>{state}</span>
    </div>
  );
}
