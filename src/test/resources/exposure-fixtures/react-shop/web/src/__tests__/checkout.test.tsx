import { expect, test, vi } from 'vitest';
import { orderHashIsWellFormed } from '../lib/kashier';

const secretKey = 'ansa_sk_sandbox_{{uuid}}'; // fine: exposure.secret-in-client-code because tests do not ship

test('refuses a key as order hash', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));
  await fetch('https://api-sandbox.getansa.com/v1/luma', { headers: { Authorization: secretKey } }); // fine: exposure.secret-header-in-client-request because tests do not ship
  console.log('tried with', secretKey); // fine: exposure.credential-logged because test sources are silent
  expect(orderHashIsWellFormed(secretKey)).toBe(false);
});
