import { now } from '../clock';
import type { Delays } from '../pacing/pace-options';

/** What of WeChat's is counted by the minute: no pause for it needs to be longer. */
const BY_THE_MINUTE = 45011;
const MINUTE = 60_000;

/** Where all wait while a quota is used up. After each pause one goes alone, to see. */
export class QuotaGate {
  readonly #delays: Delays;
  readonly #patience: number;
  /** The code of the quota that is used up; nothing while messages go out. */
  gone: number | undefined;
  /** Milliseconds to wait before one goes. */
  pause = 0;
  #since = 0;

  /**
   * @param delays the first pause; each further one is twice as long, up to the longest
   * @param patience milliseconds that a quota is waited for
   */
  constructor(delays: Delays, patience: number) {
    this.#delays = delays;
    this.#patience = patience;
  }

  /** A message met a quota; whether there is any sense in waiting for it. */
  close(code: number, isProbe: boolean): boolean {
    const { minDelay, maxDelay } = this.#delays;
    if (this.gone === undefined) {
      this.#since = now();
      this.pause = minDelay;
    } else if (isProbe) this.pause *= 2;
    this.pause = Math.min(this.pause, code === BY_THE_MINUTE ? Math.min(MINUTE, maxDelay) : maxDelay);
    this.gone = code;
    return now() - this.#since < this.#patience;
  }

  /** The one who went to see got through, or met something else. */
  open(): void {
    this.gone = undefined;
  }
}
