import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const LOCAL_NAMES = /^(localhost|.+\.localhost|host\.docker\.internal)$/;

/** The name in an authority, without its port. */
function nameIn(authority: string): string {
  return authority
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '');
}

/**
 * Whether a request to the control interface is one of the user's own. A page of somebody else comes with its Origin,
 * or with the browser's word that it is another site's, or, where a name of theirs leads to this machine, with that name.
 */
export function isOwn({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (site === 'cross-site') return false;
  const name = nameIn(host);
  const isKnown =
    isIP(name) !== 0 || LOCAL_NAMES.test(name) || allowed.some((one) => one.toLowerCase() === name);
  return isKnown && (origin === undefined || nameIn(origin.replace(/^https?:\/\//, '')) === name);
}
