import { useEffect, useState } from 'react';

const { format } = new Intl.NumberFormat('en');

export function LoyaltyBadge({ customerId }: { customerId: string }) {
  const [points, setPoints] = useState(0);

  useEffect(() => {
    fetch(`https://api.getansa.com/v1/luma/customers/${customerId}`, { // expect: exposure.secret-header-in-client-request source=Authorization: 'ansa_sk_live_
      headers: { Authorization: 'ansa_sk_live_{{uuid}}' }, // expect: exposure.secret-in-client-code
    })
      .then((response) => response.json())
      .then((customer) => setPoints(customer.points));
  }, [customerId]);

  return <span title="secret level unlocked">{format(points)}</span>;
}
