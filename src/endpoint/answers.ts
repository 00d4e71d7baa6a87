import type { Done } from '../callbacks/deliver';

/** A result, with the HTTP answer that it came in. */
export class Answer<R> {
  constructor(
    readonly data: R,
    readonly res: unknown,
  ) {}
}

/** Answers of promises that were kept. */
const answers = new WeakMap<Promise<unknown>, { res: unknown }>();

/** What a twin promises, together with the HTTP answer. */
export async function answerOf<R>(promise: Promise<R>): Promise<Answer<R>> {
  const data = await promise;
  return new Answer(data, answers.get(promise)?.res);
}

/**
 * Promises what a call hands its callback.
 *
 * @param answersAtOnce whether the method has no place for the callback, so that what it returns is the result
 */
export function promised(call: (callback: Done) => unknown, answersAtOnce: boolean): Promise<unknown> {
  const answer = { res: undefined as unknown };
  const promise = settled(call, answersAtOnce, answer);
  answers.set(promise, answer);
  return promise;
}

async function settled(
  call: (callback: Done) => unknown,
  answersAtOnce: boolean,
  answer: { res: unknown },
): Promise<unknown> {
  try {
    return await new Promise((resolve, reject) => {
      const returned = call((error, data, res) => {
        answer.res = res;
        if (!error) resolve(data);
        else {
          attach(error, data, res);
          reject(error);
        }
      });
      if (answersAtOnce && returned !== undefined) resolve(returned);
    });
  } catch (error) {
    addCallers(error);
    throw error;
  }
}

/** The reply and the HTTP answer of an error, for those who look; nobody sees them who prints it. */
function attach(error: Error, data: unknown, res: unknown): void {
  for (const [name, value] of [
    ['data', data],
    ['res', res],
  ] as const) {
    if (value === undefined || !Object.isExtensible(error) || name in error) continue;
    Object.defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

/** What a callback gets for an error of a twin: the reply and the HTTP answer as well, where there are any. */
export function failureOf(error: Error): Parameters<Done> {
  const { data, res } = error as Error & { data?: unknown; res?: unknown };
  return res === undefined ? [error] : [error, data, res];
}

/** Lines of this file, and of Node's that run it. */
const OURS = /\b(addCallers|settled|answerOf|processTicksAndRejections)\b/;

/** Lines that a stack may have: several who wait may get the same error. */
const MOST = 60;

/**
 * Adds who awaits to the stack, which would end in the transport. V8 knows them here, within an async function that was
 * awaited: a call that succeeds pays nothing.
 */
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
