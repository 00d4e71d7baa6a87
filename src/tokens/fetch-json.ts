import type { Client } from '../client';
import { attachAnswer } from '../errors/attach-answer';
import { judge } from '../http/answer/judge';
import type { Response } from '../http/answer/response';
import { callRequest } from '../http/call-overridable';
import { own } from '../own';
import type { RequestOptions } from '../http/options/options';

/** An answer in JSON. */
export interface Fetched<T> {
  reply: T;
  /** Whether it was never asked for: it is what a test has put in the place of `request`, or of urllib's, answers. */
  isMadeUp: boolean;
}

/** The status where nothing was answered. */
const NO_ANSWER = -1;

/** Fetches JSON without a token, as for the token itself. */
export function fetchJSON<T>(client: Client, url: string, options: RequestOptions = {}): Promise<Fetched<T>> {
  return new Promise((resolve, reject) => {
    callRequest(client, url, { ...options, dataType: 'json' }, (error, data, res) => {
      const asked = { url, appsecret: client.appsecret, answer: undefined };
      judge(asked, { error, data, res: res as Response | undefined }, (failure, value) => {
        if (failure) {
          if (own(res as Partial<Response> | null | undefined, 'status') !== NO_ANSWER)
            attachAnswer(failure, value, res);
          reject(failure);
        } else resolve({ reply: value as T, isMadeUp: !hasBeenAsked(res) });
      });
    });
  });
}

/** Whether an HTTP answer names an address that it came from. */
function hasBeenAsked(res: unknown): boolean {
  return own(res as Partial<Response> | null | undefined, 'requestUrls') !== undefined;
}
