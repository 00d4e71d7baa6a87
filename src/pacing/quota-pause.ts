import { now } from '../clock';
import { WeChatAPIError } from '../errors/wechat-api-error';
import type { Delays } from './pace-options';
import type { Turn } from './turn-queue';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where WeChat's days begin: Beijing time, in milliseconds before that of Greenwich. */
const BEIJING = 8 * HOUR;

/** The quotas that WeChat refuses calls for, and the milliseconds until there is a new one. */
const UNTIL_NEXT: Readonly<Record<number, () => number>> = {
  45009: () => DAY - ((Date.now() + BEIJING) % DAY),
  45011: () => MINUTE - (Date.now() % MINUTE),
};

/** Whether an errcode says that a quota is used up: WeChat has not carried the call out. */
export function isQuotaCode(code: unknown): boolean {
  return Number(code) in UNTIL_NEXT;
}

/**
 * Milliseconds until it is looked whether there is a new quota: ever longer, but no longer than until one is due.
 *
 * @param looks how often it was looked before
 */
export function untilLook({ minDelay, maxDelay }: Delays, looks: number, code: number): number {
  const grown = Math.min(maxDelay, minDelay * 2 ** looks);
  // Spread, as other processes wait for the same.
  const delay = grown * (0.5 + Math.random() / 2);
  return Math.min(delay, UNTIL_NEXT[code]?.() ?? delay);
}

/** A time in which no call starts, since WeChat would refuse it, but for one now and then that looks whether it still would. */
export class QuotaPause {
  readonly #delays: Delays;
  readonly #begun = now();
  #refusal: WeChatAPIError;
  #probes = 0;
  #probeAt!: number;
  #probe: Turn | undefined;

  constructor(delays: Delays, refusal: WeChatAPIError) {
    this.#delays = delays;
    this.#refusal = refusal;
    this.#wait();
  }

  /** From when on the next call may start. */
  get opensAt(): number {
    return this.#probe ? Infinity : this.#probeAt;
  }

  /** A call starts: to look. */
  look(turn: Turn): void {
    this.#probe = turn;
  }

  /** Whether this is the call that looks. */
  isProbe(turn: Turn): boolean {
    return this.#probe === turn;
  }

  /** The call that looks has ended without an answer of WeChat's. */
  lost(): void {
    this.#probe = undefined;
  }

  /** The next look is now: somebody has had the quota cleared. */
  lookNow(): void {
    this.#probeAt = now();
  }

  /** WeChat has refused a call: one that was under way when the pause began, or the one that looks. */
  refused(turn: Turn, refusal: WeChatAPIError): void {
    this.#refusal = refusal;
    if (!this.isProbe(turn)) return;
    this.#probe = undefined;
    this.#wait();
  }

  /** Since when a call has been waiting for the end of the pause. */
  waitingSince({ since }: Turn): number {
    return Math.max(since, this.#begun);
  }

  /** What a call ends with that has waited too long: WeChat's refusal, of another call perhaps. */
  get error(): WeChatAPIError {
    const { message, code, path, rid } = this.#refusal;
    return new WeChatAPIError(message, { code, path, rid, cause: this.#refusal });
  }

  #wait(): void {
    this.#probeAt = now() + untilLook(this.#delays, this.#probes++, Number(this.#refusal.code));
  }
}
