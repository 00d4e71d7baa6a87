import API from 'wechat-api';
import { json, serve } from '../support/servers.js';

/** Milliseconds in which what must not happen would have happened. */
export const settled = (milliseconds = 60) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settled(2);
}

/**
 * A WeChat that answers a request when it is told to, and a client of it.
 *
 * @param options of the client
 */
export async function startGate(options: API.Options = {}) {
  const waiting: ((body?: object) => void)[] = [];
  const paths: string[] = [];
  let most = 0;
  const { url } = await serve((request, response) => {
    const [path = ''] = request.url.split('?');
    if (path === '/cgi-bin/token') {
      json(response, { access_token: 'T', expires_in: 7200 });
      return;
    }
    paths.push(path);
    waiting.push((body = { errcode: 0, path }) => {
      json(response, body);
    });
    most = Math.max(most, waiting.length);
  });
  const api = new API('appid', 'secret', { endpoint: url, ...options });
  const answer = async (body?: object) => {
    await until(() => waiting.length > 0);
    waiting.shift()?.(body);
  };
  const open = async (count: number) => {
    for (let i = 0; i < count; i++) await answer();
  };
  return { api, url, paths, waiting, answer, open, most: () => most };
}

/** What a WeChat answers that is scripted: one answer after the other, and the last again and again. */
export type Scripted = { body: object; status?: number; headers?: object } | 'cut' | 'hang';

/** A WeChat that answers as a script has it, and what has arrived at it. */
export async function startScript(script: Scripted[], options: API.Options = {}) {
  const bodies: Record<string, unknown>[] = [];
  const times: number[] = [];
  const left = [...script];
  const { url } = await serve((request, response, incoming) => {
    if (request.url.startsWith('/cgi-bin/token')) {
      json(response, { access_token: 'T', expires_in: 7200 });
      return;
    }
    times.push(performance.now());
    const isJSON = request.body.startsWith('{');
    bodies.push(isJSON ? (JSON.parse(request.body) as Record<string, unknown>) : {});
    const answer = left.length > 1 ? left.shift() : left[0];
    if (answer === 'cut') incoming.socket.destroy();
    else if (answer !== 'hang' && answer) json(response, answer.body, answer.status, answer.headers);
  });
  const api = new API('appid', 'secret', { endpoint: url, ...options });
  return { api, url, bodies, times };
}

export const OK = { body: { errcode: 0, errmsg: 'ok' } };
export const BUSY = { body: { errcode: -1, errmsg: 'system error' } };

/** Second tries that need not wait for long. */
export const SOON = { minDelay: 1, maxDelay: 5 };
