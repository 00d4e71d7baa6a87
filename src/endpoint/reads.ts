import { withoutQuery } from '../errors/url';
import type { Request } from '../http/described-request';

/** Words in the last part of a path that tells something: `batchget`, `getuserlist`, `orderquery`, `auditstatus`. */
const READING =
  /^(batch)?get|get$|query|search|download|(apply|audit)status$|^(count|list|fetch|decrypt|check(code)?|scantitle|verify_qrcode|trymatch|translatecontent|changeopenid)$/;

/** Words in the last part of a path that changes something, whatever its verb is. */
const CHANGING = /^(del|set|update)/;

/** What is looked at and told about: pictures, and statistics. */
const TELLING = /^\/(cv|datacube|shakearound\/statistics)\//;

/** Paths whose words are misleading: they hand out something new, or use up what they are given. */
const EXCEPTIONS = new Set([
  '/device/getqrcode',
  '/nontax/mockqueryfee',
  '/sns/oauth2/access_token',
  '/sns/oauth2/refresh_token',
]);

/** Whether a request changes nothing, so that it may be sent any number of times. */
export function isRead({ method, path, query }: Request<unknown>): boolean {
  const bare = withoutQuery(path);
  if (EXCEPTIONS.has(bare)) return false;
  const action = query?.action;
  const word = typeof action === 'string' ? action : bare.slice(bare.lastIndexOf('/') + 1);
  if (CHANGING.test(word)) return false;
  return method === 'GET' || TELLING.test(bare) || READING.test(word);
}
