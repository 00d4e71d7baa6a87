import type { Client } from '../client';
import { argumentError } from '../errors/wechat-api-error';
import type { Credentials } from '../http/described-request';

/** What an account is known by, under the names that an endpoint has for it. */
export function credentialsOf(view: Client, auth: Credentials): Record<string, string> {
  const credentials: Record<string, string> = {};
  for (const [field, name] of [
    ['appid', auth.appid],
    ['appsecret', auth.secret],
  ] as const) {
    if (name === undefined) continue;
    if (!view[field]) throw argumentError(`The client has no ${field}`);
    credentials[name] = view[field];
  }
  return credentials;
}
