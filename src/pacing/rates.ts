/** How many calls may start, on a clock that nobody sets back. */
export interface Rate {
  /** From when on the next call may start. */
  opensAt: (now: number) => number;
  /** A call starts. */
  count: (now: number) => void;
}

/** Milliseconds for which a late timer is made up for: what it has missed then starts together. */
const LAG = 20;

/** So many calls a second, evenly spaced. */
export class EvenRate implements Rate {
  readonly #interval: number;
  #next = 0;

  constructor(perSecond: number) {
    this.#interval = 1000 / perSecond;
  }

  opensAt(): number {
    return this.#next;
  }

  count(now: number): void {
    this.#next = Math.max(this.#next, now - LAG) + this.#interval;
  }
}

/** Seconds that count: a minute, and the one that has begun. */
const SECONDS = 61;

/** At most so many calls in any minute, wherever it begins. */
export class MinuteRate implements Rate {
  readonly #most: number;
  #total = 0;
  /** What has started in which second, oldest first. */
  readonly #started: { second: number; count: number }[] = [];

  constructor(perMinute: number) {
    this.#most = perMinute;
  }

  opensAt(now: number): number {
    const oldest = this.#oldest(Math.floor(now / 1000));
    return oldest && this.#total >= this.#most ? (oldest.second + SECONDS) * 1000 : now;
  }

  count(now: number): void {
    const second = Math.floor(now / 1000);
    const latest = this.#started.at(-1);
    if (latest?.second === second) latest.count++;
    else this.#started.push({ second, count: 1 });
    this.#total++;
  }

  #oldest(second: number): { second: number } | undefined {
    for (let first; (first = this.#started[0]) && first.second + SECONDS <= second;) {
      this.#started.shift();
      this.#total -= first.count;
    }
    return this.#started[0];
  }
}
