import { NextResponse } from 'next/server';
import { ansaSecret, moneroo, publicKeys } from '../../../lib/config';
import { last4, present } from '../../../lib/mask';

export async function POST(request: Request) {
  const secret = ansaSecret();
  const answer = await fetch('https://api.getansa.com/v1/sessions', { // fine: exposure.secret-header-in-client-request because a route handler runs on the server
    method: 'POST',
    headers: { Authorization: secret },
  });
  console.log('session', answer.status, last4(secret)); // fine: exposure.credential-logged because a status code and the last four
  if (!answer.ok) {
    console.error('ansa refused', { authorization: secret }); // expect: exposure.credential-logged needs=file
    return NextResponse.json({ error: 'refused', key: secret }, { status: 502 }); // expect: exposure.credential-returned-to-client needs=file
  }
  const session = await answer.json();
  return NextResponse.json({ clientSecret: session.clientSecret }); // fine: exposure.credential-returned-to-client because a customer-scoped client secret is meant for the client
}

export async function GET() {
  const config = { ...moneroo };
  console.debug('config', config.baseUrl, present(config.secretKey)); // fine: exposure.credential-logged because an address and presence
  console.debug(config); // expect: exposure.credential-logged needs=variable
  return Response.json(publicConfig());
}

function publicConfig() {
  return { moneroo: moneroo.baseUrl, stripe: publicKeys.stripe };
}

export async function PUT() {
  const { secretKey } = moneroo;
  return new Response(JSON.stringify({ secretKey })); // expect: exposure.credential-returned-to-client needs=variable
}

function everything() {
  return { publicKeys, stripeSecretKey: process.env.STRIPE_SECRET_KEY };
}

export async function DELETE() {
  return NextResponse.json(everything()); // expect: exposure.credential-returned-to-client needs=function
}

export async function HEAD() {
  return NextResponse.json({ configured: present(moneroo.secretKey) }); // fine: exposure.credential-returned-to-client because presence only
}
