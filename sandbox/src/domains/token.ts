import { text } from '../base/fields.js';
import { randomId } from '../base/random-id.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Account, Domain } from '../domain.js';

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

const FORCED_A_DAY = 20;
const FORCE_INTERVAL = 30_000;
const DAY = 86_400_000;

function issue(lifetime: number): Token {
  return {
    value: `${10 + Math.floor(Math.random() * 90)}_${randomId(134)}`,
    expiresAt: Date.now() + lifetime * 1000,
  };
}

/** The ordinary token: one at a time, and a new one kills the former, at once or after some seconds. */
export class OrdinaryToken {
  /** The last token issued, unless it was revoked. */
  token?: Token;
  /** The one before it, while it is let live on. */
  former?: Token;

  constructor(
    private readonly lifetime: number,
    private readonly overlap: number,
  ) {}

  /** Issues a new token. */
  renew(): TokenReply {
    const end = Date.now() + this.overlap * 1000;
    this.former = this.token && { ...this.token, expiresAt: Math.min(this.token.expiresAt, end) };
    this.token = issue(this.lifetime);
    return { access_token: this.token.value, expires_in: this.lifetime };
  }

  /** Kills all tokens issued so far. */
  revoke(): void {
    this.token = undefined;
    this.former = undefined;
  }

  /** The token of this value, unless it was killed. */
  find(value: string): Token | undefined {
    const { token, former } = this;
    if (token?.value === value) return token;
    return former?.value === value && Date.now() < former.expiresAt ? former : undefined;
  }
}

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
      this.token = issue(this.lifetime);
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

/** The access tokens of the account; the two kinds work side by side. */
export class Tokens {
  readonly ordinary: OrdinaryToken;
  readonly stable: StableToken;

  constructor(readonly account: Account) {
    this.ordinary = new OrdinaryToken(account.tokenLifetime, account.tokenOverlap);
    this.stable = new StableToken(account.tokenLifetime);
  }

  /** Requires the credentials of the account. */
  authenticate(grantType: string, appid: string, secret: string): void {
    if (grantType !== 'client_credential') throw new WeChatError(40002);
    if (!appid) throw new WeChatError(41002);
    if (appid !== this.account.appid) throw new WeChatError(40013);
    if (!secret) throw new WeChatError(41004);
    if (secret !== this.account.appsecret) throw new WeChatError(40125);
  }

  /** Requires a token that is valid now. */
  check(value: string | undefined): void {
    if (!value) throw new WeChatError(41001);
    const stable = [this.stable.token, this.stable.former].find((one) => one?.value === value);
    const token = this.ordinary.find(value) ?? stable;
    if (!token) throw new WeChatError(40001);
    if (token.expiresAt <= Date.now()) throw new WeChatError(42001);
  }
}

export const tokens: Domain<Tokens> = {
  create: (_state, account) => new Tokens(account),
  routes(router, state) {
    router.get(
      '/cgi-bin/token',
      ({ query }) => {
        state.tokens.authenticate(query.grant_type ?? '', query.appid ?? '', query.secret ?? '');
        return state.tokens.ordinary.renew();
      },
      { open: true },
    );
    router.post(
      '/cgi-bin/stable_token',
      ({ body }) => {
        state.tokens.authenticate(text(body.grant_type), text(body.appid), text(body.secret));
        return body.force_refresh === true ? state.tokens.stable.force() : state.tokens.stable.get();
      },
      { open: true },
    );
  },
};
