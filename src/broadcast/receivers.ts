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

/** Such a list, as it is walked. */
export type Walk<R> = Iterator<R> | AsyncIterator<R>;

/** Begins to walk a list. */
export function walkOf<R>(to: Receivers<R>): Walk<R> {
  return Symbol.asyncIterator in to ? to[Symbol.asyncIterator]() : to[Symbol.iterator]();
}

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

/** What a step of the walk comes to: somebody, somebody who is passed over, or, for now, the end. */
type Step<R> = Job<R> | typeof PASSED | undefined;

/** 不确定的接收者怎么办 — What becomes of those of whom it is not known whether an earlier run has sent to them. */
export type DoubtPolicy = 'safe' | 'send' | 'skip';

/** Characters that an openid has at most, by far. */
const LONGEST = 128;

/** What a step of the walk comes to that is nobody's turn. */
const PASSED = Symbol('passed over');

/** Receivers that are passed over at a time without letting anything else happen. */
const STRIDE = 500;

/** The receivers whose turn it is: each once, without those who have an outcome already. */
export class Queue<R extends Receiver> {
  /** How many were passed over, since they have an outcome, or are met a second time. */
  skipped = 0;
  readonly #again: R[] = [];
  #isAtEnd = false;
  #isClosed = false;

  constructor(
    private readonly walk: Walk<R>,
    private readonly ledger: Ledger,
    private readonly seen: Seen,
    private readonly failed: Seen,
    private readonly policy: DoubtPolicy,
  ) {}

  /** The next one; nothing where there is none, for now. At once, unless the list has to be waited for. */
  next(): Job<R> | undefined | Promise<Job<R> | undefined> {
    for (let passed = 1; passed < STRIDE; passed++) {
      const step = this.#step();
      if (isThenable(step)) return this.#later(step);
      if (step !== PASSED) return step;
    }
    return this.#later(othersTurn());
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
    this.#isClosed = true;
    try {
      const returned = this.walk.return?.();
      if (isThenable(returned)) returned.then(undefined, ignore);
    } catch {
      ignore();
    }
  }

  /** Goes on from a step that has to be waited for. A loop: a promise in a promise for each who is passed over would be many. */
  async #later(waited: PromiseLike<IteratorResult<R> | undefined>): Promise<Job<R> | undefined> {
    let step: Step<R> | typeof waited = waited;
    for (let passed = 1; ; passed++) {
      if (isThenable(step)) {
        const result = await step;
        step = result ? this.#take(result) : PASSED;
      }
      if (step !== PASSED) return step;
      step = passed % STRIDE === 0 ? othersTurn() : this.#step();
    }
  }

  #step(): Step<R> | PromiseLike<IteratorResult<R>> {
    if (this.#isClosed) return undefined;
    const again = this.#again.shift();
    if (again !== undefined) return this.#jobOf(again);
    if (this.#isAtEnd) return undefined;
    const step = this.walk.next();
    return isThenable(step) ? step : this.#take(step);
  }

  /** Takes in a step of the walk. */
  #take({ done, value }: IteratorResult<R>): Step<R> {
    this.#isAtEnd = done === true;
    if (done) return undefined;
    const openid = openidOf(value);
    if (this.seen.add(openid)) return this.#jobOf(value);
    this.skipped++;
    return PASSED;
  }

  #jobOf(receiver: R): Step<R> {
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
    return PASSED;
  }

  /** Whether somebody may be sent to who perhaps was before: WeChat would drop the second message. */
  #isDue(since: number): boolean {
    return (
      this.policy === 'send' || (this.policy === 'safe' && this.ledger.withoutId === 0 && isKnown(since))
    );
  }
}

/** Lets others have their turn; no step of the walk. */
function othersTurn(): Promise<undefined> {
  return nextTurn().then(() => undefined);
}

function openidOf(receiver: Receiver): string {
  const openid: unknown =
    typeof receiver === 'object' ? (receiver as { openid?: unknown } | null)?.openid : receiver;
  if (typeof openid === 'string' && openid !== '' && openid.length <= LONGEST) return openid;
  throw argumentError("broadcast: a receiver in 'to' has no openid");
}

function ignore(): void {
  // Nobody waits for it.
}
