import { createHash } from 'node:crypto';

/** The services behind the paths, each of which has its own way of answering. */
type Family = 'files' | 'users' | 'web' | 'others';

/** What the gateway refuses has never reached a service, and has no hint of one; nor has an unknown article_id. */
const WITHOUT_HINT = new Set([40001, 40014, 40066, 41001, 42001, 44002, 45009, 45011, 48001, 53600]);

/** The wrong method: only the services for files find out by themselves. */
const METHOD = new Set([43001, 43002]);

/** The service that a path belongs to. */
function familyOf(path: string): Family {
  if (/^\/(cgi-bin\/(media|material|draft|freepublish)|cv)\//.test(path)) return 'files';
  if (/^\/cgi-bin\/(user|tags|groups)\//.test(path)) return 'users';
  return path.startsWith('/sns/') ? 'web' : 'others';
}

/** The content type of JSON: the services for files say text/plain, all others `encoding` for `charset`. */
export function jsonType(path: string): string {
  return familyOf(path) === 'files' ? 'text/plain' : 'application/json; encoding=utf-8';
}

/** What stands between WeChat's text and the id of the request, and the id. */
export function suffix(path: string, errcode: number, rid: string): string {
  const family = familyOf(path);
  if (family === 'web') return `, rid: ${rid}`;
  const isOfGateway = WITHOUT_HINT.has(errcode) || (family !== 'files' && METHOD.has(errcode));
  const hint = isOfGateway ? undefined : hintOf(family, rid);
  return hint === undefined ? ` rid: ${rid}` : ` hint: [${hint}] rid: ${rid}`;
}

function hintOf(family: Family, rid: string): string | undefined {
  const text = createHash('sha256').update(rid).digest('base64url').replaceAll('-', '_');
  if (family === 'users') return `${text.slice(0, 9)}-${text.slice(9, 15)}`;
  if (family !== 'files') return undefined;
  const seconds = String(parseInt(rid, 16) % 1000).padStart(3, '0');
  return `${text.slice(0, 5)}a0${seconds}${text.slice(5, 9)}`;
}
