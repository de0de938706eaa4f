export const environment = {
  production: false,
  apiUrl: 'https://admin.meadow.example/api', // fine: exposure.secret-env-in-client-bundle because an address
  stripePublishableKey: 'pk_test_{{alnum:24}}', // fine: exposure.secret-in-client-code because publishable
  ansaSecretKey: 'ansa_sk_sandbox_{{uuid}}', // expect: exposure.secret-in-client-code
};
