test('welcome', () => {
  const key = 'SG.{{base64url:22}}.{{base64url:43}}'; // fine: exposure.secret-in-client-code because tests do not ship
  console.log(key); // fine: exposure.credential-logged because test sources are silent
});
