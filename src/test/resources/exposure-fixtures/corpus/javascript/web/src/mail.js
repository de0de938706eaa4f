function authorise(key) {
  return { Authorization: `Bearer ${key}` };
}

export function welcome(address) {
  const key = 'SG.{{base64url:22}}.{{base64url:43}}'; // expect: exposure.secret-in-client-code needs=variable
  return fetch('https://api.sendgrid.com/v3/mail/send', { method: 'POST', headers: authorise(key), body: address }); // expect: exposure.secret-header-in-client-request needs=function
}

export function receipt(address) {
  const headers = authorise('SG.{{base64url:22}}.{{base64url:43}}'); // expect: exposure.secret-in-client-code needs=function
  return fetch('https://api.sendgrid.com/v3/mail/send', { method: 'POST', headers, body: address }); // expect: exposure.secret-header-in-client-request needs=function
}
