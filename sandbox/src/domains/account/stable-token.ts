import { WeChatError } from '../../base/wechat-error.js';
import { issueToken } from './token.js';
import type { Token, TokenReply } from './token.js';

const FORCED_A_DAY = 20;
const FORCE_INTERVAL = 30_000;
const DAY = 86_400_000;

/** The stable token: stays the same until its last minutes, unless a refresh is forced. */
export class StableToken {
  /** The last token issued. */
  token?: Token;
  /** The one before it, which lives on to its end when it was not killed by a forced refresh. */
  former?: Token;
  private forced: number[] = [];
  // Five minutes, as WeChat does, yet never more than half of a short life.
  private readonly margin: number;

  constructor(private readonly lifetime: number) {
    this.margin = Math.min(300, lifetime / 2) * 1000;
  }

  /** Gives the token, or a new one when it is about to expire. */
  get(): TokenReply {
    if (!this.token || this.token.expiresAt - Date.now() <= this.margin) {
      this.former = this.token;
      this.token = issueToken(this.lifetime);
    }
    return {
      access_token: this.token.value,
      expires_in: Math.ceil((this.token.expiresAt - Date.now()) / 1000),
    };
  }

  /** Replaces the token and kills the old one; a second call within 30 seconds changes nothing. */
  force(): TokenReply {
    const now = Date.now();
    if (now - (this.forced.at(-1) ?? 0) < FORCE_INTERVAL) return this.get();
    this.forced = this.forced.filter((at) => now - at < DAY);
    if (this.forced.length >= FORCED_A_DAY) throw new WeChatError(45009);
    this.forced.push(now);
    this.token = undefined;
    this.former = undefined;
    return this.get();
  }
}
