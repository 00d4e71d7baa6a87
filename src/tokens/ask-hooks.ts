import { callHook, startHook, type HookCall } from '../callbacks/call-hook';
import type { Client } from '../client';
import { startTimer, stopTimer } from '../clock';
import { answerTimeout } from '../http/options/timeouts';
import { own } from '../own';
import type { AccessToken } from './access-token';
import { findTicket, findToken, isTicket, isToken } from './stored';
import type { Ticket } from './ticket';
import { warnOnce } from './warnings';

/** Milliseconds of silence after which a hook counts as one that has lost its callback, unless the client is less patient. */
const PATIENCE = 5000;

/** The hooks that hand over what is stored, and those that store it. */
type Getter = 'getToken' | 'getTicketToken';
type Saver = 'saveToken' | 'saveTicketToken';

/** The token that `getToken` hands over. */
export async function askForToken(client: Client): Promise<AccessToken | undefined> {
  const { value, problem } = findToken(await ask(client, 'getToken', [], isToken));
  if (problem) warnOfProblem(client, 'getToken', problem, '{ accessToken, expireTime }');
  return value;
}

/** The ticket that `getTicketToken` hands over. */
export async function askForTicket(client: Client, args: unknown[]): Promise<Ticket | undefined> {
  const { value, problem } = findTicket(await ask(client, 'getTicketToken', args, isTicket));
  if (problem) warnOfProblem(client, 'getTicketToken', problem, '{ ticket, expireTime }');
  return value;
}

/** The token that `getAccessToken` hands over: another one than the library's, if this is asked. */
export function askForNewToken(client: Client): Promise<AccessToken> {
  return callHook(client, 'getAccessToken', [], isToken);
}

/**
 * Hands something to a hook to save, and waits for that, though not for ever.
 *
 * @param late told how it has ended after all, where it had not when the wait was over
 * @returns whether it is saved
 */
export function save(
  client: Client,
  name: Saver,
  args: unknown[],
  late: (isSaved: boolean) => void,
): Promise<boolean> {
  const call = startHook<unknown>(client, name, args, (value) => isToken(value) || isTicket(value));
  const saved = call.answer.then(() => true);
  return untilSilent(client, call, saved, (milliseconds) => {
    warn(
      client,
      `${name} silent`,
      `${name} has not called back within ${milliseconds} ms. This process goes on with what it has fetched; others may not see it. Let ${name} call its callback, or return a promise.`,
    );
    saved.then(late, () => {
      late(false);
    });
    return false;
  });
}

function ask(
  client: Client,
  name: Getter,
  args: unknown[],
  isResult: (value: unknown) => boolean,
): Promise<unknown> {
  const call = startHook<unknown>(client, name, args, isResult);
  return untilSilent(client, call, call.answer, (milliseconds) => {
    const consequence = call.isMute ? 'That counts as nothing stored.' : 'Calls wait until it does.';
    warn(
      client,
      `${name} silent`,
      `${name} has not called back within ${milliseconds} ms. ${consequence} Let ${name} call callback(null, value), or return a promise.`,
    );
    return call.isMute ? null : call.answer;
  });
}

/** Waits for the answer of a hook; where that takes too long, what is to come in its place. */
function untilSilent<T>(
  client: Client,
  call: HookCall<unknown>,
  answer: Promise<T>,
  silent: (milliseconds: number) => T | Promise<T>,
): Promise<T> {
  if (call.isOver) return answer;
  const milliseconds = Math.min(PATIENCE, answerTimeout(own(client.defaults, 'timeout')));
  return new Promise((resolve, reject) => {
    const timer = startTimer(
      milliseconds,
      () => {
        resolve(silent(milliseconds));
      },
      undefined,
    );
    answer.then(resolve, reject).finally(() => {
      stopTimer(timer);
    });
  });
}

function warnOfProblem(client: Client, name: Getter, problem: string, wanted: string): void {
  warn(
    client,
    `${name} unknown`,
    `${name} hands over ${problem} in place of ${wanted}, expireTime in milliseconds since 1970. It counts as nothing stored, and WeChat is asked each time.`,
  );
}

function warn(client: Client, about: string, message: string): void {
  warnOnce(client, about, message, 'WECHAT_API_HOOK');
}
