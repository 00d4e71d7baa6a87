/** What an error tells of itself. */
interface Facts {
  readonly name: string;
  readonly code?: unknown;
  readonly path?: string;
  readonly status?: number;
}

/** WeChat's codes for: this token is dead. The next call gets another. */
export const DEAD_TOKEN: ReadonlySet<number> = new Set([40001, 40014, 42001]);

/** Where tokens come from, and the same codes are about the secret. */
export const TOKEN = /\/cgi-bin\/(stable_)?token$/;

/** What carries the secret: a code that is about a token elsewhere is about that. */
export const SECRET = /\/(cgi-bin\/((stable_)?token|clear_quota\/v2)|sns\/oauth2\/access_token)$/;

/** What carries the token of a user, which no other is found for. */
const OF_USERS = /\/sns\/[^/]+(\/[^/]+)?$/;

/** Errcodes of what passes: WeChat is busy or broken, or it was too much for this minute. */
const ERRCODES = new Set([
  -1, 42010, 44990, 45011, 45066, 45169, 61450, 72036, 80000, 89247, 89250, 89401, 886001, 268487001,
  268487002,
]);

/** Codes of a network or a name server that is not there for a moment, and of connections that break. */
const CODES = new Set([
  'EAI_AGAIN',
  'ENOTFOUND',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** Names of what passes, whatever the code is. */
const NAMES = new Set([
  'WeChatAPIConnectionTimeoutError',
  'WeChatAPIResponseTimeoutError',
  'WeChatAPIRemoteSocketClosedError',
  'WeChatAPIStoreError',
]);

/** Names of answers that are none: whether they pass is said by their status. */
const ANSWERS = new Set(['WeChatAPIResponseError', 'WeChatAPIJSONResponseFormatError']);

/** Whether a second try makes sense, since what is wrong passes by itself. */
export function isRetryable({ name, code, path, status }: Facts): boolean {
  const errcode = typeof code === 'string' && code.trim() !== '' ? Number(code) : code;
  if (typeof errcode === 'number' && !Number.isNaN(errcode))
    return ERRCODES.has(errcode) || (DEAD_TOKEN.has(errcode) && isReplaced(path ?? ''));
  if (NAMES.has(name) || CODES.has(code as string)) return true;
  return ANSWERS.has(name) && (status === 408 || status === 429 || Number(status) >= 500);
}

/** Whether a dead token is that of the account, in whose place there is another at the next call. */
function isReplaced(path: string): boolean {
  return !SECRET.test(path) && !OF_USERS.test(path);
}
