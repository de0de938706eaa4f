import React, { useState } from 'react';
import axios from 'axios';
import { stripeSecret, apiUrl } from './env';
import { moneroo } from './keys';

const { REACT_APP_SENJARO_API_SECRET } = process.env; // expect: exposure.secret-env-in-client-bundle needs=variable

function senjaroHeaders() {
  return { 'Content-Type': 'application/json', 'x-api-secret': REACT_APP_SENJARO_API_SECRET };
}

function secretFor(provider) {
  return provider === 'paystack' ? process.env.REACT_APP_PAYSTACK_SECRET_KEY : null; // expect: exposure.secret-env-in-client-bundle needs=function
}

export default function Refund({ order, session }) {
  const [busy, setBusy] = useState(false);

  async function viaStripe() {
    setBusy(true);
    await fetch(`https://api.stripe.com/v1/refunds?charge=${order.charge}`, { // expect: exposure.secret-header-in-client-request needs=file
      method: 'POST',
      headers: { Authorization: `Bearer ${stripeSecret}` },
    });
    setBusy(false);
  }

  async function viaSenjaro() {
    await axios.post('https://api.senjaropay.com/senjaropay/merchant/refunds', { referenceId: order.id }, { headers: senjaroHeaders() }); // expect: exposure.secret-header-in-client-request needs=function
  }

  async function viaMoneroo() {
    const headers = new Headers();
    headers.set('Authorization', `Bearer ${moneroo}`); // expect: exposure.secret-header-in-client-request needs=variable
    await fetch('https://api.moneroo.io/v1/payouts', { method: 'POST', headers });
  }

  async function viaOurServer() {
    await axios.post(`${apiUrl}/refunds`, { id: order.id }, { headers: { Authorization: `Bearer ${session.jwt}` } }); // fine: exposure.secret-header-in-client-request because the user's own session at our server
    await axios.get(`${apiUrl}/orders`, { headers: { 'X-Request-Id': order.id } }); // fine: exposure.secret-header-in-client-request because an ordinary header
    console.log('refunded', order.id); // fine: exposure.credential-logged because an order number
  }

  function viaPaystack() {
    const secret = secretFor('paystack');
    const request = new XMLHttpRequest();
    request.open('POST', 'https://api.paystack.co/refund');
    request.setRequestHeader('Authorization', `Bearer ${secret}`); // expect: exposure.secret-header-in-client-request needs=variable
    request.setRequestHeader('Content-Type', 'application/json'); // fine: exposure.secret-header-in-client-request because an ordinary header
    request.send(JSON.stringify({ transaction: order.id }));
  }

  return (
    <button disabled={busy} onClick={viaOurServer} onDoubleClick={viaStripe} onKeyDown={viaSenjaro} onBlur={viaMoneroo} onFocus={viaPaystack}>
      Refund
    </button>
  );
}
