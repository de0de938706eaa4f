import { useState } from 'react';
import { CheckoutForm } from './components/CheckoutForm';
import { LoyaltyBadge } from './components/LoyaltyBadge';
import PayoutPanel from './components/PayoutPanel';

const saleEnds = import.meta.env.VITE_SECRET_SALE_ENDS; // fine: exposure.secret-env-in-client-bundle because a date with a telling name

export function App() {
  const [customerId] = useState('c-1001');
  return (
    <main>
      <h1>Lumashop</h1>
      <p>Our secret sale ends on {saleEnds}</p>
      <CheckoutForm merchantId="luma" customerId={customerId} />
      <LoyaltyBadge customerId={customerId} />
      <PayoutPanel payoutId="po_1" />
    </main>
  );
}
