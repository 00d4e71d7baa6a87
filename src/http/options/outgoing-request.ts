import { stringify, type ParsedUrlQueryInput } from 'node:querystring';
import { argumentError } from '../../errors/wechat-api-error';
import { toError } from '../../errors/to-error';
import { isPlainObject } from '../../own';
import { jsonText } from '../body/json-text';
import { headerIn } from '../headers';
import type { HookedRequest } from './options';
import { OLD_READERS } from './readers';
import { URLLIB_NAMES } from './urllib-options';
import { foreignNames, settingsOf, type Settings } from './merged-options';
import { answerTimeout } from './timeouts';

/** A request in urllib 4's terms: hooks see it and may change it, and whatever replaces `urllib.request` is called with it. */
export class Outgoing implements HookedRequest {
  [option: string]: unknown;
  method: string;
  headers: Record<string, string>;
  dataType: string;
  timing = false;
  followRedirect: boolean;
  maxRedirects: number | undefined;
  socketErrorRetry: number;
  timeout: [headers: number, body: number];
  gzip: boolean | undefined;
  auth: string | undefined;
  signal: AbortSignal | undefined;
  dispatcher: object | undefined;
  content: unknown = undefined;
  contentType: string | undefined = undefined;
  data: unknown = undefined;

  constructor(settings: Settings, dispatcher: object | undefined) {
    const { dataType, headers, socketErrorRetry = 1 } = settings;
    const answer = answerTimeout(settings.timeout);
    const [method = 'GET'] = [settings.type, settings.method].filter(Boolean);
    this.method = method.toUpperCase();
    this.headers = dataType === 'json' ? { accept: 'application/json', ...headers } : { ...headers };
    this.dataType = dataType === 'stream' ? 'stream' : 'buffer';
    this.followRedirect = settings.followRedirect ?? false;
    this.maxRedirects = settings.maxRedirects;
    this.socketErrorRetry = this.method === 'GET' ? socketErrorRetry : 0;
    this.timeout = [answer, answer];
    this.gzip = settings.gzip ?? settings.compressed;
    this.auth = settings.auth;
    this.signal = settings.signal;
    this.dispatcher = dispatcher;
  }
}

const OWN = Object.keys(new Outgoing(settingsOf(undefined, {}), undefined)).length;

/** Options of urllib's that change nothing here: control characters are always taken, nothing is timed or passed on. */
const MEANINGLESS = new Set(['fixJSONCtlChars', 'timing', 'ctx', 'args', 'requestId']);

/** The request as its options want it. */
export function outgoing(settings: Settings, dispatcher: object | undefined): Outgoing {
  const request = new Outgoing(settings, dispatcher);
  for (const name of foreignNames(settings)) {
    if (MEANINGLESS.has(name)) continue;
    if (Object.hasOwn(OLD_READERS, name)) OLD_READERS[name]?.(settings[name], name);
    // Whoever replaces `urllib.request` sees those that nobody knows, too.
    request[name] = settings[name];
  }
  if (settings.urllib) Object.assign(request, settings.urllib);
  if (request.streaming || request.customResponse) request.dataType = 'stream';
  setBody(request, settings);
  return request;
}

/** Whether a request has options that only urllib knows what to do with. */
export function needsUrllib(request: Outgoing): boolean {
  if (request.dataType === 'stream') return true;
  const names = Object.keys(request);
  return names.length > OWN && names.some((name) => URLLIB_NAMES.has(name) && isSet(request[name]));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function setBody(request: Outgoing, { stream, content = stream, data, contentType }: Settings): void {
  if (content !== undefined && content !== null) {
    request.content = content;
  } else if (data !== undefined && isJSON(request, data, contentType)) {
    request.content = typeof data === 'string' ? data : jsonText(data);
    if (contentType !== undefined) request.contentType = 'application/json';
    return;
  } else if (isForm(request, data)) {
    // urllib 4 would write a list as one value, and null as a word.
    request.content = toForm(data);
    request.contentType = FORM;
  } else if (data !== undefined) {
    request.data = data;
  }
  if (contentType !== undefined) request.contentType = contentType;
}

function toForm(data: ParsedUrlQueryInput): string {
  try {
    return stringify(data);
  } catch (error) {
    throw argumentError(`The body cannot be written as a form: ${toError(error).message}`);
  }
}

function isJSON({ method, headers }: Outgoing, data: unknown, contentType: unknown): boolean {
  if (method === 'GET' || Buffer.isBuffer(data)) return false;
  return isJSONType(headerIn(headers, 'content-type') ?? contentType);
}

/** Whether a content type says JSON, as urllib understands it. */
export function isJSONType(type: unknown): boolean {
  return type === 'json' || (typeof type === 'string' && type.startsWith('application/json'));
}

const FORM = 'application/x-www-form-urlencoded';

function isForm({ method, headers }: Outgoing, data: unknown): data is ParsedUrlQueryInput {
  return method !== 'GET' && headerIn(headers, 'content-type') === undefined && isPlainObject(data);
}
