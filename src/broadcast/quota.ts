import { now } from '../clock';
import type { Delays } from '../pacing/pace-options';
import { untilLook } from '../pacing/quota-pause';

/** Where all wait while a quota is used up. After each pause one goes alone, to see. */
export class QuotaGate {
  readonly #delays: Delays;
  readonly #patience: number;
  /** The code of the quota that is used up; nothing while messages go out. */
  gone: number | undefined;
  /** Milliseconds to wait before one goes. */
  pause = 0;
  #since = 0;
  #looks = 0;

  /**
   * @param delays the first pause, and the longest
   * @param patience milliseconds that a quota is waited for
   */
  constructor(delays: Delays, patience: number) {
    this.#delays = delays;
    this.#patience = patience;
  }

  /** A message met a quota; whether there is any sense in waiting for it. */
  close(code: number, isProbe: boolean): boolean {
    if (this.gone === undefined) {
      this.#since = now();
      this.#looks = 0;
    } else if (isProbe) this.#looks++;
    this.pause = untilLook(this.#delays, this.#looks, code);
    this.gone = code;
    return now() - this.#since < this.#patience;
  }

  /** The one who went to see got through, or met something else. */
  open(): void {
    this.gone = undefined;
  }
}
