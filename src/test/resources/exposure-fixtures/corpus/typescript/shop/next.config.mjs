export default {
  env: {
    SITE_NAME: 'Meadow',
    STRIPE_SECRET_KEY: process.env.STRIPE_SECRET_KEY, // expect: exposure.secret-env-in-client-bundle
  },
  reactStrictMode: true,
};
