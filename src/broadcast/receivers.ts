import { isThenable } from '../callbacks/call-hook';
import { nextTurn } from '../clock';
import { argumentError } from '../errors/wechat-api-error';
import { isKnown } from './message-id';
import type { Ledger, Named } from './journal/ledger';
import type { Promised } from './journal/promised';
import type { Seen } from './seen';

/** 接收者 — Somebody to send to: an openid, or an object that has one. */
export type Receiver = string | { readonly openid: string };

/** 接收者列表 — Whom to send to, one after the other. */
export type Receivers<R> = Iterable<R> | AsyncIterable<R>;

/** Somebody who is to be sent to. */
export interface Job<R> extends Named {
  readonly receiver: R;
  /** Whether they are sent to only where WeChat would drop the second message. */
  readonly isRepeated: boolean;
  /** Their number in the journal; 0 until they are named. */
  number: number;
  /** Kept when they may be sent to. */
  naming: Promised | undefined;
}

/** 不确定的接收者怎么办 — What becomes of those of whom it is not known whether an earlier run has sent to them. */
export type DoubtPolicy = 'safe' | 'send' | 'skip';

/** Receivers that are passed over at a time without letting anything else happen. */
const STRIDE = 500;

/** The receivers whose turn it is: each once, without those who have an outcome already. */
export class Queue<R extends Receiver> {
  /** How many were passed over, since they have an outcome, or are met a second time. */
  skipped = 0;
  readonly #walk: Iterator<R> | AsyncIterator<R>;
  readonly #again: R[] = [];
  #isAtEnd = false;

  constructor(
    to: Receivers<R>,
    private readonly ledger: Ledger,
    private readonly seen: Seen,
    private readonly failed: Seen,
    private readonly policy: DoubtPolicy,
  ) {
    this.#walk = Symbol.asyncIterator in to ? to[Symbol.asyncIterator]() : to[Symbol.iterator]();
  }

  /** The next one; nothing where there is none, for now. At once, unless the list has to be waited for. */
  next(): Job<R> | undefined | Promise<Job<R> | undefined> {
    for (let passed = 1; ; passed++) {
      if (passed % STRIDE === 0) return nextTurn().then(() => this.next());
      const again = this.#again.shift();
      if (again !== undefined) {
        const job = this.#jobOf(again);
        if (job) return job;
        continue;
      }
      if (this.#isAtEnd) return undefined;
      const step = this.#walk.next();
      if (isThenable(step)) return this.#later(step);
      const job = this.#take(step);
      if (job) return job;
    }
  }

  /** Puts somebody back who was not sent to. */
  putBack(receiver: R): void {
    this.#again.push(receiver);
  }

  /** Whether somebody was put back. */
  get isWaitedFor(): boolean {
    return this.#again.length > 0;
  }

  /** Lets go of the list, where it was not walked to its end. */
  close(): void {
    try {
      const returned = this.#walk.return?.();
      if (isThenable(returned)) returned.then(undefined, ignore);
    } catch {
      ignore();
    }
  }

  async #later(step: PromiseLike<IteratorResult<R>>): Promise<Job<R> | undefined> {
    return this.#take(await step) ?? this.next();
  }

  /** Takes in a step of the walk. */
  #take({ done, value }: IteratorResult<R>): Job<R> | undefined {
    this.#isAtEnd = done === true;
    if (done) return undefined;
    const openid = openidOf(value);
    if (this.seen.add(openid)) return this.#jobOf(value);
    this.skipped++;
    return undefined;
  }

  #jobOf(receiver: R): Job<R> | undefined {
    const openid = openidOf(receiver);
    const since = this.ledger.doubts.get(openid);
    if (since === undefined || this.#isDue(since)) {
      const isDoubtful = since !== undefined;
      const hasFailed = this.failed.size > 0 && this.failed.has(openid);
      const isRepeated = isDoubtful && this.policy !== 'send';
      return {
        receiver,
        openid,
        since: since ?? Date.now(),
        isDoubtful,
        hasFailed,
        isRepeated,
        number: 0,
        naming: undefined,
      };
    }
    this.skipped++;
    return undefined;
  }

  /** Whether somebody may be sent to who perhaps was before: WeChat would drop the second message. */
  #isDue(since: number): boolean {
    return (
      this.policy === 'send' || (this.policy === 'safe' && this.ledger.withoutId === 0 && isKnown(since))
    );
  }
}

function openidOf(receiver: Receiver): string {
  const openid: unknown =
    typeof receiver === 'object' ? (receiver as { openid?: unknown } | null)?.openid : receiver;
  if (typeof openid === 'string' && openid !== '') return openid;
  throw argumentError("broadcast: a receiver in 'to' has no openid");
}

function ignore(): void {
  // Nobody waits for it.
}
