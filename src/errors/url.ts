import { redact } from './redact';

/** The URL without its query, which holds a token or the secret. */
export function withoutQuery(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** The path of a URL; what was given instead of one, without its query. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : redact(withoutQuery(url));
}
