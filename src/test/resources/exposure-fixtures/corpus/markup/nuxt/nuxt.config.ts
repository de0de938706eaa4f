export default defineNuxtConfig({
  runtimeConfig: {
    stripeSecret: process.env.STRIPE_SECRET_KEY, // fine: exposure.secret-env-in-client-bundle because the private half stays on the server
    public: {
      apiBase: process.env.API_BASE, // fine: exposure.secret-env-in-client-bundle because an address
      monerooSecret: process.env.MONEROO_SECRET_KEY, // expect: exposure.secret-env-in-client-bundle
    },
  },
});
