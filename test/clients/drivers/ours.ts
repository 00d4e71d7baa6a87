import API from 'wechat-api';
import type { Driven } from '../kit/drive.js';
import type { Methods } from '../kit/step.js';
import { methodsOf, publicMethods } from './peers.js';

/** Our own client: promise twins where there are any. */
export function ours(url: string, appid: string, secret: string): Driven {
  const api = new API(appid, secret, { endpoint: url });
  const plain = api as unknown as Methods;
  const twins = api.promises as unknown as Methods;
  return {
    name: 'wechat-api',
    api: plain,
    methods: methodsOf(publicMethods(API.prototype), (name) =>
      typeof twins[name] === 'function' ? twins[name] : (...args) => plain[name]?.(...args),
    ),
  };
}
