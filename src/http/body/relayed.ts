import { argumentError } from '../../errors/wechat-api-error';
import type { MultipartRequest } from '../described-request';
import type { RequestOptions } from '../options/options';
import { isStream } from './kinds';
import { isUpstream } from './streams';

/** Headers of an upstream request that describe its body; its host, cookies and connection are none of WeChat's business. */
const OF_BODY = ['content-type', 'content-length', 'content-encoding'];

/** Body and headers of an upstream request that is passed on. */
export function relayed(request: MultipartRequest): RequestOptions {
  const headers = headersOfBody(request);
  if (!isStream(request) || !/^multipart\/form-data/i.test(String(headers['content-type']))) {
    throw argumentError(
      'Expected a multipart/form-data request whose body nobody has read, or the stream of a file',
    );
  }
  return { stream: request, headers };
}

/** Whether what was given in place of a request is the stream of a file. */
export function isFileStream(request: MultipartRequest): boolean {
  if (!isStream(request)) return false;
  const { method, getHeaders } = request as { method?: unknown; getHeaders?: unknown };
  // A form that is written as it is read has its headers to be asked for.
  if (typeof getHeaders === 'function' || typeof request.headers === 'function') return false;
  // Of what arrives, a request is no file unless it is a form, and an answer is one: it has no method.
  if (isUpstream(request) && typeof method === 'string') return false;
  return !/^multipart\//i.test(String(headersOfBody(request)['content-type']));
}

function headersOfBody(request: Partial<MultipartRequest> | null): Record<string, string> {
  const given = Object.entries(request?.headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return Object.fromEntries(
    given.filter(([name, value]) => OF_BODY.includes(name) && value !== undefined),
  ) as Record<string, string>;
}
