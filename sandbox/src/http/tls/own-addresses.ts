import { networkInterfaces } from 'node:os';

const WILDCARDS = ['0.0.0.0', '::'];

/** The networks that the authority may vouch for. */
const PRIVATE = /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\./;

/** The addresses by which a server that listens on this host is reached, and which a certificate can name. */
export function ownAddresses(host: string): string[] {
  const addresses = WILDCARDS.includes(host)
    ? Object.values(networkInterfaces()).flatMap((list = []) => list.map(({ address }) => address))
    : [host];
  return addresses.filter((address) => PRIVATE.test(address));
}
