import type { Exchange } from '../http/exchanges.js';

/** What access tokens look like, wherever they stand. */
const TOKEN = /\b\d\d_[\w-]{80,}/g;
/** How the names of secrets end. */
const NAME = String.raw`(?:token|secret|ticket|session_key)`;
/** What is secret by its name: in JSON, in JSON within JSON, in a query or in XML. */
const NAMED = new RegExp(
  [
    String.raw`(${NAME}"\s*:\s*")(?:[^"\\]|\\.)+`,
    String.raw`(${NAME}\\+"\s*:\s*\\+")[^"\\]+`,
    String.raw`(${NAME}(?:'\s*:\s*'|=|%3d|>)|\b(?:js_)?code=)[^'"&<\s\\]+`,
  ].join('|'),
  'gi',
);
/** The name of a secret in a query, also with brackets behind it, as some languages write lists. */
const FIELD = new RegExp(String.raw`(${NAME}|^(js_)?code)\W*$`, 'i');

/** A text without the secrets in it. */
export function masked(text: string): string {
  return text
    .replace(TOKEN, '***')
    .replace(
      NAMED,
      (_all, ...starts: (string | undefined)[]) => `${starts[0] ?? starts[1] ?? starts[2] ?? ''}***`,
    );
}

/** A query without the secrets in it. */
export function maskedQuery(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      masked(name),
      FIELD.test(name) && value !== '' ? '***' : masked(value),
    ]),
  );
}

/** The most bytes of a body that are shown. */
const MOST = 4096;

function shown(body: Buffer, type = 'text'): string {
  if (!/json|text|xml|urlencoded/.test(type)) return `<${body.length} bytes>`;
  // Masked before it is cut, since half a token is not known for one.
  const text = masked(body.toString('utf8', 0, 2 * MOST));
  return body.length > MOST ? `${Buffer.from(text).toString('utf8', 0, MOST)}… <${body.length} bytes>` : text;
}

/** An exchange as the control interface shows it. */
export interface ShownExchange {
  id: number;
  rid: string;
  appid?: string;
  /** When the request was complete, in milliseconds since 1970 by the clock of the sandbox. */
  at: number;
  method: string;
  path: string;
  query: Record<string, string>;
  body: string;
  status?: number;
  errcode?: number;
  reply?: string;
  /** How long the answer took, in milliseconds. */
  ms?: number;
  note?: string;
}

/** An exchange without its secrets. */
export function show({ id, rid, appid, request, reply, ms, note }: Exchange): ShownExchange {
  const { at, method, path, headers, body } = request;
  return {
    id,
    rid,
    appid,
    at,
    method,
    path: masked(path),
    query: maskedQuery(request.query),
    body: shown(body, headers['content-type']?.toString()),
    status: reply?.status,
    errcode: reply?.errcode,
    reply: reply && shown(reply.body, reply.headers['content-type']),
    ms: ms === undefined ? undefined : Math.round(ms * 100) / 100,
    note,
  };
}
