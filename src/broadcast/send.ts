import { isThenable } from '../callbacks/call-hook';
import type { Client } from '../client';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { MUTE } from './kinds';

/** 收尾回调 — The third argument of `send`: its callback, which also tells the id of the message. */
export interface Sent {
  /** 回调 — Called when all was sent, or with what it failed with. */
  (error?: unknown, ...result: unknown[]): void;
  /**
   * 防重入 id — An id for the receiver's message, the same in each run of the campaign. `sendTemplate` is given it by itself.
   */
  readonly clientMsgId: string;
}

/** 发送一条 — Sends to one receiver: promises that it is done, or calls its third argument. */
export type Send<R, C = Client> = (api: C, receiver: R, done: Sent) => unknown;

/** Calls `send`, which promises that it is done, or says so by its third argument. It may throw, too. */
export function callSend<R, C>(send: Send<R, C>, api: C, receiver: R, id: string): PromiseLike<unknown> {
  // One that names two parameters cannot call a third; one that names none may collect them.
  if (send.length === 1 || send.length === 2) return requirePromise(send(api, receiver, undefined as never));
  return new Promise((resolve, reject) => {
    const done = (error?: unknown) => {
      if (error) reject(error);
      else resolve(undefined);
    };
    const returned = send(api, receiver, Object.assign(done, { clientMsgId: id }));
    if (isThenable(returned)) resolve(returned);
    else if (send.length === 0) requirePromise(returned);
  });
}

function requirePromise(returned: unknown): PromiseLike<unknown> {
  if (isThenable(returned)) return returned;
  throw new WeChatAPIError("broadcast: 'send' must return a promise, or call its third argument", {
    name: 'WeChatAPIArgumentError',
    code: MUTE,
  });
}
