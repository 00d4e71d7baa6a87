import { requireSignal } from '../callbacks/abort';
import type { Client } from '../client';
import { argumentError } from '../errors/wechat-api-error';
import type { Retry } from './delivery';
import type { JournalPlace } from './journal/place';
import type { Progress } from './progress';
import type { Pauses } from './quota';
import type { Receiver, Receivers } from './receivers';
import type { Send } from './send';

/** 群发的选项 — Options of a broadcast. */
export interface BroadcastOptions<R extends Receiver = Receiver, C = Client> {
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
  /** 等待限额时的间隔，毫秒 — How long to wait before one message tries whether there is a quota again; 5 seconds at first, 5 minutes at most. */
  pause?: Partial<Pauses>;
  /**
   * 不确定的接收者 — Those of whom an earlier run does not know whether they were sent to. `safe`, the default, sends to them
   * where WeChat drops the second message; `send` always; `skip` never.
   */
  inDoubt?: 'safe' | 'send' | 'skip';
  /** 以前失败的接收者 — Whether to send again to those who `failed` in an earlier run; `skip` by default. */
  failed?: 'skip' | 'send';
  /** 重试 — Tries of a message that WeChat was too busy for or that did not reach it; 5, 1 to 30 seconds apart. */
  retry?: Partial<Retry>;
  /** 连续失败的上限 — Ends with the last error when so many fail in a row; 100 by default. */
  giveUpAfter?: number;
  /** 停止时的等待，毫秒 — How long those in flight are waited for when it ends early; 60 seconds by default. */
  patience?: number;
}

/** The options as they are used. */
export interface Settings<R extends Receiver, C> extends BroadcastOptions<R, C> {
  perSecond: number;
  concurrency: number;
  onQuota: 'wait' | 'end';
  pause: Pauses;
  inDoubt: 'safe' | 'send' | 'skip';
  failed: 'skip' | 'send';
  retry: Retry;
  giveUpAfter: number;
  patience: number;
}

const NAMES: ReadonlySet<string> = new Set<keyof BroadcastOptions>([
  ...(['to', 'send', 'journal', 'perSecond', 'concurrency', 'total', 'onProgress', 'signal'] as const),
  ...(['onQuota', 'pause', 'inDoubt', 'failed', 'retry', 'giveUpAfter', 'patience'] as const),
]);

/** The options with what they are by default; an error where one can mean nothing. */
export function readOptions<R extends Receiver, C>(given: BroadcastOptions<R, C>): Settings<R, C> {
  if (typeof (given as unknown) !== 'object' || (given as unknown) === null)
    throw wrong('options', 'an object');
  const { to, send, journal, onProgress, signal } = given;
  const other = Object.keys(given).find((name) => !NAMES.has(name));
  if (other !== undefined) throw argumentError(`broadcast: there is no option '${other}'`);
  if (!isWalkable(to)) throw wrong('to', 'a list of openids, or what can be iterated');
  if (typeof (send as unknown) !== 'function') throw wrong('send', 'a function');
  if (onProgress !== undefined && typeof (onProgress as unknown) !== 'function')
    throw wrong('onProgress', 'a function');
  requirePlace(journal);
  requireSignal(signal);
  return {
    ...given,
    total: given.total ?? sizeOf(to),
    perSecond: number(given, 'perSecond', Infinity, 0),
    concurrency: whole(given, 'concurrency', 50),
    onQuota: choice(given, 'onQuota', ['wait', 'end']),
    pause: { min: number(given.pause, 'min', 5000, 0), max: number(given.pause, 'max', 300_000, 0) },
    inDoubt: choice(given, 'inDoubt', ['safe', 'send', 'skip']),
    failed: choice(given, 'failed', ['skip', 'send']),
    retry: {
      attempts: whole(given.retry, 'attempts', 5),
      minDelay: number(given.retry, 'minDelay', 1000, 0),
      maxDelay: number(given.retry, 'maxDelay', 30_000, 0),
    },
    giveUpAfter: whole(given, 'giveUpAfter', 100),
    patience: number(given, 'patience', 60_000, -1),
  };
}

/** Refuses what is no journal. */
export function requirePlace(journal: JournalPlace): void {
  if (typeof journal === 'string' ? journal !== '' : isStored(journal)) return;
  throw wrong('journal', 'the path of a file, or { store, key }');
}

function isStored(journal: unknown): boolean {
  const { store, key } = Object(journal) as { store?: { get?: unknown; set?: unknown }; key?: unknown };
  const isStore = typeof store?.get === 'function' && typeof store.set === 'function';
  return isStore && typeof key === 'string' && key !== '';
}

function isWalkable(to: unknown): boolean {
  return typeof to === 'object' && to !== null && (Symbol.iterator in to || Symbol.asyncIterator in to);
}

function sizeOf(to: object): number | undefined {
  const { length, size } = to as { length?: unknown; size?: unknown };
  return [length, size].find((one) => typeof one === 'number');
}

function number(options: object | undefined, name: string, otherwise: number, above: number): number {
  const value = (options as Record<string, unknown> | undefined)?.[name];
  if (value === undefined) return otherwise;
  if (typeof value === 'number' && value > above) return value;
  throw wrong(name, `a number above ${above}`);
}

function whole(options: object | undefined, name: string, otherwise: number): number {
  const value = number(options, name, otherwise, 0);
  if (Number.isSafeInteger(value)) return value;
  throw wrong(name, 'a whole number above 0');
}

function choice<T extends string>(options: object, name: string, all: [T, ...T[]]): T {
  const value = (options as Record<string, unknown>)[name] ?? all[0];
  const chosen = all.find((one) => one === value);
  if (chosen === undefined) throw wrong(name, all.map((one) => `'${one}'`).join(' or '));
  return chosen;
}

function wrong(name: string, what: string): Error {
  return argumentError(`broadcast: '${name}' must be ${what}`);
}
