const SEQUENCE = 0x30;
const PERMITTED = 0xa0;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** The domains and networks that the authority may vouch for. */
const DOMAINS = ['weixin.qq.com', 'mmbiz.qpic.cn', 'localhost'];

/** Address and mask: this machine, and private networks, where containers are. */
const NETWORKS = [
  [127, 0, 0, 0, 255, 0, 0, 0],
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [...loopback6(), ...Array<number>(16).fill(255)],
];

/**
 * The extension NameConstraints (RFC 5280, 4.2.1.10): whoever trusts the authority trusts it for these alone, so that
 * a key that gets into wrong hands opens no other site.
 */
export function nameConstraints(): Buffer {
  const bases = [
    ...DOMAINS.map((domain) => tlv(DNS_NAME, Buffer.from(domain))),
    ...NETWORKS.map((network) => tlv(IP_ADDRESS, Buffer.from(network))),
  ];
  const subtrees = bases.map((base) => tlv(SEQUENCE, base));
  return tlv(SEQUENCE, tlv(PERMITTED, Buffer.concat(subtrees)));
}

function loopback6(): number[] {
  return [...Array<number>(15).fill(0), 1];
}

/** A DER value; none of ours has more than 255 bytes. */
function tlv(tag: number, content: Buffer): Buffer {
  const { length } = content;
  return Buffer.concat([Buffer.from(length < 0x80 ? [tag, length] : [tag, 0x81, length]), content]);
}
