import { WeChatError } from '../../base/wechat-error.js';
import type { Account } from './account.js';
import { OrdinaryToken } from './ordinary-token.js';
import { StableToken } from './stable-token.js';

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
