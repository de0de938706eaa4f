const MERCHANT = 'https://api.senjaropay.com/senjaropay/merchant';
const { VITE_SENJARO_API_KEY, VITE_SENJARO_API_SECRET } = import.meta.env; // expect: exposure.secret-env-in-client-bundle

type Json = Record<string, unknown>;

function authHeaders(): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'x-api-key': VITE_SENJARO_API_KEY,
    'x-api-secret': VITE_SENJARO_API_SECRET,
  };
}

export async function paymentStatus(referenceId: string): Promise<Json> {
  const response = await fetch(`${MERCHANT}/payments/status`, { // expect: exposure.secret-header-in-client-request source=} = import.meta.env
    method: 'POST',
    headers: authHeaders(),
    body: JSON.stringify({ referenceId }),
  });
  return response.json();
}

export function legacyStatus(referenceId: string, value: string, done: (body: string) => void): void {
  const request = new XMLHttpRequest();
  request.open('POST', `${MERCHANT}/payments/status`);
  request.setRequestHeader('Content-Type', 'application/json');
  request.setRequestHeader('x-api-secret', value); // expect: exposure.secret-header-in-client-request
  // request.setRequestHeader('x-api-secret', window.senjaroSecret);
  request.onload = () => done(request.responseText);
  request.send(JSON.stringify({ referenceId }));
}
