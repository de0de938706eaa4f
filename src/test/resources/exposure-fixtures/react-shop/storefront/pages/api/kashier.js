const fallbackKey = '{{hex-lower:32}}${{hex-lower:96}}'; // fine: exposure.secret-in-client-code because an API route runs on the server

export default async function handler(req, res) {
  const key = process.env.KASHIER_SECRET_KEY || fallbackKey;
  const upstream = await fetch('https://test-api.kashier.io/orders', { headers: { Authorization: key } }); // fine: exposure.secret-header-in-client-request because an API route
  if (!upstream.ok) {
    console.warn('kashier answered', upstream.status, 'merchant', req.query.merchantId); // fine: exposure.credential-logged because identifiers
  }
  res.status(upstream.status).json(await upstream.json());
}
