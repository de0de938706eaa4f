export const senjaroSecret = process.env.NEXT_PUBLIC_SENJARO_API_SECRET; // expect: exposure.secret-env-in-client-bundle needs=file

export function headersFor(secret: string): Record<string, string> {
  return { 'Content-Type': 'application/json', 'x-api-secret': secret };
}

export const KASHIER_KEY = '{{hex-lower:32}}${{hex-lower:96}}'; // expect: exposure.secret-in-client-code needs=file
export const ORDER_HASH = '{{hex-lower:32}}'; // fine: exposure.secret-in-client-code because the hash of an order
