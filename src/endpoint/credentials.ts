import type { Client } from '../client';
import type { Credentials } from '../http/described-request';
import { credentialOf } from '../tokens/credential';

/** What an account is known by, under the names that an endpoint has for it. */
export function credentialsOf(view: Client, { appid, secret }: Credentials): Record<string, string> {
  const credentials: Record<string, string> = {};
  if (appid !== undefined) credentials[appid] = credentialOf(view, 'appid');
  if (secret !== undefined) credentials[secret] = credentialOf(view, 'appsecret');
  return credentials;
}
