import { isIP, type LookupFunction } from 'node:net';

type Address = { address: string; family: number } | string;
type Found = (error: Error | null, address?: Address[] | string, family?: number | string) => void;

/**
 * A caller's `lookup` as Node.js asks it: for all addresses, or for one. Those of old answer with one, whatever they were
 * asked for.
 */
export function lookupOf(given: LookupFunction | undefined): LookupFunction | undefined {
  if (!given) return undefined;
  const lookup = given as (hostname: string, options: object, callback: Found) => void;
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, address, family) => {
      const found = error ? [] : (Array.isArray(address) ? address : [{ address, family }]).map(described);
      if (options.all) (callback as Found)(error, found);
      else (callback as Found)(error, found[0]?.address, found[0]?.family);
    });
  };
}

function described(found: Address | { address: unknown; family: unknown }) {
  const address = String(typeof found === 'string' ? found : found.address);
  // What it says of the family is left aside: an old one may keep it to itself, or say `IPv4`.
  return { address, family: isIP(address) };
}
