export default defineEventHandler(async () => {
  const config = useRuntimeConfig();
  const answer = await $fetch('https://api.stripe.com/v1/balance', { headers: { Authorization: `Bearer ${config.stripeSecret}` } }); // fine: exposure.secret-header-in-client-request because a server route runs on the server
  return { answer, key: config.stripeSecret }; // expect: exposure.credential-returned-to-client needs=variable
});
