const ansa = 'ansa_sk_live_{{uuid}}'; // expect: exposure.secret-in-client-code needs=file
const ansaPublic = 'ansa_pk_live_{{uuid}}'; // fine: exposure.secret-in-client-code because publishable
const session = 'ansa_cs_live_{{base64url:24}}'; // fine: exposure.secret-in-client-code because a client secret may reach the customer
const commit = '{{hex-lower:40}}'; // fine: exposure.secret-in-client-code because a commit's id
const maps = 'AIza{{alnum:35}}'; // fine: exposure.secret-in-client-code because a Maps key is made for clients

const stripe = String.fromEnvironment('STRIPE_SECRET_KEY'); // expect: exposure.secret-env-in-client-bundle needs=file
const stripePublishable = String.fromEnvironment('STRIPE_PUBLISHABLE_KEY'); // fine: exposure.secret-env-in-client-bundle because publishable
const apiUrl = String.fromEnvironment('API_URL', defaultValue: 'https://pelican.example/api'); // fine: exposure.secret-env-in-client-bundle because an address
const secretMenu = bool.fromEnvironment('SECRET_MENU'); // fine: exposure.secret-env-in-client-bundle because a switch
