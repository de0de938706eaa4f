'use server';

import { moneroo } from '../../lib/config';

export async function pay(order: string): Promise<string> {
  const answer = await fetch(`${moneroo.baseUrl}/payments`, { // fine: exposure.secret-header-in-client-request because a server action runs on the server
    method: 'POST',
    headers: { Authorization: `Bearer ${moneroo.secretKey}` },
    body: JSON.stringify({ order }),
  });
  return (await answer.json()).id;
}

export async function settings(): Promise<{ key: string }> {
  return { key: moneroo.secretKey }; // expect: exposure.credential-returned-to-client needs=file
}
