import type { AsyncResource } from 'node:async_hooks';
import { untilAborted } from '../callbacks/abort';
import type { Done } from '../callbacks/deliver';
import { now, startTimer, stopTimer, type Timer } from '../clock';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { backoff, retryAfter } from './backoff';
import { errcodeOf, fateOf } from './fate';
import type { Ending, Limiter } from './limiter';
import type { Pace } from './pace';
import type { Retry } from './pace-options';
import { isQuotaCode } from './quota-pause';
import { Turn } from './turn-queue';

/** What is to be known of a call before it may be made again. */
export interface Repeatable {
  /** Whether it may be made again where nobody knows whether the first has arrived. */
  isHarmless: boolean;
  /** Whether it sends one request: of several, some may have been carried out. */
  readonly isSingle: boolean;
  /** Whether it has sent what can be read but once, or written where it cannot write again. */
  readonly isSpent: boolean;
  /** Of messages of which WeChat drops all but one: milliseconds between two tries at least. */
  apart: number;
  /** And milliseconds from the first try to the last one that it would drop. */
  lasts: number;
  /** The errcode by which WeChat says that the message of another try has arrived. */
  arrived: number | undefined;
}

/** Whoever follows the tries of a call. */
export interface Follower {
  /** The request is sent. */
  attempt: () => void;
  /** It is to be sent once more, with another token; without this, at once. */
  again?: (go: () => void) => void;
  /** A method of the caller's own takes another, which it will call. */
  taken?: (name: string | symbol) => void;
}

/** What a call comes to. */
type Outcome = Parameters<Done>;

/** Makes a call once. */
type Attempt = (done: Done, follower: Follower) => void;

/** A call that waits for its turn, and is made again where that may help. */
export class PacedCall implements Follower {
  readonly #limits: readonly Limiter[];
  readonly #retry: Retry | false | undefined;
  readonly #kind: Repeatable;
  readonly #attempt: Attempt;
  readonly #context: AsyncResource;
  readonly #follower: Follower | undefined;
  readonly #outer: PacedCall | undefined;
  readonly #turns: Turn[];
  #callback!: Done;
  /** What is done when it is the call's turn. */
  #next: () => void;
  /** Limits, nearest first, that have let it go. */
  #passed = 0;
  #isOver = false;
  /** Whether it has called others, which wait and are tried again by themselves. */
  #hasParts!: boolean;
  /** Methods that it has taken from its view in this try, if it is one of the caller's own. */
  #taken: (string | symbol)[] = [];
  /** Whether it was sent in this try. */
  #isSent!: boolean;
  /** Whether an earlier try may have arrived. */
  #isInDoubt = false;
  /** When it was sent first. */
  #sentAt: number | undefined;
  /** Until WeChat would no longer drop the double of a message that may have arrived. */
  #expiry: Timer;
  /** How it has failed when it may have arrived, once that time is over. */
  #expired: Error | undefined;
  #tries = 0;
  /** Runs while it waits for its next try. */
  #timer: Timer;

