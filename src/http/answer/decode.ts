import { isUtf8 } from 'node:buffer';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import { own } from '../../own';
import { bytesAt } from '../body/kinds';
import { parse } from './json';
import type { RequestOptions } from '../options/options';
import type { Response } from './response';
import { redact, secretsOf } from '../../errors/redact';
import { pathOf } from '../../errors/url';

/** The body of an answer as the caller wants it. */
export function decode(
  data: unknown,
  res: Response,
  dataType: RequestOptions['dataType'],
  url: string,
): unknown {
  switch (dataType) {
    case 'json':
      return decodeJSON(data, res, url);
    case 'text':
    case 'html':
      return bytesAt(data)?.toString() ?? data;
    case 'stream':
      return res;
    default:
      return data;
  }
}

function decodeJSON(data: unknown, res: Response, url: string): unknown {
  const body = bytesAt(data)?.toString() ?? data;
  const value = typeof body === 'string' ? parseText(body) : body;
  if (value === undefined) throw notJSON(res, url, `${String(body).length} characters that are not JSON`);
  if (!isOk(res) && !hasErrcode(value)) {
    throw misread(res, url, value === null ? 'an empty body' : 'JSON without an errcode');
  }
  return value;
}

/**
 * The body of an answer that may be bytes: an object where it is JSON, by what it says and by what it is.
 *
 * WeChat labels JSON as text and pictures as JSON at times; a picture that happens to read as JSON stays a picture.
 */
export function decodeBytes(body: unknown, res: Response, url: string): unknown {
  // Whoever overrides `request` may hand over text.
  const data = typeof body === 'string' ? Buffer.from(body) : bytesAt(body);
  if (!data) return body;
  const asItIs = typeof body === 'string' ? body : data;
  const type = contentTypeOf(res);
  const looksLikeJSON = startsWithBrace(data);
  const value = looksLikeJSON ? parseText(data.toString()) : undefined;
  if (hasErrcode(value)) return value;
  if (data.length === 0) throw misread(res, url, 'an empty body');
  if (!isOk(res) && value !== undefined) throw misread(res, url, 'JSON without an errcode');
  if (!isOk(res) || type === 'text/html') throw notJSON(res, url, 'neither bytes nor JSON');
  if (value === undefined) {
    if (type === 'application/json' && looksLikeJSON) throw notJSON(res, url, 'JSON that is cut off');
    return asItIs;
  }
  return /^(image|audio|video)\//.test(type) ? asItIs : value;
}

/** The body of an answer that is bytes or JSON, whichever it says that it is; and what is no text is bytes anyhow. */
export function decodeAny(body: unknown, res: Response, url: string): unknown {
  const data = bytesAt(body);
  const isBytes = data && data.length > 0 && (!isTextType(contentTypeOf(res)) || !isUtf8(data));
  return isBytes ? decodeBytes(data, res, url) : decodeJSON(body, res, url);
}

/** Whether a content type is that of a text; as for one that is missing, WeChat has sent JSON. */
export function isTextType(type: string): boolean {
  return type === '' || /^text\/|[/+]json$|\/(xml|javascript)$/.test(type);
}

/** Whether the answer is good news; whoever replaces urllib may not say. */
function isOk({ status }: Partial<Response>): boolean {
  return typeof status !== 'number' || (status >= 200 && status < 300);
}

/** Whether the first thing that is to be seen is a brace, behind a byte order mark and white space. */
export function startsWithBrace(data: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[\t\n\r ]*\{/.test(data.toString('latin1', 0, 64));
}

/** Whether a reply is one of WeChat's errors. Endpoints for voice say that all is well with the text `"0"`. */
export function hasErrcode(value: unknown): value is { errcode: number | string; errmsg?: string } {
  if (typeof value !== 'object') return false;
  const errcode = own(value as { errcode?: unknown } | null, 'errcode');
  return Boolean(errcode) && errcode !== '0';
}

/** The value of JSON text, `null` for an empty one, `undefined` for what is not JSON. */
function parseText(text: string): unknown {
  try {
    return parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text);
  } catch {
    return text.trim() === '' ? null : undefined;
  }
}

const BYTE_ORDER_MARK = 0xfeff;

/** The content type of an answer, without what follows it. */
export function contentTypeOf({ headers }: Partial<Response>): string {
  return String(headers?.['content-type'] ?? '')
    .replace(/;.*/s, '')
    .trim()
    .toLowerCase();
}

/** The error for an answer that is no answer. */
function misread(res: Response, url: string, what: string): WeChatAPIError {
  return unexpected('WeChatAPIResponseError', res, url, what);
}

/** The error for an answer that cannot be read. */
function notJSON(res: Response, url: string, what: string): WeChatAPIError {
  return unexpected('WeChatAPIJSONResponseFormatError', res, url, what);
}

/** The body is not quoted: it may hold a token. */
function unexpected(name: string, res: Response, url: string, what: string): WeChatAPIError {
  const path = pathOf(url);
  const type = contentTypeOf(res);
  const told = [res.status, res.statusText].filter(isTold).join(' ');
  const sent = type && `, sent as ${redact(type, secretsOf(url, undefined))}`;
  const message = `HTTP ${told} with ${what}${sent} (${path})`;
  return new WeChatAPIError(message, { name, path, status: res.status });
}

/** Whoever replaces urllib may leave things out. */
function isTold(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}
