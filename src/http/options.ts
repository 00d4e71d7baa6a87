import type { LookupFunction } from 'node:net';
import type { GetToken, SaveToken } from '../callbacks/hooks';
import type { Store } from '../fleet/store';

/** Options of the HTTP requests: for all calls of a client (`setOpts`), or for some (`api.with(options)`). */
export interface RequestOptions {
  /**
   * How long to wait: milliseconds, or text such as `'5s'`. One value for both, or `[connect, answer]`: until the
   * connection stands, and until the answer begins or goes on. Bytes that are moving are not a timeout.
   * Default 5000; uploads and downloads wait a minute. Connecting is bounded by the client's value, not by `with`.
   */
  timeout?: number | string | [connect: number | string, answer: number | string];
  /** Headers sent with every request. */
  headers?: Record<string, string>;
  /** `GET` (default) or `POST`. */
  type?: string;
  /** Another name of `type`. */
  method?: string;
  /** What a POST request sends: as JSON where the content type says so, else as a form; text as it is. */
  data?: unknown;
  /** Body of a POST request, sent as it is. */
  content?: unknown;
  /** Body of a POST request, streamed. */
  stream?: NodeJS.ReadableStream;
  /** Address of an HTTP proxy, `http://user:password@host:port`. Used unless `enableProxy` is false. */
  proxy?: string;
  /** With `true` and no `proxy`: the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. */
  enableProxy?: boolean;
  /** Certificates to trust instead of the well-known ones, PEM. */
  ca?: string | Buffer | (string | Buffer)[];
  /** Client certificate, PEM. */
  cert?: string | Buffer;
  /** Private key of the client certificate, PEM. */
  key?: string | Buffer;
  /** Client certificate and key, PKCS#12. */
  pfx?: string | Buffer;
  /** Passphrase of `key` or `pfx`. */
  passphrase?: string;
  /** TLS ciphers, as OpenSSL lists them. */
  ciphers?: string;
  /** `false` accepts any certificate: for tests only. */
  rejectUnauthorized?: boolean;
  /** TLS method, e.g. `TLSv1_2_method`. */
  secureProtocol?: string;
  /** Flags of OpenSSL. */
  secureOptions?: number;
  /** Finds a host's address instead of `dns.lookup`. */
  lookup?: LookupFunction;
  /** Sockets a client may have open to a host at once; 50 by default. Further calls wait their turn. */
  maxSockets?: number;
  /** What `request` hands back: parsed JSON, text, or (default) a Buffer. Methods choose their own. */
  dataType?: 'json' | 'text' | 'html' | 'buffer' | 'stream';
  /** Follow redirects; not by default. */
  followRedirect?: boolean;
  /** Redirects to follow at most; 10 by default. */
  maxRedirects?: number;
  /** Ask for compressed answers. */
  gzip?: boolean;
  /** `user:password` for HTTP Basic authentication. */
  auth?: string;
  /** Ends the calls: their callbacks get a `WeChatAPIAbortError`. */
  signal?: AbortSignal;
  /** Called with the options of each request before it is sent; may change them. A promise is waited for. */
  beforeRequest?: (options: HookedRequest) => unknown;
  /** An undici dispatcher that makes the connections instead of the client's own, e.g. one for several clients. */
  dispatcher?: object;
  /** Anything else that urllib 4 takes. */
  [option: string]: unknown;
}

/** Options of a client: how to keep its token, where WeChat is, and how to talk to it. */
export interface Options extends RequestOptions {
  /** Reads the shared token. */
  getToken?: GetToken;
  /** Saves the shared token. */
  saveToken?: SaveToken;
  /** Where all processes of the account share its token and tickets, in place of hooks: a Redis, a file, a database. */
  store?: Store;
  /**
   * Use the stable token (`/cgi-bin/stable_token`), which WeChat hands to everybody alike and which lives beside the
   * ordinary one. Where it dies before its time a new one is forced, as often as WeChat allows: 20 times a day.
   */
  stableToken?: boolean;
  /** Where WeChat's API is; `https://api.weixin.qq.com` by default. As with `setEndpoint`. */
  endpoint?: string;
}

/** What a hook sees of a request that is about to be sent, and may change. */
export interface HookedRequest {
  /** `GET` or `POST`. */
  method: string;
  /** Headers to be sent. */
  headers: Record<string, string>;
  [option: string]: unknown;
}

/** Options of urllib 2 that mean nothing to urllib 4, and what they are. */
const REFUSED = new Map([
  ['agent', 'a Node http.Agent; give `maxSockets`, `proxy` or an undici `dispatcher` instead'],
  ['httpsAgent', 'a Node https.Agent; give `maxSockets`, `ca`, `proxy` or an undici `dispatcher` instead'],
  ['emitter', 'an event emitter; give `beforeRequest` or `setHook` instead'],
  ['formatRedirectUrl', 'a function that rewrites redirects'],
]);

/** Whether an option cannot be used. */
export function refuses(name: string, value: unknown): boolean {
  return Boolean(value) && REFUSED.has(name);
}

/** Why an option cannot be used. */
export function refusal(name: string): string {
  return `The option '${name}' cannot be used with urllib 4: it is ${String(REFUSED.get(name))}`;
}

/** Why these options cannot be used, if so. */
export function problemWith(options: RequestOptions): string | undefined {
  const refused = Object.keys(options).find((name) => refuses(name, options[name]));
  if (refused !== undefined) return refusal(refused);
  try {
    timeouts(options.timeout);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** What urllib has always waited: five seconds to connect and five for the answer. */
const DEFAULT_TIMEOUT = 5000;

const UNITS: Record<string, number> = { '': 1, ms: 1, s: 1000, m: 60_000 };

/** Milliseconds to connect, and for the answer. */
export function timeouts(timeout: RequestOptions['timeout']): [connect: number, answer: number] {
  if (Array.isArray(timeout)) return [milliseconds(timeout[0]), milliseconds(timeout[1])];
  const both = milliseconds(timeout);
  return [both, both];
}

function milliseconds(value: number | string | undefined): number {
  if (value === undefined || value === 0) return DEFAULT_TIMEOUT;
  if (typeof value === 'number' && value > 0) return value;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|m)?$/.exec(String(value)) ?? [];
  if (number === undefined)
    throw new TypeError(`'timeout' must be milliseconds or text such as '5s', not ${String(value)}`);
  return Number(number) * (UNITS[unit] ?? 1);
}
