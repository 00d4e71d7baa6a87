import { now } from '../clock';

/** How long to wait for a quota, in milliseconds. */
export interface Pauses {
  /** The first pause. */
  min: number;
  /** Each further one is twice as long, up to this. */
  max: number;
}

/** What of WeChat's is counted by the minute: no pause for it needs to be longer. */
const BY_THE_MINUTE = 45011;
const MINUTE = 60_000;

/** Milliseconds that a quota is waited for: none is gone for longer than a day. */
const PATIENCE = 36 * 3_600_000;

/** Where all wait while a quota is used up. After each pause one goes alone, to see. */
export class QuotaGate {
  readonly #pauses: Pauses;
  /** The code of the quota that is used up; nothing while messages go out. */
  gone: number | undefined;
  /** Milliseconds to wait before one goes. */
  pause = 0;
  #since = 0;

  constructor(pauses: Pauses) {
    this.#pauses = pauses;
  }

  /** A message met a quota; whether there is any sense in waiting for it. */
  close(code: number, isProbe: boolean): boolean {
    const { min, max } = this.#pauses;
    if (this.gone === undefined) {
      this.#since = now();
      this.pause = min;
    } else if (isProbe) this.pause *= 2;
    this.pause = Math.min(this.pause, code === BY_THE_MINUTE ? Math.min(MINUTE, max) : max);
    this.gone = code;
    return now() - this.#since < PATIENCE;
  }

  /** The one who went to see got through, or met something else. */
  open(): void {
    this.gone = undefined;
  }
}
