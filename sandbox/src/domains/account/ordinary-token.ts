import { issueToken } from './token.js';
import type { Token, TokenReply } from './token.js';

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
    this.token = issueToken(this.lifetime);
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
