import { fixed, hide, type Client, type Options, type Prefix } from '../client';
import { addressFrom, isWeChat } from '../http/options/addresses';

/** Where WeChat is. */
const WECHAT = {
  endpoint: 'https://api.weixin.qq.com',
  mpPrefix: 'https://mp.weixin.qq.com/cgi-bin/',
  fileServerPrefix: 'https://file.api.weixin.qq.com/cgi-bin/',
} as const;

const PREFIXES = ['mpPrefix', 'fileServerPrefix'] as const;

type Places = Pick<Options, 'endpoint' | Prefix>;

/** Sets the addresses of a new client. */
export function setAddresses(client: Client, places: Places): void {
  Object.assign(client, WECHAT);
  moveAddresses(client, places);
}

/** Moves a client, or a view of one, to where its options say. */
export function moveAddresses(client: Client, places: Places): void {
  const given = PREFIXES.filter((name) => places[name] !== undefined);
  for (const name of given) client[name] = `${String(places[name])}/`;
  if (given.length > 0) hide(client, fixed, [...(client[fixed] ?? []), ...given]);
  moveEndpoint(client, places.endpoint);
}

/** Where the relay of Cloud Run listens, for all of WeChat's hosts. */
const RELAYED = 'http://api.weixin.qq.com';

/** Moves a client of Cloud Run from WeChat to the relay; one that is elsewhere stays there. */
export function moveToRelay(client: Client): void {
  if (client.endpoint === WECHAT.endpoint) client.endpoint = RELAYED;
  if (client.fileServerPrefix === WECHAT.fileServerPrefix)
    client.fileServerPrefix = prefixOf(client.endpoint);
}

/**
 * Moves the endpoint. WeChat has other hosts besides, whose prefixes stay; whoever stands in its place has one, and the
 * prefixes go there, except those that an option, or the caller, has set.
 */
export function moveEndpoint(client: Client, domain: unknown): void {
  const endpoint = addressFrom('endpoint', domain);
  if (endpoint === undefined) return;
  const before = prefixOf(client.endpoint);
  client.endpoint = endpoint;
  for (const name of PREFIXES) {
    if (client[fixed]?.includes(name) || ![before, WECHAT[name]].includes(client[name])) continue;
    client[name] = isWeChat(endpoint) ? WECHAT[name] : prefixOf(endpoint);
  }
}

function prefixOf(endpoint: string): string {
  return `${endpoint}/cgi-bin/`;
}
