import type { Writable } from 'node:stream';

/** Options of urllib 2 that only urllib understands: the request goes through it. */
export interface OldUrllibOptions {
  /** `res` is the answer as a stream. */
  streaming?: boolean;
  /** Another name of `streaming`. */
  customResponse?: boolean;
  /** The answer is written to it. */
  writeStream?: Writable;
  /** `user:password` for HTTP Digest authentication. */
  digestAuth?: string;
  /** Handed on to whoever listens to urllib. */
  ctx?: unknown;
}

/** What urllib 4 takes besides. */
export interface UrllibOptions extends OldUrllibOptions {
  /** Files to be sent as a form. */
  files?: unknown;
  /** Write forms with nested objects. */
  nestedQuerystring?: boolean;
  /** How often a request is sent again that was answered with HTTP 5xx. */
  retry?: number;
  /** Milliseconds between two tries. */
  retryDelay?: number;
  /** Whether an answer is to be asked for again. */
  isRetry?: (response: never) => boolean;
  /** Path of a Unix socket. */
  socketPath?: string;
  /** Close the connection afterwards. */
  reset?: boolean;
  /** Bytes of a stream that are held at most. */
  highWaterMark?: number;
  /** Handed on to whoever listens to urllib. */
  opaque?: unknown;
}

/** Their names. */
const NAMES: Record<keyof UrllibOptions, true> = {
  streaming: true,
  customResponse: true,
  writeStream: true,
  digestAuth: true,
  ctx: true,
  files: true,
  nestedQuerystring: true,
  retry: true,
  retryDelay: true,
  isRetry: true,
  socketPath: true,
  reset: true,
  highWaterMark: true,
  opaque: true,
};

export const URLLIB_NAMES: ReadonlySet<string> = new Set(Object.keys(NAMES));
