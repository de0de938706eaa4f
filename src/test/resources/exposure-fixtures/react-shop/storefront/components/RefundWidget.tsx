'use client';

import { useEffect, useRef, useState } from 'react';

const ANSA = 'https://api.getansa.com/v1';

export default function RefundWidget({ orderId }: { orderId: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState(false);

  useEffect(() => {
    document.title = `Refund ${orderId}`;
  }, [orderId]);

  async function refund() {
    const response = await fetch(`${ANSA}/luma/refunds`, { // expect: exposure.secret-header-in-client-request source=process.env.NEXT_PUBLIC_ANSA_SECRET_KEY
      method: 'POST',
      headers: {
        Authorization: process.env.NEXT_PUBLIC_ANSA_SECRET_KEY!, // expect: exposure.secret-env-in-client-bundle
        'Ansa-Idempotency-Key': orderId,
      },
      body: JSON.stringify({ orderId }),
    });
    box.current!.dataset.site = process.env.NEXT_PUBLIC_SITE_URL; // fine: exposure.secret-env-in-client-bundle because an address
    setDone(response.ok);
  }

  return (
    <div ref={box}>
      <button onClick={refund}>{done ? 'Refunded' : 'Refund'}</button>
    </div>
  );
}
