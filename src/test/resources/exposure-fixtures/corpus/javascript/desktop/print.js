exports.PRINT_KEY = 'ansa_sk_live_{{uuid}}'; // expect: exposure.secret-in-client-code

exports.print = (body) => fetch('https://api.getansa.com/v1/receipts', { // expect: exposure.secret-header-in-client-request needs=variable
  method: 'POST',
  headers: { Authorization: exports.PRINT_KEY },
  body,
});
