import { generate } from 'selfsigned';
import type { Certificate } from 'wechat-api-sandbox';

/** The hosts that the clients have built in. */
const HOSTS = ['api.weixin.qq.com', 'file.api.weixin.qq.com', 'mp.weixin.qq.com', 'open.weixin.qq.com'];

/** A certificate for WeChat's hosts, which clients are told to trust. */
export async function makeCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOSTS[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) }],
  });
  return { key, cert };
}
