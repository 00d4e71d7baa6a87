import API from 'wechat-api';
import type { Driven } from '../kit/driven.js';
import type { Stage } from '../kit/stage.js';
import type { Methods } from '../kit/step.js';
import { publicMethods } from './peers.js';

/** Our own client: promise twins where there are any. */
export function ours({ sandbox: { appid, appsecret, url } }: Stage): Driven {
  const client = new API(appid, appsecret, { endpoint: url });
  const api = client as unknown as Methods;
  const twins = client.promises as unknown as Methods;
  return {
    name: 'wechat-api',
    methods: publicMethods(API.prototype),
    call: (name, args) => (typeof twins[name] === 'function' ? twins[name](...args) : api[name]?.(...args)),
    api,
  };
}
