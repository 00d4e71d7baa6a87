import { configured } from './configured';
import { OptionError } from '../../errors/option-error';

/** Scheme, host and port, path. What has a password, a query or a gap in it is none that anything can be put behind. */
const ADDRESS = /^(?:(https?):\/\/)?((?:[^\s/:@?#\\[\]]+|\[[\da-f:.]+\])(?::\d+)?)((?:\/[^\s/?#\\]+)*)$/i;

/** WeChat's own hosts. */
const WECHAT = /(^|\.)(weixin\.qq|wechat)\.com$/i;

/**
 * The address that an option gives, without a slash at its end: a host name, or all of an address. Undefined where it
 * is empty.
 */
export function addressFrom(name: string, value: unknown): string | undefined {
  const text = textOf(value)?.replace(/\/+$/, '');
  if (value === null || value === undefined || text === '') return undefined;
  const [, scheme, host = '', path = ''] = ADDRESS.exec(text ?? '') ?? [];
  const address = scheme === undefined ? `https://${host}${path}` : (text as string);
  // Half of a scheme is no host: `http//x`, `https:`.
  if (host === '' || /^https?(:|$)/i.test(host) || !URL.canParse(address)) {
    throw new OptionError(
      `'${name}' must be a host name such as 'sh.api.weixin.qq.com' or an address such as 'http://127.0.0.1:8080', without a query`,
    );
  }
  return address;
}

/** Whether an address is WeChat's. */
export function isWeChat(address: string): boolean {
  return WECHAT.test(new URL(address).hostname);
}

/**
 * The address of a proxy: `host:port` is one of HTTP. Undefined where it is empty. What is wrong with it is told without
 * it, as there may be a password in it.
 */
export function proxyFrom(name: string, value: unknown): string | undefined {
  const text = textOf(value);
  if (value === null || value === undefined || text === '') return undefined;
  const address = text === undefined || /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || /^https?$/.test(url.hostname) || url.pathname.length > 1) {
    throw new OptionError(
      `'${name}' must be the address of an HTTP proxy, such as 'http://user:password@127.0.0.1:3128'`,
    );
  }
  return address;
}

/** Text or a URL, as text; undefined where it is neither. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return configured(value) ?? '';
  const { href } = (value ?? {}) as Partial<URL>;
  return typeof href === 'string' ? href : undefined;
}
