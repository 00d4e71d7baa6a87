import { toError, WeChatAPIError } from './errors';
import { redact } from './redact';

interface UrllibError extends Error {
  code?: string | number;
  status?: number;
}

/** What went wrong on the way, as an error without secrets and without the request that held them. */
export function transportError(thrown: unknown, url: string, appsecret: string): WeChatAPIError {
  const { pathname, searchParams } = new URL(url);
  if (thrown instanceof WeChatAPIError) {
    thrown.path ??= pathname;
    return thrown;
  }
  const error: UrllibError = toError(thrown);
  const secrets = [appsecret, searchParams.get('access_token') ?? undefined];
  const message = redact(String([error.message, error.code, error.name].find(Boolean)), secrets);
  return new WeChatAPIError(`${message} (${pathname})`, {
    name: `WeChatAPI${legacyName(error)}`,
    code: typeof error.code === 'string' ? error.code : undefined,
    path: pathname,
    status: error.status !== undefined && error.status > 0 ? error.status : undefined,
  });
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
