import { authorityFolder, openAuthority } from '../http/tls/authority.js';
import type { Certificate } from '../http/tls/certificate.js';
import { ownAddresses } from '../http/tls/own-addresses.js';
import { howToTrust } from '../http/tls/trust.js';

/** A certificate for a sandbox, and the lines that say how it is trusted. */
export async function certify(host: string): Promise<{ certificate: Certificate; trust: string[] }> {
  const authority = await openAuthority(authorityFolder());
  return { certificate: await authority.issue(ownAddresses(host)), trust: howToTrust(authority) };
}
