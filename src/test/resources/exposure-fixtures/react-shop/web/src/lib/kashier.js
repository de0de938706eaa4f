const API = 'https://api.kashier.io';

// Kashier wants the key as it is, without a scheme.
function secretKey() {
  return '{{hex-lower:32}}${{hex-lower:96}}'; // expect: exposure.secret-in-client-code
}

export async function orders(merchantId) {
  const headers = { Authorization: secretKey(), Accept: 'application/json' };
  const response = await fetch(`${API}/merchants/${merchantId}/orders`, { headers }); // expect: exposure.secret-header-in-client-request source=return '
  if (response.status === 401) {
    console.warn(describe(merchantId)); // expect: exposure.credential-logged source=return '
  }
  return response.json();
}

export function orderHashIsWellFormed(hash) {
  console.debug('order hash', hash); // fine: exposure.credential-logged because a hash that every page shows
  return /^[0-9a-f]{64}$/.test(hash);
}

function describe(merchantId) {
  return `Kashier refused ${merchantId} with ` + secretKey();
}
