import type { Done } from '../callbacks/deliver';
import { attachAnswer } from '../errors/attach-answer';
import { Reply, type Answered } from './reply-promise';

/** A result, with the HTTP answer that it came in. */
export class Answer<R> {
  constructor(
    readonly data: R,
    readonly res: unknown,
  ) {}
}

/** What a twin promises, together with the HTTP answer; there is none where somebody has put another in its place. */
export async function answerOf<R>(reply: Promise<R>): Promise<Answer<R>> {
  if (!(reply instanceof Reply)) return new Answer(await reply, undefined);
  const { data, res } = await (reply as Reply<R>).withResponse();
  return new Answer(data, res);
}

/**
 * Promises what a call hands its callback.
 *
 * @param answersAtOnce whether the method has no place for the callback, so that what it returns is the result
 */
export function promised(call: (callback: Done) => unknown, answersAtOnce: boolean): Reply<unknown> {
  const answered: Answered = { res: undefined };
  return new Reply((resolve) => {
    const returned = call((error, data, res) => {
      answered.res = res;
      resolve(error ? failing(error, data, res) : data);
    });
    if (answersAtOnce && returned !== undefined) resolve(returned);
  }, answered);
}

/**
 * Fails with an error, to whose stack it adds who awaits it, as that would end in the transport. V8 knows them within an
 * async function that was awaited, which is only begun where there is an error: a call that succeeds pays nothing.
 */
async function failing(error: Error, data: unknown, res: unknown): Promise<never> {
  attachAnswer(error, data, res);
  // In the first turn the promise that was handed out begins to wait for this one.
  await Promise.resolve();
  await Promise.resolve();
  addCallers(error);
  throw error;
}

/** What a callback gets for an error of a twin: the reply and the HTTP answer as well, where there are any. */
export function failureOf(error: Error): Parameters<Done> {
  const { data, res } = error as Error & { data?: unknown; res?: unknown };
  return res === undefined ? [error] : [error, data, res];
}

/** Lines of this file, and of Node's that run it. */
const OURS = /\b(addCallers|failing|answerOf|\w+\.withResponse|processTicksAndRejections)\b/;

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
