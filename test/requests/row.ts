/** One request as the server must receive it; the access_token is left out of `query`. */
export interface Sent {
  method: 'GET' | 'POST';
  path: string;
  query: Record<string, string>;
  /** JSON body. */
  body?: unknown;
  /** Raw body. */
  bytes?: Buffer;
  /** It carries no token of the account, for which none is asked either; `query` is then all of it. */
  tokenless?: true;
  /** Multipart body: files by name and file name, text fields by name and value. */
  parts?: { name: string; filename?: string; value?: string }[];
}

/** A call with these arguments sends these requests, in this order. */
export interface Row {
  args: unknown[];
  sends: Sent[];
}

type Query = Record<string, string>;

/** `call('o1').get('/cgi-bin/user/info', { openid: 'o1' })`: a call and the request that it must send. */
export function call(...args: unknown[]) {
  const sends = (sent: Sent): Row => ({ args, sends: [sent] });
  return {
    get: (path: string, query: Query = {}) => sends({ method: 'GET', path, query }),
    post: (path: string, body: unknown, query: Query = {}) => sends({ method: 'POST', path, query, body }),
    bytes: (path: string, bytes: Buffer, query: Query = {}) => sends({ method: 'POST', path, query, bytes }),
    upload: (
      path: string,
      query: Query = {},
      parts: Sent['parts'] = [{ name: 'media', filename: 'fixture.jpg' }],
    ) => sends({ method: 'POST', path, query, parts }),
    several: (...rows: Row[]): Row => ({ args, sends: rows.flatMap((row) => row.sends) }),
  };
}

/** The same requests, without the account's token. */
export function withoutToken({ args, sends }: Row): Row {
  return { args, sends: sends.map((sent) => ({ ...sent, tokenless: true })) };
}

/** A picture of a few bytes under a known name: the argument that stands for a file. */
export const FIXTURE = Symbol('path of fixture.jpg');

/** An upstream multipart request that carries the file a.jpg: the argument that stands for a `*Stream` method's request. */
export const UPSTREAM = Symbol('an upstream request');

/** Where a download goes: the argument that stands for a path, or for a stream. */
export const DESTINATION = Symbol('where a download goes');
