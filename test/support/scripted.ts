import API from 'wechat-api';
import { json, serve, type Arrival } from './servers.js';

/** A call that arrived: its path, and what its query or its body says. */
export interface Called {
  path: string;
  body: Record<string, unknown>;
}

/** A WeChat whose answers a test makes up, a client of it, and the calls that arrived. */
export async function scripted(
  answer: (call: Called, count: number) => unknown,
): Promise<{ api: API; calls: Called[] }> {
  const calls: Called[] = [];
  const { url } = await serve((arrival, response) => {
    const call = read(arrival);
    calls.push(call);
    json(response, answer(call, calls.length));
  });
  const token = { accessToken: 'TOKEN', expireTime: Date.now() + 3_600_000 };
  const api = new API('wxscripted', null, { endpoint: url, getToken: () => Promise.resolve(token) });
  return { api, calls };
}

function read({ url, body }: Arrival): Called {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const { access_token: _, ...query } = Object.fromEntries(searchParams);
  return { path: pathname, body: { ...query, ...(body && (JSON.parse(body) as object)) } };
}
