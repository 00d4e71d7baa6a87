import API from 'wechat-api';

/** What a callback got. */
export interface Outcome {
  err: API.WeChatAPIError | null;
  data: unknown;
  res: API.Response | undefined;
}

/** A client as untyped code calls it. */
export type Untyped = Record<string, (...args: unknown[]) => unknown>;

/** The client as untyped code calls it. */
export const untyped = (api: API) => api as unknown as Untyped;

/** Milliseconds until a callback counts as lost: far more than a call needs on a busy machine. */
const PATIENCE = 6000;

/** Milliseconds in which a second call of a callback would show. */
const AFTERWARDS = 10;

type Watcher = (thrown: unknown) => void;

const watchers = new Set<Watcher>();
const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;
let others: (readonly [(typeof EVENTS)[number], NodeJS.UncaughtExceptionListener[]])[] = [];

const tell = (thrown: unknown) => {
  for (const watcher of watchers) watcher(thrown);
};

/** Looks for what nobody catches, in place of vitest, which would end the run where only one test is to fail. */
function watch(watcher: Watcher): () => void {
  if (watchers.size === 0) {
    others = EVENTS.map((event) => [event, process.listeners(event as 'uncaughtException')] as const);
    for (const event of EVENTS) process.removeAllListeners(event).on(event, tell);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    for (const [event, listeners] of others) {
      process.removeAllListeners(event);
      for (const listener of listeners) process.on(event, listener);
    }
  };
}

/**
 * What a callback gets: it has to come, once, and nothing may be thrown beside it, be it at the caller or where nobody
 * catches it.
 */
export async function outcome(
  call: (callback: (...args: unknown[]) => void) => unknown,
  patience = PATIENCE,
): Promise<Outcome> {
  const came: unknown[][] = [];
  let timer: NodeJS.Timeout | undefined;
  let unwatch: (() => void) | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (what: string, cause?: unknown) => {
        reject(new Error(what, { cause }));
      };
      unwatch = watch((thrown) => {
        fail('Nobody caught what was thrown, and it would have ended the process', thrown);
      });
      timer = setTimeout(() => {
        fail(`The callback did not come within ${patience} ms`);
      }, patience);
      try {
        call((...args) => {
          came.push(args);
          resolve();
        });
      } catch (thrown) {
        fail('The caller was thrown at', thrown);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
  } finally {
    clearTimeout(timer);
    unwatch?.();
  }
  if (came.length > 1) throw new Error(`The callback came ${came.length} times`);
  const [err, data, res] = came[0] as [API.WeChatAPIError | null, unknown, API.Response | undefined];
  return { err, data, res };
}

/** The error that a callback gets, which has to be one of this library's. */
export async function refusal(call: (callback: (...args: unknown[]) => void) => unknown, patience?: number) {
  const { err } = await outcome(call, patience);
  if (!(err instanceof API.WeChatAPIError)) {
    throw new Error('The callback was to get a WeChatAPIError', { cause: err });
  }
  return err;
}

/** A promise within a time that is long enough for any machine. */
export async function inTime<T>(promise: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Nothing came within ${patience} ms`));
    }, patience);
  });
  return Promise.race([promise, late]).finally(() => {
    clearTimeout(timer);
  });
}
