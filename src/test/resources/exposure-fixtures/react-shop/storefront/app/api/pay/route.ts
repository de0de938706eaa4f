import { createHash } from 'node:crypto';
import { format } from 'node:util';
import { NextResponse } from 'next/server';

const merchantUrl = 'https://api.senjaropay.com/senjaropay/merchant';

export async function POST(request: Request) {
  const { referenceId } = await request.json();
  const apiSecret = process.env.SENJARO_API_SECRET ?? '';
  const headers = {
    'Content-Type': 'application/json',
    'x-api-key': process.env.SENJARO_API_KEY ?? '',
    'x-api-secret': apiSecret, // fine: exposure.secret-header-in-client-request because a route handler runs on the server
  };
  console.debug('senjaro request', referenceId, headers); // expect: exposure.credential-logged source=process.env.SENJARO_API_SECRET
  console.debug('senjaro headers', Object.keys(headers)); // fine: exposure.credential-logged because names only
  const response = await fetch(`${merchantUrl}/payments/status`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ referenceId }),
  });
  if (response.status === 401) {
    console.error(format('senjaro refused %s with %s', referenceId, apiSecret)); // expect: exposure.credential-logged source=process.env.SENJARO_API_SECRET
    console.error('secret digest', createHash('sha256').update(apiSecret).digest('hex').slice(0, 8)); // fine: exposure.credential-logged because hashed
  }
  return NextResponse.json(await response.json(), { status: response.status });
}
