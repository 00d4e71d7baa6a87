import { OptionError } from '../errors/option-error';
import { given } from '../http/options/configured';
import { readOptions } from '../http/options/read-options';
import { count, flag, isObject, shown, yesOrNo, type Reader, type Readers } from '../http/options/readers';
import { duration } from '../http/options/timeouts';

/** How long to wait between one try and the next: milliseconds, or text such as `'1.5s'` or `'5m'`. */
export interface DelayOptions {
  /** The least, which the first wait may be twice as long as. */
  minDelay?: number | string;
  /** The most: waits double until they are so long. */
  maxDelay?: number | string;
}

/** How many calls may go to WeChat. */
export interface LimitOptions {
  /** Calls that start in a second, evenly spaced. */
  perSecond?: number;
  /** Calls that start in a minute, at most, wherever it begins. */
  perMinute?: number;
  /** Calls under way at once, at most. */
  concurrency?: number;
  /**
   * Waits between the calls that look whether a quota which was used up (45009, 45011) is there again: 1 second at first,
   * 5 minutes at most, by default. A new minute or a new day, in Beijing, is looked at when it begins.
   */
  probe?: DelayOptions;
  /** How long a call waits for a quota before it ends with WeChat's refusal; `'25h'` by default. */
  patience?: number | string;
}

/** When a call that failed is made again. */
export interface RetryOptions extends DelayOptions {
  /** Tries altogether, the first one among them; 4 by default. */
  attempts?: number;
  /** Waits are at least so long; `'500ms'` by default. */
  minDelay?: number | string;
  /** Waits are at most so long; `'30s'` by default. Where WeChat asks for a longer one (`Retry-After`), the error is handed over. */
  maxDelay?: number | string;
  /**
   * Send again also what is not a read and may have arrived, after a timeout or a broken connection: a message may then
   * arrive twice.
   */
  sends?: boolean;
}

/** Milliseconds between one try and the next. */
export interface Delays {
  minDelay: number;
  maxDelay: number;
}

/** A limit as it is meant. */
export interface Limit {
  perSecond: number | undefined;
  perMinute: number | undefined;
  concurrency: number;
  probe: Delays;
  patience: number;
}

/** Second tries as they are meant. */
export interface Retry extends Delays {
  attempts: number;
  sends: boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const DEFAULT_PROBE: Delays = { minDelay: SECOND, maxDelay: 5 * MINUTE };
const DEFAULT_RETRY: Retry = { attempts: 4, minDelay: 500, maxDelay: 30 * SECOND, sends: false };

/** Reads a time that is longer than nothing. */
export const delay: Reader = (value, name) => {
  const milliseconds = duration(name, value);
  // Whoever waits for nothing would ask WeChat without a pause.
  if (milliseconds === 0) throw new OptionError(`'${name}' must be longer than nothing`);
  return milliseconds;
};

const rate: Reader = (value, name) => {
  const meant = given(value);
  const number = typeof meant === 'string' ? Number(meant) : meant;
  if (number === undefined) return undefined;
  if (typeof number === 'number' && number > 0 && number < Infinity) return number;
  throw new OptionError(`'${name}' must be a number above 0${shown(value)}`);
};

const PROBE = { minDelay: delay, maxDelay: delay } satisfies Record<keyof DelayOptions, Reader>;

/** Reads what a limit is made of. */
export const LIMIT = {
  perSecond: rate,
  perMinute: count('a whole number, 1 at least', 1),
  concurrency: count('a whole number, 1 at least', 1),
  probe: (value, name) => delaysOf(read(value, name, PROBE), DEFAULT_PROBE, name),
  patience: delay,
} satisfies Record<keyof LimitOptions, Reader>;

const RETRY = {
  ...PROBE,
  attempts: count('a whole number, 1 at least', 1),
  sends: flag,
} satisfies Record<keyof RetryOptions, Reader>;

/** The limit that an option means; none where it is empty. */
export function limitFrom(value: unknown): Limit | undefined {
  const options = read(value, 'limit', LIMIT);
  if (!options) return undefined;
  const {
    perSecond,
    perMinute,
    concurrency = Infinity,
    probe = DEFAULT_PROBE,
    patience = 25 * HOUR,
  } = options as Partial<Limit>;
  return { perSecond, perMinute, concurrency, probe, patience };
}

const isOn = yesOrNo('true, false or an object of options');

/** The second tries that an option means: `true` are the usual ones, `false` none. */
export function retryFrom(value: unknown): Retry | false | undefined {
  if (!isObject(value)) {
    const isWanted = isOn(value, 'retry');
    return isWanted && DEFAULT_RETRY;
  }
  const options = readOptions(value as Partial<Retry>, RETRY, 'retry');
  const { attempts = DEFAULT_RETRY.attempts, sends = false } = options;
  return { attempts, sends, ...delaysOf(options, DEFAULT_RETRY, 'retry') };
}

function read(value: unknown, name: string, readers: Readers): object | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (!isObject(value)) throw new OptionError(`'${name}' must be an object of options${shown(value)}`);
  return readOptions(value, readers, name);
}

function delaysOf(options: DelayOptions | undefined, usual: Delays, name: string): Delays {
  // As they are read, they are milliseconds.
  const { minDelay, maxDelay } = (options ?? {}) as Partial<Delays>;
  const least = minDelay ?? Math.min(usual.minDelay, maxDelay ?? Infinity);
  const most = maxDelay ?? Math.max(usual.maxDelay, least);
  if (least > most) throw new OptionError(`'${name}.minDelay' is longer than its maxDelay`);
  return { minDelay: least, maxDelay: most };
}
