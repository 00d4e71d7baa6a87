import { make, post } from '../endpoint';
import type { Ok } from './reply';

/**
 * 长链接转成短链接 — used to turn a long URL into a short one.
 *
 * Errors: `45103` the endpoint is no longer supported.
 *
 * @deprecated Closed on 2021-03-15: the answer is the long URL, or error 45103. Take another shortener.
 * @param longUrl the URL; `http://`, `https://` or `weixin://wxpay`
 * @returns `short_url`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Account_Management/URL_Shortener.html
 */
export const shorturl = make((longUrl: string) =>
  post<
    Ok & {
      /** The short URL; since 2021-03-15 the long one as it was sent. */
      short_url: string;
    }
  >('/cgi-bin/shorturl', { action: 'long2short', long_url: longUrl }),
);
