import type { Driven } from '../kit/driven.js';
import type { Stage } from '../kit/stage.js';
import type { Methods } from '../kit/step.js';
import { loadPeer, publicMethods } from './peers.js';
import { tunnelThrough } from './tunnel.js';

type Request = (url: string, options?: object, retry?: number) => Promise<unknown>;
type Co = Methods & { request: Request };

/** Its own timeout, one minute for uploads, is too long for a method that sends no body and waits. */
const TIMEOUT = 1000;

/** The client of promises. */
export function coWechatApi({ sandbox: { appid, appsecret, url }, ca }: Stage): Driven {
  const API = loadPeer('co-wechat-api') as new (appid: string, secret: string) => Co;
  const api = new API(appid, appsecret);
  api.setOpts?.({ agent: tunnelThrough(url), ca });
  const request: Request = api.request.bind(api);
  api.request = (address, options, retry) => {
    const answer = request(address, { ...options, timeout: TIMEOUT }, retry);
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
