import { createHash } from 'node:crypto';

export function describe(what: string, value: object): string {
  return `${what} with ${JSON.stringify(value)}`;
}

export function fingerprint(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 12);
}
