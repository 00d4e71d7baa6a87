/** An answer as it goes over the wire. What differs each time is written as `<its name>`: see placeholders.ts. */
export interface Reply {
  /** 200 when absent. */
  status?: number;
  /** The headers that matter; null for one that must not be there. */
  headers: Record<string, string | null>;
  body: string;
}

/** The content type of most of the API. */
export const JSON_TYPE = 'application/json; encoding=utf-8';

/** JSON, as most of the API sends it. */
export function json(body: string): Reply {
  return { headers: { 'content-type': JSON_TYPE }, body };
}

/** JSON of the services for files, which call it plain text. */
export function plain(body: string): Reply {
  return { headers: { 'content-type': 'text/plain' }, body };
}

const error = (errcode: number, errmsg: string) => `{"errcode":${errcode},"errmsg":"${errmsg}"}`;

/** A refusal; the text is that of the wire, where a backslash is two. */
export function refused(errcode: number, text: string): Reply {
  return json(error(errcode, `${text} rid: <rid>`));
}

/** A refusal of the service for users and tags, which hints at where it comes from. */
export function refusedByUsers(errcode: number, text: string): Reply {
  return json(error(errcode, `${text} hint: [<hint of users>] rid: <rid>`));
}

/** A refusal of the services for files, drafts and publications, with a hint of another form. */
export function refusedByFiles(errcode: number, text: string): Reply {
  return plain(error(errcode, `${text} hint: [<hint of files>] rid: <rid>`));
}

/** A refusal of the web authorization, which sets a comma. */
export function refusedByWeb(errcode: number, text: string): Reply {
  return json(error(errcode, `${text}, rid: <rid>`));
}

/** That it is done, where there is nothing else to say. */
export const DONE = '{"errcode":0,"errmsg":"ok"}';
