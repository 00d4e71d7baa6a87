import API from 'wechat-api';
import type { Store } from 'wechat-api/types';
import type { WeChat } from './wechat.js';

type Done = (error: Error | null, data?: unknown, res?: unknown) => void;

/** A client of the simulated WeChat, as each of many processes would have one. */
export function clientOf(wechat: WeChat, store: Store): API {
  const api = new API('wx0123456789abcdef', 'secret', { store });
  api.request = (url: string, ...rest: unknown[]) => {
    const done = rest.at(-1) as Done;
    void wechat.answer(url).then((reply) => {
      done(null, reply, { status: 200 });
    });
  };
  return api;
}
