import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';

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
