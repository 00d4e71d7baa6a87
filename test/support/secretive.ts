import API from 'wechat-api';
import { serve } from './servers.js';

/** With signs that are written differently in a URL. */
export const TOKEN = '70_ACCESS+TOKEN/of=this+call==';
/** The same of an account. */
export const SECRET = 'app+secret/of=this+account';

/** A client whose token is good. */
export function warm(endpoint: string, options: API.Options = {}): API {
  const api = new API('wxappid', SECRET, { endpoint, ...options });
  api.store = { accessToken: TOKEN, expireTime: Date.now() + 1e6 };
  return api;
}

/** A client that has no token yet. */
export const cold = (endpoint: string, options: API.Options = {}) =>
  new API('wxappid', SECRET, { endpoint, ...options });

/** A server that takes a request and never answers. */
export const silent = () => serve(() => undefined);

/** A file of some pieces. */
export const FILE = { file: Buffer.alloc(40_000), filename: 'a.png' };
