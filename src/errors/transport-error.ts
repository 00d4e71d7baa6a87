import { OptionError } from './option-error';
import { redact, secretsOf } from './redact';
import { pathOf } from './url';
import { argumentError, isGood, WeChatAPIError } from './wechat-api-error';
import { textOf, toError } from './to-error';

/** What is known of a request that did not get through. */
interface Facts {
  url: string;
  /** Where it was sent before a redirect. */
  earlier?: readonly string[];
  appsecret: string;
  /** HTTP status, where an answer had begun. */
  status?: number;
  /** Whether there was a connection. */
  isConnected: boolean;
  /** Whether it was never sent, as far as that is known. */
  isUnsent?: boolean;
  /** Whether it comes from what somebody has put in the place of urllib: such errors keep their names and messages. */
  isForeign: boolean;
}

/** What went wrong on the way, as an error of ours, without the secrets that the one below may quote. */
export function transportError(thrown: unknown, facts: Facts): WeChatAPIError {
  const error = madeOf(thrown, facts);
  // Nobody sees it who prints the error.
  if (facts.isUnsent) define(error, 'unsent', true);
  return error;
}

function madeOf(
  thrown: unknown,
  { url, earlier = [], appsecret, status, isConnected, isForeign }: Facts,
): WeChatAPIError {
  const path = pathOf(url);
  const lower: LowerError = toError(thrown);
  const error = lower instanceof OptionError ? argumentError(lower.message) : lower;
  if (error instanceof WeChatAPIError) {
    if (error.path === undefined) {
      error.path = path;
      error.message += ` (${path})`;
    }
    if (status !== undefined && !isGood(status)) error.status ??= status;
    return error;
  }
  const secrets = secretsOf([url, ...earlier], appsecret);
  const text = redact(textOf([error.message, error.code, error.name].find(Boolean)), secrets);
  const answered = status ?? (Number(error.status) > 0 ? error.status : undefined);
  const name =
    isForeign && error.name !== 'Error' ? textOf(error.name) : nameOf(error, answered, isConnected);
  return new WeChatAPIError(isForeign ? text : `${text} (${path})`, {
    name: name.startsWith('WeChatAPI') ? name : `WeChatAPI${name}`,
    code: name === 'RemoteSocketClosedError' ? 'UND_ERR_SOCKET' : codeOf(error),
    path,
    status: answered,
    cause: withoutSecrets(error, secrets),
  });
}

/** An error of the system's, of undici's or of urllib's. */
interface LowerError extends Error {
  code?: unknown;
  status?: number;
}

/** The names that urllib 2 gave its errors. */
function nameOf({ name, code }: LowerError, status: number | undefined, isConnected: boolean): string {
  if (name === 'HttpClientConnectTimeoutError') return 'ConnectionTimeoutError';
  if (name === 'HttpClientRequestTimeoutError') return 'ResponseTimeoutError';
  if (name === 'AbortError') return 'AbortError';
  if (isBrokenSocket(code) && status !== undefined) return 'RemoteSocketClosedError';
  return status !== undefined || (isBrokenSocket(code) && isConnected) ? 'ResponseError' : 'RequestError';
}

/** Whether a code is that of a connection which the other side has ended. */
export function isBrokenSocket(code: unknown): boolean {
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET';
}

function codeOf({ code }: LowerError): string | undefined {
  // As Node.js, and with it urllib 2, tells of a connection that the other side has closed.
  if (code === 'UND_ERR_SOCKET') return 'ECONNRESET';
  return typeof code === 'string' ? code : undefined;
}

/** What Node tells of a failure of the system. */
const DETAILS = [
  'code',
  'errno',
  'syscall',
  'hostname',
  'address',
  'port',
  'path',
  'dest',
  'reason',
] as const;

/** Errors below errors that are looked at. */
const DEPTH = 5;

/** A copy of an error from below: what it says, and nothing that it carries besides. */
function withoutSecrets(error: Error, secrets: string[], depth = DEPTH): Error {
  const clean = (value: unknown) => (typeof value === 'string' ? redact(value, secrets) : value);
  const copy = new Error(redact(textOf(error.message), secrets));
  define(copy, 'name', redact(textOf(error.name), secrets));
  define(copy, 'stack', clean(error.stack));
  for (const name of DETAILS) {
    const value = (error as unknown as Record<string, unknown>)[name];
    if (typeof value === 'string' || typeof value === 'number') Object.assign(copy, { [name]: clean(value) });
  }
  if (error.cause instanceof Error && depth > 0)
    define(copy, 'cause', withoutSecrets(error.cause, secrets, depth - 1));
  return copy;
}

function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
}
