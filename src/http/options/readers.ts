import { isSignal } from '../../callbacks/abort';
import { addressFrom, proxyFrom } from './addresses';
import { agentFrom } from './agents';
import { given } from './configured';
import { nearest } from './nearest';
import { OptionError } from '../../errors/option-error';
import type { RequestOptions } from './options';
import { answerTimeout, connectTimeout, type Timeout } from './timeouts';
import { URLLIB_NAMES } from './urllib-options';

/** What an option means: text from a configuration file may stand for a number. Throws where it can mean nothing. */
export type Reader = (value: unknown, name: string) => unknown;

/** Readers by the names of options. */
export type Readers = Readonly<Record<string, Reader>>;

/** An object or a function that is as it must be, or none. */
export function value(what: string, isRight: (value: object) => boolean): Reader {
  return (value, name) => {
    const meant = given(value);
    if (meant === undefined) return undefined;
    if ((isObject(meant) || typeof meant === 'function') && isRight(meant)) return meant;
    throw new OptionError(`'${name}' must be ${what}${shown(meant)}`);
  };
}

/** Of what is neither text nor a number nobody wants to read more than its kind; text may be a password. */
export function shown(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? `, not ${String(value)}` : '';
}

/** Yes or no, also as environment variables say it; 1 and 0 are what urllib 2 took. */
export const flag = yesOrNo('true or false');

/** The same where something else than yes or no is possible as well: `what` says all that is. */
export function yesOrNo(what: string): (value: unknown, name: string) => boolean | undefined {
  return (value, name) => {
    const meant = given(value);
    const text = typeof meant === 'string' ? meant.toLowerCase() : meant;
    if (text === undefined || typeof text === 'boolean') return text;
    if (text === 'true' || text === 1 || text === '1') return true;
    if (text === 'false' || text === 0 || text === '0') return false;
    throw new OptionError(`'${name}' must be ${what}${shown(value)}`);
  };
}

/** Text; an empty one is none. */
export const text: Reader = (value, name) => {
  const meant = given(value);
  if (meant === undefined || typeof meant === 'string') return meant;
  throw new OptionError(`'${name}' must be text`);
};

/** A whole number. */
export function count(what: string, least: number, most = Infinity): Reader {
  return (value, name) => {
    const meant = given(value);
    const number = typeof meant === 'string' ? Number(meant) : meant;
    if (number === undefined) return undefined;
    const isWhole = Number.isInteger(number) || (number === Infinity && most === Infinity);
    if (isWhole && (number as number) >= least) return number;
    throw new OptionError(`'${name}' must be ${what}${shown(value)}`);
  };
}

/** Whatever it is; nothing, where it is empty. */
export const anything: Reader = (value) => (value === null || value === '' ? undefined : value);
/** Something to call. */
export const callable = value('a function', (given) => typeof given === 'function');

/** Whether a value is an object of any kind. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What urllib 2 took and means nothing to undici. */
function refused(what: string): Reader {
  return (value, name) => {
    if (value) throw new OptionError(`The option '${name}' cannot be used with urllib 4: it is ${what}`);
    return undefined;
  };
}

/** What each option of requests means. */
export const REQUEST_READERS = {
  timeout: (timeout) => {
    connectTimeout(timeout as Timeout);
    answerTimeout(timeout as Timeout);
    return anything(timeout, 'timeout');
  },
  headers: value('an object of names and values', (given) => isObject(given) && !Array.isArray(given)),
  type: text,
  method: text,
  data: anything,
  content: anything,
  stream: anything,
  contentType: text,
  dataType: text,
  proxy: (proxy, name) => proxyFrom(name, proxy),
  enableProxy: flag,
  ca: anything,
  cert: anything,
  key: anything,
  pfx: anything,
  passphrase: anything,
  ciphers: text,
  rejectUnauthorized: flag,
  secureProtocol: text,
  secureOptions: count('a number', 0),
  lookup: callable,
  maxSockets: count('a whole number, 1 at least', 1),
  keepAlive: flag,
  agent: (agent) => agentFrom('agent', agent) && agent,
  httpsAgent: (agent) => agentFrom('httpsAgent', agent) && agent,
  followRedirect: flag,
  maxRedirects: count('a whole number', 0),
  maxResponseSize: count('a number of bytes', 1),
  gzip: flag,
  compressed: flag,
  socketErrorRetry: count('a whole number', 0),
  auth: text,
  signal: value('an AbortSignal', isSignal),
  onProgress: callable,
  beforeRequest: callable,
  dispatcher: value(
    'an undici dispatcher',
    (given) => typeof (given as { dispatch?: unknown }).dispatch === 'function',
  ),
  urllib: (options, name) => {
    if (options === undefined || options === null) return undefined;
    if (!isObject(options)) throw new OptionError(`'${name}' must be an object of urllib's options`);
    for (const key of Object.keys(options)) {
      if (!URLLIB_NAMES.has(key)) throw new OptionError(unknown(key, URLLIB_NAMES, name));
    }
    return options;
  },
  fixJSONCtlChars: anything,
  timing: anything,
  streaming: anything,
  customResponse: anything,
  writeStream: anything,
  digestAuth: text,
  ctx: anything,
} satisfies Record<keyof RequestOptions, Reader>;

/** What urllib 2 took besides. */
export const OLD_READERS: Readers = {
  emitter: refused('an event emitter; give `beforeRequest` or `setHook` instead'),
  formatRedirectUrl: refused('a function that rewrites redirects'),
  consumeWriteStream: anything,
  requestUrls: anything,
};

/** An address; undefined where it is empty. */
export const address: Reader = (value, name) => addressFrom(name, value);

/** What is to be said of an option that nobody knows. */
export function unknown(name: string, known: Iterable<string>, within?: string): string {
  const meant = nearest(name, known);
  return `Unknown option '${within === undefined ? '' : `${within}.`}${name}'${meant === undefined ? '' : `: did you mean '${meant}'?`}`;
}
