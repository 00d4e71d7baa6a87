/** What a clock keeps. */
export interface ClockData {
  /** Milliseconds by which it is ahead of the machine's. */
  offset: number;
  /** The moment at which it stands still. */
  frozenAt?: number;
}

/** The time in the sandbox: that of the machine, moved ahead or stopped. */
export class Clock {
  private pretended?: number;

  constructor(private readonly data: ClockData) {}

  /** Milliseconds since 1970. */
  get now(): number {
    return this.pretended ?? this.data.frozenAt ?? Date.now() + this.data.offset;
  }

  /** Whole seconds since 1970, as WeChat writes times. */
  get seconds(): number {
    return Math.floor(this.now / 1000);
  }

  /** Whether it stands still. */
  get isFrozen(): boolean {
    return this.data.frozenAt !== undefined;
  }

  /** Moves it by so many milliseconds. */
  move(by: number): void {
    if (this.data.frozenAt === undefined) this.data.offset += by;
    else this.data.frozenAt += by;
  }

  /** Stops it. */
  freeze(): void {
    this.data.frozenAt = this.now;
  }

  /** Lets it go on from where it stands. */
  resume(): void {
    if (this.data.frozenAt === undefined) return;
    this.data.offset = this.data.frozenAt - Date.now();
    delete this.data.frozenAt;
  }

  /** Shows another time while a function runs. */
  at(time: number, run: () => void): void {
    const before = this.pretended;
    this.pretended = time;
    try {
      run();
    } finally {
      this.pretended = before;
    }
  }
}

/** The last moment that a clock shows: the end of the year 2199. */
export const LATEST = Date.UTC(2200, 0) - 1;

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

/** The day of a moment in Beijing, where WeChat's days begin: `2026-11-26`. */
export function dayOf(time: number): string {
  return new Date(time + BEIJING).toISOString().slice(0, 10);
}

/** The hour of a moment in Beijing, from 0 to 23. */
export function hourOf(time: number): number {
  return new Date(time + BEIJING).getUTCHours();
}

/** When a day of Beijing begins, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  return Date.parse(day) - BEIJING;
}

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