  /** @param outer the call that this one is a part of */
  constructor(
    { limits, retry }: Pace,
    kind: Repeatable,
    attempt: Attempt,
    context: AsyncResource,
    follower: Follower | undefined,
    outer: PacedCall | undefined,
  ) {
    this.#limits = limits;
    this.#retry = retry;
    this.#kind = kind;
    this.#attempt = attempt;
    this.#context = context;
    this.#follower = follower;
    this.#outer = outer;
    this.#next = this.#try;
    const isPaid = outer?.takePart() ?? false;
    this.#turns = limits.map((limit, level) => {
      const turn = new Turn(
        () => {
          this.#passed = level + 1;
          this.#wait();
        },
        (error) => {
          this.#finish(error);
        },
        outer?.turnAt(limit),
      );
      turn.isPaid = isPaid && turn.outer !== undefined;
      return turn;
    });
  }

  /** Its turn at a limit that has let it go, for those that are parts of it. */
  turnAt(limit: Limiter): Turn | undefined {
    const level = this.#limits.indexOf(limit);
    return level >= 0 && level < this.#passed ? this.#turns[level] : this.#outer?.turnAt(limit);
  }

  /** Another call is a part of this one; tells whether it is the first request, which the turn was for. */
  takePart(): boolean {
    const isFirst = !this.#hasParts && !this.#taken.includes('request');
    this.#hasParts = true;
    return isFirst;
  }

  /** Makes the call, as soon as it may be; calls back once. */
  start(signal: AbortSignal | undefined, done: Done): void {
    const callback = untilAborted(signal, (...outcome) => {
      this.#isOver = true;
      // What an abort ends in its queue leaves it; what it ends under way ends by itself.
      if (this.#isWaiting) this.#leave();
      stopTimer(this.#timer);
      stopTimer(this.#expiry);
      done(...outcome);
    });
    if (!callback) return;
    this.#callback = callback;
    this.#wait();
  }

  attempt(): void {
    this.#isSent = true;
    this.#sentAt ??= now();
    this.#follower?.attempt();
  }

  taken(name: string | symbol): void {
    this.#taken.push(name);
  }

  again(go: () => void): void {
    this.#release('answered');
    this.#next = go;
    this.#wait();
  }

  /** Passes one limit after the other, and goes. */
  #wait(): void {
    if (this.#isOver) {
      this.#release('lost');
      return;
    }
    const limit = this.#limits[this.#passed];
    if (limit) limit.wait(this.#turns[this.#passed] as Turn);
    else this.#context.runInAsyncScope(this.#next);
  }

  /** Whether it waits for its turn at a limit. */
  get #isWaiting(): boolean {
    return this.#turns[this.#passed]?.queue !== undefined;
  }

  #leave(): void {
    this.#limits[this.#passed]?.leave(this.#turns[this.#passed] as Turn);
    this.#release('lost');
  }

  /** Lets others pass the limits that it has passed. */
  #release(ending: Ending): void {
    const passed = this.#passed;
    this.#passed = 0;
    // The quota is that of the nearest: others are told that there was an answer.
    const others = typeof ending === 'object' ? 'answered' : ending;
    for (let level = 0; level < passed; level++) {
      this.#limits[level]?.end(this.#turns[level] as Turn, level === 0 ? ending : others);
    }
  }

  readonly #try = (): void => {
    this.#tries++;
    this.#isSent = false;
    this.#hasParts = false;
    this.#taken = [];
    this.#attempt((...outcome) => {
      this.#settle(outcome);
    }, this);
  };

  #settle(outcome: Outcome): void {
    const [error, data, res] = outcome;
    const code = error ? errcodeOf(error, data) : undefined;
    const isAnswered = !error || code !== undefined;
    const refusal = isQuotaCode(code) ? (error as WeChatAPIError) : undefined;
    this.#release(refusal ?? (isAnswered ? 'answered' : 'lost'));
    if (this.#isOver) return;
    this.#next = this.#try;
    if (refusal && this.#limits.length > 0 && !this.#isLost() && this.#isOneRequest()) {
      this.#tries--;
      this.#wait();
      return;
    }
    const wait = error ? this.#waitAfter(error, data, res, code) : undefined;
    if (wait !== undefined) this.#timer = startTimer(wait, this.#continue, undefined);
    else if (refusal && this.#expired) this.#finish(this.#expired);
    else if (this.#isInDoubt && code !== undefined && code === this.#kind.arrived)
      this.#finish(null, arrived(data), res);
    else this.#finish(...outcome);
  }

  readonly #continue = (): void => {
    this.#timer = undefined;
    this.#wait();
  };

  /** Whether WeChat has refused all that it was to do: a method of the caller's own may have sent something before. */
  #isOneRequest(): boolean {
    if (this.#kind.isSingle) return true;
    return !this.#hasParts && this.#taken.length === 1 && this.#taken[0] === 'request';
  }

  /** Whether what it was to send is gone, or would be sent to somebody who has it. */
  #isLost(): boolean {
    return (this.#kind.isSpent && this.#isSent) || this.#expired !== undefined;
  }

  /** Milliseconds until it is tried again; undefined where it is not. */
  #waitAfter(error: Error, data: unknown, res: unknown, code: number | undefined): number | undefined {
    const retry = this.#retry;
    if (!retry || this.#tries >= retry.attempts || this.#isLost()) return undefined;
    if (!this.#mayTryAgain(retry, error, data, code)) return undefined;
    const asked = retryAfter(res);
    if (asked > retry.maxDelay) return undefined;
    return Math.max(backoff(retry, this.#tries), asked, this.#isInDoubt ? this.#kind.apart : 0);
  }

  #mayTryAgain({ sends }: Retry, error: Error, data: unknown, code: number | undefined): boolean {
    const { isSingle, isHarmless } = this.#kind;
    // Without a token nothing was sent.
    if (!this.#isSent) return error instanceof WeChatAPIError && error.retryable;
    if (this.#isInDoubt && code === TOO_SOON) return true;
    const fate = fateOf(error, data);
    if (fate === 'final') return false;
    if (fate !== 'unknown') return isSingle || sends;
    this.#isInDoubt = true;
    this.#expire(error, sends);
    return isHarmless || sends;
  }

  /** Ends its waits where WeChat would no longer know the message that may have arrived. */
  #expire(error: Error, sends: boolean): void {
    if (this.#expiry || sends || this.#kind.lasts === Infinity) return;
    const left = Math.max(0, (this.#sentAt as number) + this.#kind.lasts - now());
    this.#expiry = startTimer(
      left,
      () => {
        this.#expired = error;
        if (this.#isWaiting || this.#timer) this.#finish(error);
      },
      undefined,
    );
  }

  #finish(...outcome: Outcome): void {
    const [error] = outcome;
    this.#release('lost');
    if (this.#tries > 1 && error instanceof WeChatAPIError && Object.isExtensible(error))
      error.attempts = this.#tries;
    this.#callback(...outcome);
  }
}

/** The errcode of a mass message that is sent again within a minute of the first try. */
const TOO_SOON = 45066;

/** The reply to a message of which an earlier try has arrived: WeChat tells its id, and calls it an error. */
function arrived(data: unknown): unknown {
  return { ...(data as object), errcode: 0, errmsg: 'ok' };
}
