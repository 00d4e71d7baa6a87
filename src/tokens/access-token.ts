import { callable } from '../callbacks/callable';
import type { StoredToken } from '../callbacks/token-hooks';
import { hideFromInspection } from '../errors/inspection';

/** access_token 与其过期时间 — an access_token and when it ends; survives JSON as `{ accessToken, expireTime }`. */
@callable
export class AccessToken implements StoredToken {
  /** The token as WeChat issued it. */
  declare accessToken: string;
  /** When it ends; milliseconds since 1970. */
  declare expireTime: number;

  constructor(accessToken: string, expireTime: number) {
    this.accessToken = accessToken;
    this.expireTime = expireTime;
  }

  /** Whether the token can still be used, as far as the clock tells. */
  isValid(): boolean {
    return Boolean(this.accessToken) && Date.now() < this.expireTime;
  }
}

hideFromInspection(AccessToken.prototype, 'accessToken');
