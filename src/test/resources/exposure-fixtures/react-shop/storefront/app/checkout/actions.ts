'use server';

export async function startPayment(orderId: string): Promise<{ id: string }> {
  const secretKey = process.env.MONEROO_SECRET_KEY; // fine: exposure.secret-env-in-client-bundle because it stays on the server
  const response = await fetch('https://api.moneroo.io/v1/payments/initialize', {
    method: 'POST',
    headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json' }, // fine: exposure.secret-header-in-client-request because a server action
    body: JSON.stringify({ amount: 500, currency: 'XOF', metadata: { orderId } }),
  });
  if (response.status === 401) {
    console.error(`moneroo refused ${orderId}, key is set: ${Boolean(secretKey)}`); // fine: exposure.credential-logged because a yes or no
  }
  return (await response.json()).data;
}
