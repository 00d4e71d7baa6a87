import { expect } from 'vitest';
import { patternOf } from './placeholders.js';
import type { Row, Sent } from './row.js';
import type { Stage } from './stage.js';

/** The body of a POST. */
function bodyOf(sent: Sent): RequestInit {
  if (sent instanceof ReadableStream) return { body: sent, duplex: 'half' };
  if (sent === undefined || typeof sent === 'string' || sent instanceof FormData) return { body: sent ?? '' };
  return { body: JSON.stringify(sent) };
}

/** Sends what a row sends. */
export async function ask(stage: Stage, { asks, sends, tokenless }: Row): Promise<Response> {
  const [method, path = ''] = asks.split(' ');
  const sent = typeof sends === 'function' ? await sends(stage) : sends;
  if (sent instanceof URL) {
    expect(sent.pathname + sent.search).toMatch(patternOf(path, stage));
    return fetch(sent);
  }
  const url = new URL(path, stage.sandbox.url);
  if (!tokenless) url.searchParams.set('access_token', await stage.token());
  if (method === 'POST') return fetch(url, { method, ...bodyOf(sent) });
  for (const [name, value] of Object.entries(sent ?? {})) url.searchParams.set(name, String(value));
  return fetch(url, { redirect: 'manual' });
}

/** Requires an answer to be that of a row: its status, its headers, and its body to the letter. */
export async function expectReply(stage: Stage, { reply }: Row, response: Response): Promise<void> {
  expect(response.status).toBe(reply.status ?? 200);
  for (const [name, value] of Object.entries(reply.headers)) {
    if (value === null) expect(response.headers.get(name), name).toBeNull();
    else expect(response.headers.get(name), name).toMatch(patternOf(value, stage));
  }
  expect(await response.text()).toMatch(patternOf(reply.body, stage));
}
