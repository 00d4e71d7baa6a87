import type { Driven } from '../kit/driven.js';
import type { Stage } from '../kit/stage.js';
import type { Methods } from '../kit/step.js';
import { loadPeer, publicMethods } from './peers.js';
import { tunnelThrough } from './tunnel.js';

/** What answers at once, without a callback. */
const AT_ONCE = new Set(['registerTicketHandle', 'showQRCodeURL', 'getRedirectUrl', 'getShakehbConfig']);

/** It parses JSON where the content type is that of its day to the letter, else it hands over the bytes. */
function parsed(result: unknown): unknown {
  return Buffer.isBuffer(result) && result[0] === '{'.charCodeAt(0)
    ? (JSON.parse(result.toString()) as unknown)
    : result;
}

/** The predecessor: callbacks, and WeChat's hosts. */
export function wechatApi1({ sandbox: { appid, appsecret, url }, ca }: Stage): Driven {
  const API = loadPeer('wechat-api-1') as new (appid: string, secret: string) => Methods;
  const api = new API(appid, appsecret);
  const agent = tunnelThrough(url);
  api.setOpts?.({ agent, httpsAgent: agent, ca, timeout: 20_000 });
  return {
    name: 'wechat-api 1.35.1',
    methods: publicMethods(API.prototype as object),
    call(name, args) {
      if (AT_ONCE.has(name)) return api[name]?.(...args);
      return new Promise((resolve, reject) => {
        api[name]?.(...args, (error: Error | null, result: unknown) => {
          if (error) reject(error);
          else resolve(parsed(result));
        });
      });
    },
    api,
  };
}
