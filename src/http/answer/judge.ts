import type { Done } from '../../callbacks/deliver';
import { redact, secretsOf } from '../../errors/redact';
import { isRetryable } from '../../errors/retryable';
import { pathOf } from '../../errors/url';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import { textOf, toError } from '../../errors/to-error';
import { own } from '../../own';
import type { Request } from '../described-request';
import { decodeAny, decodeBytes, hasErrcode } from './decode';
import type { Response } from './response';

/** What a request came to, as `request` passes it on; whoever overrides that may pass anything. */
export interface Outcome {
  error: unknown;
  data: unknown;
  res: Response | undefined;
}

/** The request it was. */
export interface Asked {
  url: string;
  appsecret: string;
  /** What may come besides JSON. */
  answer: Request<unknown>['answer'];
}

/** Tells a result from an error: trouble on the way, an errcode, or no answer at all. Throws nothing. */
export function judge(asked: Asked, { error, data, res }: Outcome, callback: Done): void {
  let failure: Error | null;
  let value = data;
  try {
    // Whoever overrides `request` may have no response to show.
    if (!error && asked.answer) value = DECODERS[asked.answer](data, res ?? NO_RESPONSE, asked.url);
    failure = error ? named(toError(error)) : problemWith(value, asked, res);
  } catch (thrown) {
    const { name, message } = toError(thrown);
    failure =
      thrown instanceof WeChatAPIError ? thrown : new WeChatAPIError(message, { name: PREFIX + name });
  }
  callback(failure, value, res);
}

const DECODERS = { bytes: decodeBytes, any: decodeAny };

const NO_RESPONSE = { status: 200, headers: {} } as Response;

const PREFIX = 'WeChatAPI';

/** The error under a name of ours, with what those of ours tell; nobody sees it who prints the error. */
function named(error: Error): Error {
  if (!('retryable' in error))
    Reflect.defineProperty(error, 'retryable', { get: retryable, configurable: true });
  const name = textOf(error.name);
  if (name.startsWith(PREFIX)) return error;
  try {
    error.name = PREFIX + name;
    return error;
  } catch {
    // It is frozen.
    const { message, code } = error as NodeJS.ErrnoException;
    return new WeChatAPIError(message, { name: PREFIX + name, code, cause: error });
  }
}

function retryable(this: Error): boolean {
  return isRetryable(this);
}

function problemWith(value: unknown, asked: Asked, res: Response | undefined): Error | null {
  if (value === null || value === undefined) return silence(asked, res);
  const told = hasErrcode(value) ? value : tellsOtherwise(value);
  return told ? refusal(told, asked, res) : null;
}

/** A failure as some endpoints tell it, `{ base_resp: { ret, err_msg } }`, in the words of the others. */
function tellsOtherwise(value: unknown): { errcode: unknown; errmsg: unknown } | undefined {
  const told = own(value as { base_resp?: { ret?: unknown; err_msg?: unknown } } | null, 'base_resp');
  if (!told) return undefined;
  const reply = { errcode: told.ret, errmsg: told.err_msg };
  return hasErrcode(reply) ? reply : undefined;
}

/** The error for an errcode. */
function refusal(
  reply: { errcode: unknown; errmsg?: unknown },
  asked: Asked,
  res?: Response,
): WeChatAPIError {
  const { errcode, errmsg } = reply;
  const path = pathOf(asked.url);
  if (typeof errcode !== 'number' && typeof errcode !== 'string') {
    const name = 'WeChatAPIResponseError';
    return new WeChatAPIError(`The errcode of the answer is neither a number nor text (${path})`, {
      name,
      path,
      status: res?.status,
    });
  }
  const said = errmsg === undefined ? `errcode ${errcode}` : textOf(errmsg);
  const message = redact(said, secretsOf(asked.url, asked.appsecret));
  const rid = /\brid:\s*([\w-]+)/.exec(message)?.[1];
  return new WeChatAPIError(message, { code: errcode, path, rid, status: res?.status });
}

function silence({ url }: Asked, res?: Response): WeChatAPIError {
  const path = pathOf(url);
  const status = res?.status;
  // What a test has put in the place of the wire may tell no status.
  const how = status === undefined ? '.' : `: HTTP ${status} with an empty body (${path})`;
  return new WeChatAPIError(`No data received${how}`, {
    code: -1,
    path,
    status,
  });
}
