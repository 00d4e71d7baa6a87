import { getEventListeners } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, vi } from 'vitest';
import API from 'wechat-api';
import { refusal } from './outcome.js';
import { serve } from './servers.js';

/** A call of a method. */
export type Call = (api: API, done: () => void) => void;

const FILE = { file: Buffer.alloc(40_000), filename: 'a.png' };
const CARD = { card_id: 'p1' };

/** Methods that wait for a token. */
export const TOKENS = {
  getLatestToken: (api, done) => {
    api.getLatestToken(done);
  },
  getAccessToken: (api, done) => {
    api.getAccessToken(done);
  },
} satisfies Record<string, Call>;
/** Methods that wait for a ticket. */
export const TICKETS = {
  getJsConfig: (api, done) => {
    api.getJsConfig({ url: 'u', jsApiList: [] }, done);
  },
  getLatestTicket: (api, done) => {
    api.getLatestTicket(done);
  },
  getTicket: (api, done) => {
    api.getTicket(done);
  },
  getCardExt: (api, done) => {
    api.getCardExt(CARD, done);
  },
  sendCard: (api, done) => {
    api.sendCard('o', CARD, done);
  },
} satisfies Record<string, Call>;
/** Methods that send a request. */
export const PLAIN = {
  getUser: (api, done) => {
    api.getUser('o', done);
  },
  sendText: (api, done) => {
    api.sendText('o', 'hi', done);
  },
  getMedia: (api, done) => {
    api.getMedia('M', done);
  },
  invoke: (api, done) => {
    api.invoke('/cgi-bin/x', { a: 1 }, done);
  },
  uploadMedia: (api, done) => {
    api.uploadMedia(FILE, 'image', done);
  },
  'uploadMedia of a stream': (api, done) => {
    api.uploadMedia({ file: new PassThrough(), filename: 'a.png', size: 9 }, 'image', done);
  },
  'uploadMedia of a stream of unknown size': (api, done) => {
    api.uploadMedia({ file: new PassThrough(), filename: 'a.png' }, 'image', done);
  },
} satisfies Record<string, Call>;
/** All of them. */
export const ALL = { ...TOKENS, ...TICKETS, ...PLAIN };
/** Calls besides those of these names. */
export const without = (calls: Record<string, Call>, ...names: string[]) =>
  Object.fromEntries(Object.entries(calls).filter(([name]) => !names.includes(name)));

/** Longer than any call here may take, and shorter than any timeout. */
export const AT_ONCE = 2500;
/** Would end the wait if the signal did not. */
export const PATIENT = { timeout: 15_000 };

/** A hook that takes a callback, or a server, and never answers. */
export const never = Object.defineProperty(() => undefined, 'length', { value: 3 });
/** A token in memory that is good. */
export const good = () => ({ accessToken: 'THE-TOKEN', expireTime: Date.now() + 1e7 });

/** A WeChat that takes requests and never answers. */
export async function silent(): Promise<API> {
  const { url } = await serve(never);
  return new API('appid', 'THE-SECRET', { endpoint: url, ...PATIENT });
}

/** Nobody listens to the signal any more, be it a moment after the callback. */
export async function unheard(signal: AbortSignal): Promise<void> {
  await vi.waitFor(() => {
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
}

/** Calls, and aborts while the call waits. */
export async function aborted(api: API, call: Call): Promise<void> {
  const controller = new AbortController();
  const reason = new Error('enough');
  const err = await refusal((done) => {
    call(api.with({ signal: controller.signal }), done);
    setTimeout(() => {
      controller.abort(reason);
    }, 40);
  }, AT_ONCE);
  expect(err).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR' });
  expect(err.cause).toBe(reason);
  await unheard(controller.signal);
}

/** Does the same with all of these calls at once: what went wrong, by name. */
export async function problems(
  calls: Record<string, Call>,
  check: (call: Call) => Promise<void>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const note = async ([name, call]: [string, Call]) => {
    try {
      await check(call);
    } catch (error) {
      found[name] = String(error);
    }
  };
  await Promise.all(Object.entries(calls).map(note));
  return found;
}
