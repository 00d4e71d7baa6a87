import { isThenable } from '../callbacks/call-hook';
import type { Done } from '../callbacks/deliver';
import { toError } from '../errors/to-error';
import type { RequestOptions } from './options/options';

/** Whatever has a `request` that sends requests: a client's, or what somebody has put in its place. */
export interface Requester {
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
