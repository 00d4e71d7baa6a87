import { randomBytes } from 'node:crypto';

/** Makes a random id of the given length from [A-Za-z0-9_-]. */
export function randomId(length: number): string {
  return randomBytes(length).toString('base64url').slice(0, length);
}
