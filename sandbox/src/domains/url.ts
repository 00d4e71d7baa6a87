import { text } from '../base/fields.js';
import { randomId } from '../base/random-id.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Domain } from '../domain.js';

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
