import { Agent, fetch, setGlobalDispatcher } from 'undici';

export const lax = new Agent({ connect: { rejectUnauthorized: false } }); // expect: exposure.tls-verification-disabled needs=file

export const strict = new Agent({ connect: { rejectUnauthorized: true } }); // fine: exposure.tls-verification-disabled because the checks are on

function options(verify: boolean) {
  return { connect: { rejectUnauthorized: verify, timeout: 5000 } }; // expect: exposure.tls-verification-disabled needs=function
}

const moneroo = process.env.MONEROO_SECRET_KEY;

export async function banks() {
  const dispatcher = new Agent(options(false));
  return fetch('https://api.moneroo.io/v1/banks', { dispatcher, headers: { Authorization: `Bearer ${moneroo}` } });
}

export async function countries() {
  return fetch('https://restcountries.example/all', { dispatcher: strict, headers: { Accept: 'application/json' } });
}

export function everywhere() {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // expect: exposure.tls-verification-disabled
  return fetch('https://api.moneroo.io/v1/payouts', { headers: { Authorization: `Bearer ${moneroo}` } });
}

export function proxied(dispatcher: Agent) {
  setGlobalDispatcher(dispatcher); // fine: exposure.tls-verification-disabled because nothing is turned off here
}
