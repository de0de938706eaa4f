import PayButton from './PayButton';
import RefundWidget from '../../components/RefundWidget';

// A server component: what it reads and sends never reaches the browser.
async function paymentMethods(): Promise<string[]> {
  const response = await fetch('https://api.moneroo.io/v1/utils/payment/methods', {
    headers: { Authorization: `Bearer ${process.env.MONEROO_SECRET_KEY}` }, // fine: exposure.secret-header-in-client-request because a server component
    cache: 'no-store',
  });
  const body = await response.json();
  return body.data.map((method: { name: string }) => method.name);
}

export default async function CheckoutPage() {
  const methods = await paymentMethods();
  return (
    <main>
      <ul>
        {methods.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <PayButton orderId="order-7831" />
      <RefundWidget orderId="order-7831" />
    </main>
  );
}
