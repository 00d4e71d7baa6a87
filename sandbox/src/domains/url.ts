import type { Domain } from '../domain.js';
import { WeChatError } from '../errors.js';
import { randomId } from '../ids.js';
import { text } from '../json.js';

/** The short URLs of the account. */
export class ShortUrls {
  /** The long URL behind each short one. */
  readonly byShort = new Map<string, string>();

  /** Shortens a URL. */
  shorten(longUrl: string): string {
    if (longUrl === '') throw new WeChatError(41010);
    if (!/^(https?|weixin):\/\//.test(longUrl)) throw new WeChatError(40039);
    const short = `https://w.url.cn/s/A${randomId(6)}`;
    this.byShort.set(short, longUrl);
    return short;
  }
}

export const urls: Domain<ShortUrls> = {
  create: () => new ShortUrls(),
  routes(router, state) {
    router.post('/cgi-bin/shorturl', ({ body }) => {
      if (body.action !== 'long2short') throw new WeChatError(40035);
      return { errcode: 0, errmsg: 'ok', short_url: state.urls.shorten(text(body.long_url)) };
    });
  },
};
