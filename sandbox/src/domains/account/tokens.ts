import { WeChatError } from '../../base/wechat-error.js';
import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';

/** An access token and the moment it expires, in milliseconds since 1970. */
export interface Token {
  value: string;
  expiresAt: number;
}

/** The reply to a token request. */
export interface TokenReply {
  access_token: string;
  expires_in: number;
}

interface TokenData {
  /** The last ordinary token, and those before it that live on for a while. */
  ordinary: Token[];
  /** The stable token, and the one before it. */
  stable: Token[];
  /** When the stable token was last replaced by force, in milliseconds since 1970, and how often on that day. */
  forced: { at: number; times: number };
}

const FORCED_A_DAY = 20;
const FORCE_INTERVAL = 30_000;

/** The access tokens of the account; the ordinary and the stable one work side by side. */
export class Tokens {
  private readonly data: TokenData;

  constructor(private readonly context: Context) {
    const fresh = () => ({ ordinary: [], stable: [], forced: { at: 0, times: 0 } });
    this.data = context.part('tokens', fresh);
  }

  /** The last ordinary token. */
  get ordinary(): Token | undefined {
    return this.data.ordinary.at(-1);
  }

  /** The last stable token. */
  get stable(): Token | undefined {
    return this.data.stable.at(-1);
  }

  /** Issues an ordinary token; the one before it lives on for as long as the account is set to. */
  renew(): TokenReply {
    const { value } = this.replace(this.data.ordinary);
    return { access_token: value, expires_in: this.context.account.tokenLifetime };
  }

  /** Gives the stable token, or a new one in the last minutes of the old. */
  steady(): TokenReply {
    const { clock, account } = this.context;
    // Five minutes, as with WeChat, yet never more than half of a short life.
    const margin = Math.min(300, account.tokenLifetime / 2) * 1000;
    const last = this.stable;
    const { value, expiresAt } =
      last && last.expiresAt - clock.now > margin ? last : this.replace(this.data.stable, 2);
    return { access_token: value, expires_in: Math.ceil((expiresAt - clock.now) / 1000) };
  }

  /**
   * Replaces the stable token; within 30 seconds of the last time nothing changes. The token before lives on for a
   * while, unless it is pushed out by force once more.
   */
  force(): TokenReply {
    const { now } = this.context.clock;
    const { at, times } = this.data.forced;
    if (now - at < FORCE_INTERVAL) return this.steady();
    const today = dayOf(at) === dayOf(now) ? times : 0;
    if (today >= FORCED_A_DAY) throw new WeChatError(45009);
    this.data.forced = { at: now, times: today + 1 };
    this.replace(this.data.stable, 2);
    return this.steady();
  }

  /** Kills all ordinary tokens. */
  revoke(): void {
    this.data.ordinary = [];
  }

  /** Kills the stable tokens. */
  revokeStable(): void {
    this.data.stable = [];
  }

  /** Lets the ordinary token expire now. */
  expire(): void {
    if (this.ordinary) this.ordinary.expiresAt = this.context.clock.now;
  }

  /** Whether a token was issued for this account and is not forgotten. */
  has(value: string): boolean {
    return this.find(value) !== undefined;
  }

  /** Requires a token that is valid now. */
  check(value: string | undefined): void {
    if (!value) throw new WeChatError(41001);
    const token = this.find(value);
    if (!token) throw new WeChatError(40001);
    if (token.expiresAt > this.context.clock.now) return;
    // A token that was replaced is unknown from then on; only the last one expires.
    const isLast = token === this.ordinary || token === this.stable;
    throw new WeChatError(isLast ? 42001 : 40001);
  }

  private find(value: string): Token | undefined {
    return [...this.data.ordinary, ...this.data.stable].find((token) => token.value === value);
  }

  private replace(tokens: Token[], slots = Infinity): Token {
    const { ids, clock, account } = this.context;
    const end = clock.now + account.tokenOverlap * 1000;
    for (const token of tokens) token.expiresAt = Math.min(token.expiresAt, end);
    const live = tokens.filter(({ expiresAt }) => expiresAt > clock.now);
    const issued = {
      value: `${ids.digits('token number', 2)}_${ids.text('token', 134)}`,
      expiresAt: clock.now + account.tokenLifetime * 1000,
    };
    tokens.splice(0, tokens.length, ...[...live, issued].slice(-slots));
    return issued;
  }
}
