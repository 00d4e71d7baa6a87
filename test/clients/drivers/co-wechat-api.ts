import type { Driven } from '../kit/driven.js';
import type { Stage } from '../kit/stage.js';
import type { Methods } from '../kit/step.js';
import { loadPeer, publicMethods } from './peers.js';
import { tunnelThrough } from './tunnel.js';

type Request = (...args: unknown[]) => Promise<unknown>;
type Co = Methods & { request: Request };

/** The client of promises. */
export function coWechatApi({ sandbox: { appid, appsecret, url }, ca }: Stage): Driven {
  const API = loadPeer('co-wechat-api') as new (appid: string, secret: string) => Co;
  const api = new API(appid, appsecret);
  api.setOpts?.({ agent: tunnelThrough(url), ca, timeout: 20_000 });
  const request: Request = api.request.bind(api);
  api.request = (...args) => {
    const answer = request(...args);
    // updateFeedback drops the promise; what it is rejected with would end the process.
    answer.catch(() => undefined);
    return answer;
  };
  return {
    name: 'co-wechat-api',
    methods: publicMethods(API.prototype as object),
    call: (name, args) => api[name]?.(...args),
    api,
  };
}
