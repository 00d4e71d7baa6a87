import type { Client } from '../client';
import { argumentError } from '../errors/wechat-api-error';

/**
 * What an account is known by, of a client that has it: a request without it would only be counted.
 *
 * @param purpose what it is wanted for
 */
export function credentialOf(client: Client, field: 'appid' | 'appsecret', purpose = ''): string {
  const value: unknown = client[field];
  if (typeof value !== 'string' || !value) throw argumentError(`The client has no ${field}${purpose}`);
  return value;
}
