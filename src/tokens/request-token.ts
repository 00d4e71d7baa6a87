import type { Client } from '../client';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { credentialOf } from './credential';
import { fetchJSON, type Fetched } from './fetch-json';
import { AccessToken } from './access-token';
import { expiry } from '../fleet/expiry';

/** Asks WeChat for a token; each one ends the last. */
export async function requestToken(client: Client): Promise<AccessToken> {
  const query = new URLSearchParams({ grant_type: 'client_credential', ...credentialsOf(client) });
  const path = '/cgi-bin/token';
  // Not sent again by the transport either: the first may have arrived, and each one counts.
  const options = { socketErrorRetry: 0 };
  return tokenOf(await fetchJSON(client, `${client.endpoint}${path}?${query.toString()}`, options), path);
}

/**
 * Asks WeChat for the stable token: the same for everybody who asks, until shortly before its end.
 *
 * @param force ends it and starts a new one: 20 times a day, 30 s apart
 */
export async function requestStableToken(client: Client, force: boolean): Promise<AccessToken> {
  const data = { grant_type: 'client_credential', ...credentialsOf(client), force_refresh: force };
  const headers = { 'Content-Type': 'application/json' };
  const path = '/cgi-bin/stable_token';
  return tokenOf(await fetchJSON(client, client.endpoint + path, { type: 'POST', data, headers }), path);
}

/** What a client asks for tokens with. */
function credentialsOf(client: Client): { appid: string; secret: string } {
  const purpose = ' to ask for a token with';
  return {
    appid: credentialOf(client, 'appid', purpose),
    secret: credentialOf(client, 'appsecret', purpose),
  };
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
