import { isSignal } from '../callbacks/abort';
import type { API } from '../api';
import { OptionError } from '../errors/option-error';
import { argumentError } from '../errors/wechat-api-error';
import { readOptions } from '../http/options/read-options';
import { callable, count, isObject, value, type Reader } from '../http/options/readers';
import {
  delay,
  LIMIT,
  limitFrom,
  retryFrom,
  type DelayOptions,
  type Delays,
  type Limit,
  type Retry,
  type RetryOptions,
} from '../pacing/pace-options';
import type { JournalPlace } from './journal/place';
import type { Progress } from './progress';
import { walkOf, type DoubtPolicy, type Receiver, type Receivers, type Walk } from './receivers';
import type { Send } from './send';

/** 群发的选项 — Options of a broadcast. */
export interface BroadcastOptions<R extends Receiver = Receiver, C = API> {
  /** 接收者 — Whom to send to: openids, or objects with an `openid`, from a list or a walk such as `api.each.getFollowers()`. */
  to: Receivers<R>;
  /** 发送一条 — Sends to one of them through the `api` that it is given: promises that it is done, or calls its third argument. */
  send: Send<R, C>;
  /** 日志 — Where it is written down who was sent to; the same one goes on where it was left. */
  journal: JournalPlace;
  /** 每秒人数 — Receivers a second at most; as fast as it goes by default. */
  perSecond?: number;
  /** 并发数 — Receivers at once; 50 by default. No more than these are in doubt when a process dies. */
  concurrency?: number;
  /** 总人数 — How many there are, for the progress; the length of a list is known. */
  total?: number;
  /** 进度 — Told ten times a second how far it is, and at the end. */
  onProgress?: (progress: Progress) => void;
  /** 中止信号 — Ends it as `stop()` does. */
  signal?: AbortSignal;
  /** 限额用完时 — Whether to wait until there is a quota again, which is the default, or to end. */
  onQuota?: 'wait' | 'end';
  /** 等待限额时的间隔 — How long to wait before one message tries whether there is a quota again; 1 second at first, 5 minutes at most. */
  probe?: DelayOptions;
  /** 等待限额的时间 — How long to wait for a quota in all; `'25h'` by default. */
  patience?: number | string;
  /**
   * 不确定的接收者 — Those of whom an earlier run does not know whether they were sent to. `safe`, the default, sends to them
   * where WeChat drops the second message; `send` always; `skip` never.
   */
  inDoubt?: DoubtPolicy;
  /** 以前失败的接收者 — Whether to send again to those who `failed` in an earlier run; `skip` by default. */
  failed?: 'skip' | 'send';
  /** 重试 — Second tries, as of a client; `true` by default. `sends` sends again also what may have arrived and has no id. */
  retry?: RetryOptions | boolean;
  /** 连续失败的上限 — Ends with the last error when so many fail in a row; 100 by default. */
  giveUpAfter?: number;
  /** 停止时的等待 — How long those in flight are waited for when it ends early; `'60s'` by default. */
  grace?: number | string;
}

/** The options as they are meant. */
export interface Settings<R extends Receiver, C> {
  walk: Walk<R>;
  send: Send<R, C>;
  journal: JournalPlace;
  perSecond: number;
  concurrency: number;
  total: number | undefined;
  signal: AbortSignal | undefined;
  onQuota: 'wait' | 'end';
  probe: Delays;
  patience: number;
  inDoubt: DoubtPolicy;
  failed: 'skip' | 'send';
  retry: Retry;
  giveUpAfter: number;
  grace: number;
}

const isWalkable = (given: object) => Symbol.iterator in given || Symbol.asyncIterator in given;
const place: Reader = value('the path of a file, or { store, key }', isStored);
const positive = count('a whole number, 1 at least', 1, Number.MAX_SAFE_INTEGER);

const READERS = {
  to: value('a list of openids, or what can be iterated', isWalkable),
  send: callable,
  journal: (given, name) => (typeof given === 'string' && given !== '' ? given : place(given, name)),
  perSecond: LIMIT.perSecond,
  concurrency: positive,
  total: count('a whole number', 0),
  onProgress: callable,
  signal: value('an AbortSignal', isSignal),
  onQuota: choice('wait', 'end'),
  probe: LIMIT.probe,
  patience: LIMIT.patience,
  inDoubt: choice('safe', 'send', 'skip'),
  failed: choice('skip', 'send'),
  retry: (given) => retryFrom(given) ?? undefined,
  giveUpAfter: positive,
  grace: delay,
} satisfies Record<keyof BroadcastOptions, Reader>;

/** No second tries. */
const ONCE: Retry = { attempts: 1, minDelay: 0, maxDelay: 0, sends: false };

/** The options with what they are by default; an error where one can mean nothing, or one that is needed is missing. */
export function readBroadcastOptions<R extends Receiver, C>(given: BroadcastOptions<R, C>): Settings<R, C> {
  if (!isObject(given)) throw argumentError('broadcast: the options are missing');
  type Meant = Partial<Omit<Settings<R, C>, 'retry'>> & { to?: Receivers<R>; retry?: Retry | false };
  const meant = asArguments(() => readOptions(given, READERS, 'broadcast')) as Meant;
  const { to, send, journal, retry } = meant;
  if (!to || !send || !journal) {
    const missing = Object.entries({ to, send, journal }).flatMap(([name, value]) =>
      value ? [] : `'${name}'`,
    );
    throw argumentError(`broadcast: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`);
  }
  const { probe, patience } = limitFrom({ probe: given.probe, patience: given.patience }) as Limit;
  return {
    walk: walkOf(to),
    send,
    journal,
    perSecond: meant.perSecond ?? Infinity,
    concurrency: meant.concurrency ?? 50,
    total: meant.total ?? sizeOf(to),
    signal: meant.signal,
    onQuota: meant.onQuota ?? 'wait',
    probe,
    patience,
    inDoubt: meant.inDoubt ?? 'safe',
    failed: meant.failed ?? 'skip',
    retry: retry === false ? ONCE : (retry ?? (retryFrom(true) as Retry)),
    giveUpAfter: meant.giveUpAfter ?? 100,
    grace: meant.grace ?? 60_000,
  };
}

/** Refuses what is no journal. */
export function requirePlace(journal: JournalPlace): void {
  asArguments(() => READERS.journal(journal, 'journal') ?? place({}, 'journal'));
}

function asArguments<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof OptionError ? argumentError(error.message) : error;
  }
}

function isStored(given: object): boolean {
  const { store, key } = given as { store?: { get?: unknown; set?: unknown }; key?: unknown };
  const isStore = typeof store?.get === 'function' && typeof store.set === 'function';
  return isStore && typeof key === 'string' && key !== '';
}

function choice(...all: string[]): Reader {
  const names = all.map((one) => `'${one}'`).join(' or ');
  return (value, name) => {
    if (value === undefined || all.includes(value as string)) return value;
    throw new OptionError(`'${name}' must be ${names}`);
  };
}

function sizeOf(to: object): number | undefined {
  const { length, size } = to as { length?: unknown; size?: unknown };
  return [length, size].find((one) => typeof one === 'number');
}
