export const moneroo = 'pvk_{{alnum-lower:6}}|01{{crockford:24}}'; // expect: exposure.secret-in-client-code needs=file
export const ansa = 'ansa_pk_live_{{uuid}}'; // fine: exposure.secret-in-client-code because publishable
export const session = 'ansa_cs_live_{{base64url:24}}'; // fine: exposure.secret-in-client-code because a client secret may reach the customer
export const paymentId = 'py_{{alnum-lower:14}}'; // fine: exposure.secret-in-client-code because a payment id
