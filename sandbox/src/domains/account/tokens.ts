import { WeChatError } from '../../base/wechat-error.js';
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
  /** When the stable token was replaced by force, in milliseconds since 1970. */
  forced: number[];
}

const FORCED_A_DAY = 20;
const FORCE_INTERVAL = 30_000;
const DAY = 86_400_000;
/** Tokens of the past that are still told apart from those that never were. */
const REMEMBERED = 20;

/** The access tokens of the account; the ordinary and the stable one work side by side. */
export class Tokens {
  private readonly data: TokenData;

  constructor(private readonly context: Context) {
    this.data = context.part('tokens', () => ({ ordinary: [], stable: [], forced: [] }));
  }

  /** The ordinary token that is valid now. */
  get ordinary(): Token | undefined {
    return this.data.ordinary.at(-1);
  }

  /** The stable token that is valid now. */
  get stable(): Token | undefined {
    return this.data.stable.at(-1);
  }

  /** Issues an ordinary token; the one before it lives on for as long as the account is set to. */
  renew(): TokenReply {
    const { ordinary } = this.data;
    const end = this.context.clock.now + this.context.account.tokenOverlap * 1000;
    for (const token of ordinary) token.expiresAt = Math.min(token.expiresAt, end);
    // A token that was replaced is unknown from then on, not expired.
    const kept = ordinary.filter(({ expiresAt }) => expiresAt > this.context.clock.now);
    ordinary.splice(0, ordinary.length, ...kept, this.issue());
    return { access_token: this.ordinary?.value ?? '', expires_in: this.context.account.tokenLifetime };
  }

  /** Gives the stable token, or a new one in the last minutes of the old. */
  steady(): TokenReply {
    const { stable } = this.data;
    const { clock, account } = this.context;
    // Five minutes, as with WeChat, yet never more than half of a short life.
    const margin = Math.min(300, account.tokenLifetime / 2) * 1000;
    if (!this.stable || this.stable.expiresAt - clock.now <= margin) stable.push(this.issue());
    if (stable.length > REMEMBERED) stable.shift();
    const { value, expiresAt } = stable.at(-1) as Token;
    return { access_token: value, expires_in: Math.ceil((expiresAt - clock.now) / 1000) };
  }

  /** Replaces the stable token at once; within 30 seconds of the last time nothing changes. */
  force(): TokenReply {
    const { now } = this.context.clock;
    const forced = this.data.forced.filter((at) => now - at < DAY);
    if (now - (forced.at(-1) ?? -FORCE_INTERVAL) < FORCE_INTERVAL) return this.steady();
    if (forced.length >= FORCED_A_DAY) throw new WeChatError(45009);
    this.data.forced = [...forced, now];
    this.data.stable = [];
    return this.steady();
  }

  /** Kills all ordinary tokens. */
  revoke(): void {
    this.data.ordinary = [];
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
    if (token.expiresAt <= this.context.clock.now) throw new WeChatError(42001);
  }

  private find(value: string): Token | undefined {
    return [...this.data.ordinary, ...this.data.stable].find((token) => token.value === value);
  }

  private issue(): Token {
    const { ids, clock, account } = this.context;
    return {
      value: `${ids.digits('token number', 2)}_${ids.text('token', 134)}`,
      expiresAt: clock.now + account.tokenLifetime * 1000,
    };
  }
}
