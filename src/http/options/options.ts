import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { OnProgress } from './progress';
import type { Timeout } from './timeouts';
import type { OldUrllibOptions, UrllibOptions } from './urllib-options';

/** Options of the HTTP requests: for all calls of a client (`setOpts`), or for some (`api.with(options)`). */
export interface RequestOptions extends OldUrllibOptions {
  /**
   * How long to wait: milliseconds, or text such as `'5s'` or `'1.5m'`. One value for both, or `[connect, answer]`: until the
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
  /** `json`: `data` is sent as JSON. Else the content type of the body. */
  contentType?: string;
  /**
   * Address of an HTTP proxy, `http://user:password@host:port`; without a scheme, `host:port`, it is one of HTTP. Used
   * unless `enableProxy` is false.
   */
  proxy?: string | URL;
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
  /** Keep connections for the calls to come; `true` by default. */
  keepAlive?: boolean;
  /**
   * A plain `http.Agent`, for addresses of `http:`: how it connects and its `maxSockets` and `keepAlive` are what the
   * client does. `false` keeps no connection. One that connects in a way of its own is refused: for a proxy see `proxy`.
   */
  agent?: HttpAgent | false;
  /** A plain `https.Agent`, for addresses of `https:`, which are all of WeChat's; as with `agent`. */
  httpsAgent?: HttpsAgent | false;
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
  /** Another name of `gzip`. */
  compressed?: boolean;
  /** How often a GET is sent again when its connection breaks; 1 by default. A POST never is. */
  socketErrorRetry?: number;
  /** `user:password` for HTTP Basic authentication. */
  auth?: string;
  /** Ends the calls: their callbacks get a `WeChatAPIAbortError`. */
  signal?: AbortSignal;
  /**
   * Called while a file is sent or bytes arrive: with the first piece, ten times a second, and with the last. Where a dead token makes a
   * call be sent again, it begins again. What it returns counts for nothing; what it throws ends the call with an error, whose
   * `cause` it is.
   */
  onProgress?: OnProgress;
  /** Called with the options of each request before it is sent; may change them. A promise is waited for. */
  beforeRequest?: (options: HookedRequest) => unknown;
  /** An undici dispatcher that makes the connections instead of the client's own, e.g. one for several clients. */
  dispatcher?: { dispatch: (...args: never[]) => unknown };
  /** What urllib 4 takes besides; the request then goes through it. */
  urllib?: UrllibOptions;
  /** Of urllib 2: not needed, control characters in JSON are always taken. */
  fixJSONCtlChars?: boolean;
  /** Of urllib 2: nothing is timed. */
  timing?: boolean;
}

/** What a hook sees of a request that is about to be sent, and may change. */
export interface HookedRequest {
  /** `GET` or `POST`. */
  method: string;
  /** Headers to be sent. */
  headers: Record<string, string>;
  [option: string]: unknown;
}
