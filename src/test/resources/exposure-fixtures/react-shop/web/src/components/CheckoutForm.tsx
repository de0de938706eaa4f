import { useEffect, useState } from 'react';
import { openSession, type PaymentSession } from '../lib/api';

const PUBLISHABLE_KEY = import.meta.env.VITE_ANSA_PUBLISHABLE_KEY; // fine: exposure.secret-env-in-client-bundle because publishable
const FALLBACK_KEY = 'ansa_pk_live_{{uuid}}'; // fine: exposure.secret-in-client-code because publishable
const PREVIEW_SECRET = 'ansa_cs_live_{{base62:24}}'; // fine: exposure.secret-in-client-code because a client secret may reach the customer
const MERCHANT_KEY = 'ansa_sk_live_{{uuid}}'; // expect: exposure.secret-in-client-code

interface Props {
  merchantId: string;
  customerId: string;
}

export function CheckoutForm({ merchantId, customerId }: Props) {
  const [session, setSession] = useState<PaymentSession>();
  const [balance, setBalance] = useState('');

  useEffect(() => {
    openSession(customerId, sessionStorage.getItem('session') ?? '').then((opened) => {
      console.debug('payment session', opened.clientSecret); // expect: exposure.credential-logged source=opened.clientSecret
      setSession(opened);
    });
  }, [customerId]);

  async function showBalance() {
    const clientSecret = session?.clientSecret ?? PREVIEW_SECRET;
    const response = await fetch(`https://api.getansa.com/v1/${merchantId}/balance`, {
      headers: { Authorization: clientSecret }, // fine: exposure.secret-header-in-client-request because Ansa means it for the client
    });
    console.info('session until', session?.validUntil); // fine: exposure.credential-logged because a date
    setBalance(await response.text());
  }

  async function showMerchant() {
    const response = await fetch(`https://api.getansa.com/v1/${merchantId}`, { headers: { Authorization: MERCHANT_KEY } }); // expect: exposure.secret-header-in-client-request source=const MERCHANT_KEY
    setBalance(await response.text());
  }

  return (
    <section data-key={PUBLISHABLE_KEY ?? FALLBACK_KEY}>
      <button onClick={showBalance}>Balance</button>
      <button onClick={showMerchant}>About the shop</button>
      <p>{balance}</p>
    </section>
  );
}
