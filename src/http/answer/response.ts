import { STATUS_CODES } from 'node:http';
import type { Response } from '../../errors/response';
import { redact } from '../../errors/redact';
import { withoutQuery } from '../../errors/url';
import { own } from '../../own';
import { secretsOf } from '../../errors/redact';
import { decodedDisposition, filenameIn } from './disposition';
import type { RawAnswer } from '../exchange';

export type { Response };

/** The request that was answered. */
interface Asked {
  url: string;
  appsecret: string;
  /** Milliseconds since it was made. */
  rt: number;
  /** Where it was sent first, if this is a redirect. */
  earlier: readonly string[];
  /** How often it was sent again. */
  retries: number;
}

/** What urllib measures of a connection, and nobody does here. */
const UNMEASURED = Object.freeze({
  id: 0,
  connectedTime: undefined,
  localAddress: '',
  localPort: 0,
  remoteAddress: '',
  remotePort: 0,
  remoteFamily: '',
  bytesWritten: 0,
  bytesRead: 0,
  handledRequests: 0,
  handledResponses: 0,
});

const UNTIMED = Object.freeze({
  queuing: 0,
  dnslookup: 0,
  connected: 0,
  requestHeadersSent: 0,
  requestSent: 0,
  waiting: 0,
  contentDownload: 0,
});

/** An answer with all that urllib tells of one. */
export function responseOf({ status, headers, size }: RawAnswer, asked: Asked): Response {
  const statusText = STATUS_CODES[status] ?? '';
  const urls = [...asked.earlier, asked.url];
  const res: Response = {
    status,
    statusCode: status,
    statusText,
    statusMessage: statusText,
    headers: blankedHeaders(headers, urls, asked.appsecret),
    size,
    aborted: false,
    rt: asked.rt,
    keepAliveSocket: true,
    requestUrls: urls.length > 1 ? askedUrls(urls) : [withoutQuery(asked.url)],
    timing: UNTIMED,
    socket: UNMEASURED,
    retries: 0,
    socketErrorRetries: asked.retries,
  };
  nameFile(res);
  return res;
}

/** Reads the name of a file that was downloaded. */
function nameFile(res: Response): void {
  const header = own(res.headers, 'content-disposition');
  if (typeof header !== 'string') return;
  const decoded = decodedDisposition(header);
  res.headers['content-disposition'] = decoded;
  const filename = filenameIn(decoded);
  if (filename !== undefined) res.filename = filename;
}

/** Headers that are the server's own, and in nearly every answer. */
const HARMLESS = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'server',
  'transfer-encoding',
]);

/** The addresses that were asked one after the other; where one has led, the secrets of another may stand in its path. */
function askedUrls(urls: readonly string[]): string[] {
  const secrets = secretsOf(urls, undefined);
  return urls.map((url) => redact(withoutQuery(url), secrets));
}

/** The answer that urllib tells of, without secrets. */
export function cleanResponse(res: Response, urls: readonly string[], appsecret: string): Response {
  const { requestUrls, headers } = res as Partial<Response>;
  if (urls.length > 1) res.requestUrls = askedUrls(urls);
  else if (Array.isArray(requestUrls)) res.requestUrls = requestUrls.map(withoutQuery);
  if (!headers) return res;
  res.headers = blankedHeaders(headers, urls, appsecret);
  nameFile(res);
  return res;
}

/** A content type of ordinary length. */
const ORDINARY = 48;

/** The headers, in which a server may have echoed the address that holds the token. */
function blankedHeaders(
  headers: Response['headers'],
  urls: readonly string[],
  appsecret: string,
): Response['headers'] {
  let secrets: string[] | undefined;
  const clean = <T>(value: T): T | string =>
    typeof value === 'string' ? redact(value, (secrets ??= secretsOf(urls, appsecret))) : value;
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value === undefined || HARMLESS.has(name)) continue;
    if (name === 'content-type' && value.length < ORDINARY) continue;
    headers[name] = Array.isArray(value) ? value.map(clean) : clean(value);
  }
  return headers;
}
