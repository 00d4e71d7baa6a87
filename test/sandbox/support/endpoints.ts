import { expect } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';

/** The address of a path with a token that is valid. */
export async function addressOf(sandbox: Sandbox, path: string): Promise<string> {
  if (sandbox.token === undefined) {
    const { appid, appsecret: secret } = sandbox;
    const credentials = new URLSearchParams({ grant_type: 'client_credential', appid, secret });
    await fetch(`${sandbox.url}/cgi-bin/token?${credentials.toString()}`);
  }
  const url = new URL(path, sandbox.url);
  url.searchParams.append('access_token', sandbox.token ?? '');
  return url.href;
}

/** Sends a form, or an object as JSON; without a body it is a GET. */
export async function send(sandbox: Sandbox, path: string, body?: object): Promise<Response> {
  const url = await addressOf(sandbox, path);
  if (body === undefined) return fetch(url);
  return fetch(url, { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) });
}

/** What an endpoint answers; the test says what that is. */
export async function call<Reply = Record<string, unknown>>(
  sandbox: Sandbox,
  path: string,
  body?: object,
): Promise<Reply> {
  const response = await send(sandbox, path, body);
  return (await response.json()) as Reply;
}

/** What a refusal says, without the ids that each has of its own: `40007 invalid media_id`. */
export async function refusal(sandbox: Sandbox, path: string, body?: object): Promise<string> {
  const { errcode, errmsg } = await call<{ errcode: number; errmsg: string }>(sandbox, path, body);
  return `${errcode} ${errmsg.replace(/,? (hint: \[.*\] )?rid: .*$/, '')}`;
}

/** A form with files, `{ media: ['a.jpg', bytes] }`, and texts. */
export function formOf(
  parts: Record<string, [name: string, data: Buffer<ArrayBuffer> | string] | string>,
): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(name, part);
    else form.append(name, new Blob([part[1]], { type: 'application/octet-stream' }), part[0]);
  }
  return form;
}

/** The keys and types of a JSON value; of a list, those of its first item. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, shapeOf(field)]));
}

/** Requires an answer to have the keys of a sample, in their order, and their types. */
export function expectShape(answer: unknown, sample: unknown): void {
  expect(shapeOf(answer)).toEqual(shapeOf(sample));
  expect(JSON.stringify(shapeOf(answer))).toBe(JSON.stringify(shapeOf(sample)));
}
