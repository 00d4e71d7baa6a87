import { isThenable } from '../callbacks/call-hook';
import type { Done } from '../callbacks/deliver';
import { toError } from '../errors/wechat-api-error';
import type { RequestOptions } from './options/options';
import { judge } from './answer/judge';
import type { Response } from './answer/response';

/** Whatever has a `request` that sends requests: a client's, or what somebody has put in its place. */
interface Requester {
  appsecret: string;
  request: (...args: never[]) => unknown;
}

/** Calls `request`, which somebody may have overridden with a function that promises or throws. */
export function callRequest(
  requester: Requester,
  url: string,
  options: RequestOptions,
  callback: Done,
): void {
  const { request } = requester as unknown as { request: (...args: unknown[]) => unknown };
  try {
    const returned = request.call(requester, url, options, callback);
    if (returned !== undefined && isThenable(returned)) returned.then(undefined, callback);
  } catch (thrown) {
    callback(toError(thrown));
  }
}

/** Fetches JSON without a token, as for the token itself. */
export function fetchJSON<T>(requester: Requester, url: string, options: RequestOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    callRequest(requester, url, { ...options, dataType: 'json' }, (error, data, res) => {
      const asked = { url, appsecret: requester.appsecret, binary: false };
      judge(asked, { error, data, res: res as Response | undefined }, (failure, value) => {
        if (failure) reject(failure);
        else resolve(value as T);
      });
    });
  });
}
