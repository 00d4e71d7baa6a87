import type { HttpClient } from 'urllib';
import { LONGEST } from '../clock';
import { isThenable } from '../callbacks/call-hook';
import { abortError, onAbort } from '../callbacks/abort';
import type { Outgoing } from './options/outgoing-request';
import { answerTimeout } from './options/timeouts';
import { urllib } from './urllib';

/** What urllib, or what stands in its place, answers. */
export interface UrllibAnswer {
  data?: unknown;
  res?: unknown;
}

/** Milliseconds by which undici's own timers may be early. */
const COARSE = 500;

let client: HttpClient | undefined;

/** Sends a request through urllib: for options that only urllib knows. */
export async function requestViaUrllib(url: string, request: Outgoing): Promise<UrllibAnswer> {
  client ??= new (urllib().HttpClient)();
  const patience = Math.min(answerTimeout(request.timeout) + COARSE, LONGEST);
  // A signal of ours: urllib writes the answer, and with it the token, upon the reason that a signal gives.
  const ending = new AbortController();
  const options = Object.assign({}, request, {
    timeout: [patience, patience],
    followRedirect: false,
    signal: ending.signal,
  });
  const { signal } = request;
  const release = signal && onAbort(signal, ending.abort.bind(ending));
  try {
    if (signal?.aborted) throw abortError(signal);
    // Where a socket is named, urllib has connections of its own.
    if (request.socketPath)
      return await urllib().request(url, { ...(options as object), dispatcher: undefined });
    return await client.request(url, options as object);
  } catch (thrown) {
    throw signal?.aborted ? abortError(signal) : thrown;
  } finally {
    release?.();
  }
}

type Callback = (error: unknown, data?: unknown, res?: unknown) => void;
type AnyRequest = (url: string, options: object, callback: Callback) => unknown;

/** Calls what somebody has put in the place of `urllib.request`; it may promise, or call back as urllib 2 did. */
export function requestViaReplaced(replaced: unknown, url: string, request: Outgoing): Promise<UrllibAnswer> {
  return new Promise((resolve, reject) => {
    const returned = (replaced as AnyRequest).call(urllib(), url, request, (error, data, res) => {
      if (error) reject(error);
      else resolve({ data, res });
    });
    if (isThenable(returned)) (returned as PromiseLike<UrllibAnswer>).then(resolve, reject);
  });
}
