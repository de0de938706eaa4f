export interface ProviderConfig {
  baseUrl: string;
  secretKey: string;
}

export const moneroo: ProviderConfig = {
  baseUrl: 'https://api.moneroo.io/v1',
  secretKey: process.env.MONEROO_SECRET_KEY ?? '',
};

export const publicKeys = { stripe: process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY }; // fine: exposure.secret-env-in-client-bundle because publishable

export function ansaSecret(): string {
  return process.env.ANSA_SECRET_KEY!;
}
