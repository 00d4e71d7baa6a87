import type { Client } from '../client';
import { argumentError, WeChatAPIError } from '../errors/wechat-api-error';
import { fetchJSON, type Fetched } from './fetch-json';
import { AccessToken } from './access-token';
import { expiry } from '../fleet/expiry';

/** Asks WeChat for a token; each one ends the last. */
export async function requestToken(client: Client): Promise<AccessToken> {
  const { appid, appsecret, endpoint } = credentialsOf(client);
  const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret: appsecret });
  const path = '/cgi-bin/token';
  // Not sent again by the transport either: the first may have arrived, and each one counts.
  const options = { socketErrorRetry: 0 };
  return tokenOf(await fetchJSON(client, `${endpoint}${path}?${query.toString()}`, options), path);
}

/**
 * Asks WeChat for the stable token: the same for everybody who asks, until shortly before its end.
 *
 * @param force ends it and starts a new one: 20 times a day, 30 s apart
 */
export async function requestStableToken(client: Client, force: boolean): Promise<AccessToken> {
  const { appid, appsecret, endpoint } = credentialsOf(client);
  const data = { grant_type: 'client_credential', appid, secret: appsecret, force_refresh: force };
  const headers = { 'Content-Type': 'application/json' };
  const path = '/cgi-bin/stable_token';
  return tokenOf(await fetchJSON(client, endpoint + path, { type: 'POST', data, headers }), path);
}

/** What a client asks for tokens with: a request without it would only be counted. */
function credentialsOf({
  appid,
  appsecret,
  endpoint,
}: Client): Pick<Client, 'appid' | 'appsecret' | 'endpoint'> {
  for (const [name, value] of Object.entries({ appid, appsecret }) as [string, unknown][]) {
    if (typeof value !== 'string' || !value)
      throw argumentError(`The client has no ${name} to ask for a token with`);
  }
  return { appid, appsecret, endpoint };
}

interface Reply {
  access_token?: unknown;
  expires_in?: unknown;
}

function tokenOf({ reply, isMadeUp }: Fetched<Reply>, path: string): AccessToken {
  const { access_token: accessToken, expires_in: expiresIn } = reply;
  if (typeof accessToken !== 'string' || !accessToken) {
    // A stub of a test that answers whatever is asked alike: the call itself is to get that answer.
    if (isMadeUp) return new AccessToken('none', 0);
    throw new WeChatAPIError(`The answer of ${path} holds no access_token`, { path });
  }
  return new AccessToken(accessToken, expiry(expiresIn));
}
