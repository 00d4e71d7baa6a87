import { BlockList, isIP, isIPv4 } from 'node:net';
import { WeChatError } from '../base/wechat-error.js';

/** Requires that an address is on the account's list of addresses and networks. */
export function requireWhitelisted(whitelist: string[] | undefined, address: string): void {
  if (!whitelist) return;
  const allowed = new BlockList();
  for (const one of whitelist) {
    const [network = '', bits] = one.split('/');
    // What a snapshot has there may be no address: that lets nobody in.
    if (isIP(network) === 0) continue;
    const family = isIPv4(network) ? 'ipv4' : 'ipv6';
    if (bits === undefined) allowed.addAddress(network, family);
    else allowed.addSubnet(network, Number(bits), family);
  }
  const plain = address.replace(/^::ffff:/, '');
  if (allowed.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')) return;
  throw new WeChatError(40164, { text: `invalid ip ${plain} ipv6 ::ffff:${plain}, not in whitelist` });
}
