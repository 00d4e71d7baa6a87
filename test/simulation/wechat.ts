import { MINUTE, SECOND, sleep } from './clock.js';

/** How long WeChat lets a token live, and how long the former one goes on beside a new one. */
const LIFE = 7200;
const GRACE = 5 * MINUTE;

/** How long WeChat thinks about a token. */
const THINKING = 300;

/** As much of WeChat as tokens need: a new token ends the former, though not at once. */
export class WeChat {
  tokenRequests = 0;
  readonly #ends = new Map<string, number>();
  #latest = '';

  /** Whether WeChat takes a token now. */
  accepts(token: string | undefined): boolean {
    return Date.now() < (this.#ends.get(token ?? '') ?? 0);
  }

  /** Ends all tokens at once, as when the secret is reset. */
  revoke(): void {
    this.#ends.clear();
  }

  /** Answers a request for an address. */
  answer(url: string): Promise<unknown> {
    return url.includes('/cgi-bin/token?') ? this.#issue() : Promise.resolve(this.#serve(url));
  }

  async #issue(): Promise<unknown> {
    this.tokenRequests++;
    await sleep(THINKING);
    const former = this.#ends.get(this.#latest);
    if (former) this.#ends.set(this.#latest, Math.min(former, Date.now() + GRACE));
    this.#latest = `token-${this.tokenRequests}`;
    this.#ends.set(this.#latest, Date.now() + LIFE * SECOND);
    return { access_token: this.#latest, expires_in: LIFE };
  }

  #serve(url: string): unknown {
    const token = /access_token=([^&]*)/.exec(url)?.[1];
    if (this.accepts(token)) return { errcode: 0, errmsg: 'ok' };
    return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' };
  }
}
