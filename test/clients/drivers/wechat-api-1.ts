import type { Driven } from '../kit/drive.js';
import type { Methods } from '../kit/step.js';
import { loadPeer, methodsOf, publicMethods } from './peers.js';

type Old = Methods & { endpoint: string; mpPrefix: string; fileServerPrefix: string };

/** What answers at once, without a callback. */
const AT_ONCE = new Set([
  'setEndpoint',
  'setOpts',
  'registerTicketHandle',
  'showQRCodeURL',
  'getRedirectUrl',
  'getShakehbConfig',
  'preRequest',
]);

/** It parses JSON where the content type is that of its day to the letter, else it hands over the bytes. */
function parsed(result: unknown): unknown {
  return Buffer.isBuffer(result) && result[0] === '{'.charCodeAt(0)
    ? (JSON.parse(result.toString()) as unknown)
    : result;
}

/** The predecessor: callbacks, and three addresses that are plain properties. */
export function wechatApi1(url: string, appid: string, secret: string): Driven {
  const API = loadPeer('wechat-api-1') as new (appid: string, secret: string) => Old;
  const api = new API(appid, secret);
  api.endpoint = url;
  api.mpPrefix = `${url}/cgi-bin/`;
  api.fileServerPrefix = `${url}/cgi-bin/`;
  const called =
    (name: string) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const callback = (error: Error | null, result: unknown) => {
          if (error) reject(error);
          else resolve(parsed(result));
        };
        api[name]?.(...args, callback);
      });
  return {
    name: 'wechat-api 1.35.1',
    api,
    methods: methodsOf(publicMethods(API.prototype as object), (name) =>
      AT_ONCE.has(name) ? (...args) => api[name]?.(...args) : called(name),
    ),
  };
}
