import { now } from '../clock';

/** Milliseconds that may be made up for, after a timer that was late or a receiver who was waited for. */
const SLACK = 100;

/** Lets so many through in a second, evenly. */
export class Pace {
  readonly #step: number;
  #next = 0;

  constructor(perSecond: number) {
    this.#step = 1000 / perSecond;
  }

  /** How many milliseconds the next one has to wait; it has its place from now on. */
  next(): number {
    if (this.#step === 0) return 0;
    const time = now();
    const place = Math.max(this.#next, time - SLACK);
    this.#next = place + this.#step;
    return place - time;
  }
}
