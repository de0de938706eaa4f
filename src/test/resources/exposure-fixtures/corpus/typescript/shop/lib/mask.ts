export const last4 = (value: string): string => `…${value.slice(-4)}`;

export const present = (value?: string): boolean => Boolean(value);
