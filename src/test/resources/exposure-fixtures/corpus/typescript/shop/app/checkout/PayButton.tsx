'use client';

import { useState } from 'react';
import { senjaroSecret, headersFor, KASHIER_KEY } from '../../lib/browser';
import { pay } from './actions';

type Props = { methods: string[]; publishableKey: string };

const ansa = 'ansa_sk_live_{{uuid}}'; // expect: exposure.secret-in-client-code

function paystackKey(): string | undefined {
  return process.env.NEXT_PUBLIC_PAYSTACK_SECRET_KEY; // expect: exposure.secret-env-in-client-bundle needs=function
}

export default function PayButton({ methods, publishableKey }: Props) {
  const [state, setState] = useState('idle');
  const openai = process.env.NEXT_PUBLIC_OPENAI_API_KEY; // expect: exposure.secret-env-in-client-bundle needs=variable

  async function direct() {
    await fetch('https://api.senjaropay.com/senjaropay/merchant/payments', { method: 'POST', headers: headersFor(senjaroSecret!) }); // expect: exposure.secret-header-in-client-request needs=file
    await fetch('https://api.kashier.io/orders', { headers: { Authorization: KASHIER_KEY } }); // expect: exposure.secret-header-in-client-request needs=file
  }

  async function describe(text: string) {
    const headers: HeadersInit = { Authorization: `Bearer ${openai}` };
    const answer = await fetch('https://api.openai.com/v1/embeddings', { method: 'POST', headers, body: text }); // expect: exposure.secret-header-in-client-request needs=variable
    console.info('embedding', answer.status); // fine: exposure.credential-logged because a status code
  }

  function bank() {
    return get('https://api.paystack.co/bank', paystackKey()!);
  }

  async function indirectly() {
    setState('busy');
    await fetch('/api/session', { method: 'POST', headers: { 'X-Idempotency-Key': crypto.randomUUID() } }); // fine: exposure.secret-header-in-client-request because it only names one request
    await pay(methods[0]);
    setState('done');
  }

  const site = process.env.NEXT_PUBLIC_SITE_URL; // fine: exposure.secret-env-in-client-bundle because an address

  return (
    <form action={site} onSubmit={indirectly} onReset={direct} onChange={() => describe(publishableKey)} onBlur={bank}>
      <button>{state}</button>
    </form>
  );
}

async function get(url: string, key: string) {
  return fetch(url, { headers: { Authorization: `Bearer ${key}` } }); // expect: exposure.secret-header-in-client-request needs=function
}

export async function wallet() {
  const { data } = await (await fetch('https://api.getansa.com/v1/wallet', { headers: { Authorization: ansa } })).json(); // expect: exposure.secret-header-in-client-request needs=variable
  return data;
}
