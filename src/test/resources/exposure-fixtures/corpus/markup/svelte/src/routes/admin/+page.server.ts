import { stripeSecret } from '$lib/server/stripe';

export async function load({ fetch }) {
  const answer = await fetch('https://api.stripe.com/v1/balance', { headers: { Authorization: `Bearer ${stripeSecret}` } }); // fine: exposure.secret-header-in-client-request because a server load runs on the server
  return { balance: await answer.json() }; // fine: exposure.credential-returned-to-client because a balance
}

export const actions = {
  reveal: async () => {
    return { key: stripeSecret }; // expect: exposure.credential-returned-to-client needs=file
  },
};
