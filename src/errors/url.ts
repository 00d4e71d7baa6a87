import { redact } from './redact';

/** The URL without its query, which holds a token or the secret. */
export function withoutQuery(url: string): string {
  return url.replace(/\?.*/s, '');
}

/** The path of a URL; what was given instead of one, without its query. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : redact(withoutQuery(url));
}
