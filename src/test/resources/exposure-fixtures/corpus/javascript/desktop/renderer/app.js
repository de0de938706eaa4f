const button = document.getElementById('pay');

button.addEventListener('click', async () => {
  const key = localStorage.getItem('shadhinpayApiKey');
  await fetch('https://api.shadhinpay.pay/api/v1/payments', { // expect: exposure.secret-header-in-client-request needs=variable
    method: 'POST',
    headers: { 'Client-Id': 'HM_4f8c2b1a', 'Business-Id': 'HB_71c4a09e', 'X-Api-Key': key },
  });
  await fetch('/api/orders', { headers: { 'X-Csrf-Token': document.cookie } }); // fine: exposure.secret-header-in-client-request because an ordinary header
});
