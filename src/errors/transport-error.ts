import { toError, WeChatAPIError } from './wechat-api-error';
import { pathOf, redact } from './redact';

interface UrllibError extends Error {
  code?: string | number;
  status?: number;
}

/** What went wrong on the way, as an error without secrets and without the request that held them. */
export function transportError(thrown: unknown, url: string, appsecret: string): WeChatAPIError {
  const path = pathOf(url);
  if (thrown instanceof WeChatAPIError) {
    thrown.path ??= path;
    return thrown;
  }
  const error: UrllibError = toError(thrown);
  const token = /[?&]access_token=([^&]*)/.exec(url)?.[1];
  const secrets = [appsecret, token, token && decoded(token)];
  const message = redact(String([error.message, error.code, error.name].find(Boolean)), secrets);
  return new WeChatAPIError(`${message} (${path})`, {
    name: `WeChatAPI${legacyName(error)}`,
    code: typeof error.code === 'string' ? error.code : undefined,
    path,
    status: error.status !== undefined && error.status > 0 ? error.status : undefined,
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The names that urllib 2 gave its errors. */
function legacyName(error: UrllibError): string {
  if (error.name === 'HttpClientConnectTimeoutError') return 'ConnectionTimeoutError';
  if (error.name === 'HttpClientRequestTimeoutError') return 'ResponseTimeoutError';
  // undici calls it so, too, where a proxy refuses.
  if (error.name === 'AbortError' && error.code !== 'UND_ERR_ABORTED') return 'AbortError';
  const answered = error.status !== undefined && error.status > 0;
  if (!answered) return 'RequestError';
  return error.code === 'UND_ERR_SOCKET' ? 'RemoteSocketClosedError' : 'ResponseError';
}
