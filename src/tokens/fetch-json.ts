import type { Client } from '../client';
import { judge } from '../http/answer/judge';
import type { Response } from '../http/answer/response';
import { callRequest } from '../http/call-overridable';
import type { RequestOptions } from '../http/options/options';

/** Fetches JSON without a token, as for the token itself. */
export function fetchJSON<T>(client: Client, url: string, options: RequestOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    callRequest(client, url, { ...options, dataType: 'json' }, (error, data, res) => {
      const asked = { url, appsecret: client.appsecret, answer: undefined };
      judge(asked, { error, data, res: res as Response | undefined }, (failure, value) => {
        if (failure) reject(failure);
        else resolve(value as T);
      });
    });
  });
}
