import type { Exchange } from '../http/exchanges.js';

const SECRETS = /((?:access_token|refresh_token|secret|appsecret|ticket|code)(?:"\s*:\s*"|=))[^"&\s]+/g;

/** A text without the secrets in it. */
export function masked(text: string): string {
  return text.replace(SECRETS, '$1***');
}

/** The most characters of a body that are shown. */
const MOST = 4096;

function shown(body: Buffer, type: string | undefined): string {
  const isText = /json|text|xml|urlencoded/.test(type ?? 'text');
  if (!isText) return `<${body.length} bytes>`;
  const text = masked(body.toString('utf8'));
  return text.length > MOST ? `${text.slice(0, MOST)}… <${body.length} bytes>` : text;
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
  const query = Object.entries(request.query).map(([name, value]) => {
    return [name, masked(`${name}=${value}`).slice(name.length + 1)];
  });
  return {
    id,
    rid,
    appid,
    at,
    method,
    path,
    query: Object.fromEntries(query) as Record<string, string>,
    body: shown(body, headers['content-type']?.toString()),
    status: reply?.status,
    errcode: reply?.errcode,
    reply: reply && shown(reply.body, reply.headers['content-type']),
    ms: ms === undefined ? undefined : Math.round(ms * 100) / 100,
    note,
  };
}
