import type { Done } from '../callbacks/deliver';

/** A result, with the HTTP answer that it came in. */
export class Answer<R> {
  constructor(
    readonly data: R,
    readonly res: unknown,
  ) {}
}

/** Where the twin that is called next leaves its HTTP answer, if anybody wants it. */
let wanted: { res: unknown } | undefined;

/** What a twin promises, together with the HTTP answer. */
export async function answerOf<R>(callTwin: () => Promise<R>): Promise<Answer<R>> {
  const answer = { res: undefined as unknown };
  let promise: Promise<R>;
  wanted = answer;
  try {
    promise = callTwin();
  } finally {
    wanted = undefined;
  }
  return new Answer(await promise, answer.res);
}

/**
 * Promises what a call hands its callback.
 *
 * @param answersAtOnce whether the method has no place for the callback, so that what it returns is the result
 */
export function promised(call: (callback: Done) => unknown, answersAtOnce: boolean): Promise<unknown> {
  const answer = wanted;
  wanted = undefined;
  return new Promise((resolve) => {
    const returned = call((error, data, res) => {
      if (answer) answer.res = res;
      resolve(error ? failing(error, data, res) : data);
    });
    if (answersAtOnce && returned !== undefined) resolve(returned);
  });
}

/**
 * Fails with an error, to whose stack it adds who awaits it, as that would end in the transport. V8 knows them within an
 * async function that was awaited, which is only begun where there is an error: a call that succeeds pays nothing.
 */
async function failing(error: Error, data: unknown, res: unknown): Promise<never> {
  attach(error, data, res);
  // In the first turn the promise that was handed out begins to wait for this one.
  await Promise.resolve();
  await Promise.resolve();
  addCallers(error);
  throw error;
}

/** The reply and the HTTP answer of an error, for those who look; nobody sees them who prints it. */
function attach(error: Error, data: unknown, res: unknown): void {
  for (const [name, value] of [
    ['data', data],
    ['res', res],
  ] as const) {
    // Bytes and text may hold anything: they are for who takes a callback.
    if (typeof value !== 'object' || Buffer.isBuffer(value) || !Object.isExtensible(error) || name in error)
      continue;
    Object.defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

/** What a callback gets for an error of a twin: the reply and the HTTP answer as well, where there are any. */
export function failureOf(error: Error): Parameters<Done> {
  const { data, res } = error as Error & { data?: unknown; res?: unknown };
  return res === undefined ? [error] : [error, data, res];
}

/** Lines of this file, and of Node's that run it. */
const OURS = /\b(addCallers|failing|answerOf|processTicksAndRejections)\b/;

/** Lines that a stack may have: several who wait may get the same error. */
const MOST = 60;

/** Adds to a stack where this was called, as far as it is not there yet. */
function addCallers(error: unknown): void {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return;
  // A value up to Node.js 20, a getter with a setter since.
  const own = Object.getOwnPropertyDescriptor(error, 'stack');
  if (!own || !(own.writable ?? own.set)) return;
  const lines = error.stack.split('\n');
  const here = new Error().stack?.split('\n').slice(1) ?? [];
  const callers = here.filter((line) => !OURS.test(line) && !lines.includes(line));
  if (callers.length > 0 && lines.length < MOST) error.stack = [...lines, ...callers].join('\n');
}
