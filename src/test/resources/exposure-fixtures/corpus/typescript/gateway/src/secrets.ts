export function gatewaySecret(): string {
  return process.env.SENJARO_API_SECRET ?? '';
}
