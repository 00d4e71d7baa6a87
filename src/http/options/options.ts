import type { LookupFunction } from 'node:net';
import { answerTimeout, connectTimeout, type Timeout } from './timeouts';

/** Options of the HTTP requests: for all calls of a client (`setOpts`), or for some (`api.with(options)`). */
export interface RequestOptions {
  /**
   * How long to wait: milliseconds, or text such as `'5s'`. One value for both, or `[connect, answer]`: until the
   * connection is established, and until the answer begins or goes on. Bytes that are moving are not a timeout.
   * Default 5000; uploads and downloads wait a minute. Connecting is bounded by the client's value, not by `with`.
   */
  timeout?: Timeout;
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
  /**
   * Bytes that an answer may have, unpacked; a longer one is a `WeChatAPIResponseTooLargeError`. By default 64 MB of
   * JSON or text, and 256 MB of anything else.
   */
  maxResponseSize?: number;
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
  const { maxResponseSize } = options;
  if (maxResponseSize !== undefined && !(typeof maxResponseSize === 'number' && maxResponseSize > 0))
    return `'maxResponseSize' must be a number of bytes, not ${String(maxResponseSize)}`;
  try {
    connectTimeout(options.timeout);
    answerTimeout(options.timeout);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}
