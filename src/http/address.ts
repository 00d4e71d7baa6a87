import { format, type UrlObject } from 'node:url';
import { argumentError, WeChatAPIError } from '../errors/wechat-api-error';

/** Where a request goes. */
export interface Address {
  origin: string;
  /** Path and query. */
  path: string;
}

/** What a caller gives as an address, as text: text, a URL, or what `url.parse` makes. */
export function addressText(url: unknown): string {
  if (typeof url === 'string' && url) return /^\s*https?:\/\//i.test(url) ? url.trim() : `http://${url}`;
  const { href, protocol } = (url ?? {}) as Partial<URL>;
  if (typeof href === 'string' && typeof protocol === 'string') return format(url as UrlObject);
  throw argumentError('The address must be text or a URL');
}

/** What needs no escape in a query, and is none of its end. */
const PLAIN = /^[\w\-.~!$&()*+,;=:@/?%]*$/;

/** Addresses that are remembered without their query: a client asks the same ones again and again. */
const REMEMBERED = 500;

const known = new Map<string, Address>();

/** The parts of an address. To take it apart anew for each call would cost more than all else that is done to it. */
export function addressOf(url: string): Address {
  if (url !== last.url) last = { url, address: find(url) };
  return last.address;
}

let last: { url: string; address: Address } = { url: '', address: { origin: '', path: '' } };

function find(url: string): Address {
  const end = url.indexOf('?');
  const query = end < 0 ? '' : url.slice(end);
  const base = end < 0 ? url : url.slice(0, end);
  if (!PLAIN.test(query) || base.includes('#')) return parsed(url);
  let address = known.get(base);
  if (!address) {
    address = parsed(base);
    if (known.size >= REMEMBERED) known.clear();
    known.set(base, address);
  }
  return { origin: address.origin, path: address.path + query };
}

function parsed(url: string): Address {
  if (!URL.canParse(url)) {
    const details = { name: 'WeChatAPIRequestError', code: 'ERR_INVALID_URL' };
    throw new WeChatAPIError('The address cannot be understood', details);
  }
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
}
