import { backoff } from '../pacing/backoff';
import type { Retry } from '../pacing/pace-options';
import { WITHOUT_ID, type Outcome } from './journal/ledger';
import { codeOf, verdictOn, type Verdict } from './kinds';
import type { Trail } from './trail';

/** What came of sending to somebody: for the journal, and for the campaign. */
export interface Result extends Outcome {
  /** What it ended with. */
  error?: unknown;
  /** What that means for all others. */
  verdict?: Verdict;
}

/** What a try came to that did not fail. */
export function resultOf(trail: Trail): Result {
  if (trail.isHeldBack) return { kind: 'inDoubt', code: 'ERR_IN_DOUBT' };
  return { kind: 'sent', code: trail.isSafe ? undefined : WITHOUT_ID };
}

/** The tries of one message that failed: it is sent once more where WeChat has not done it, or would drop the second. */
export class Attempts {
  readonly #retry: Retry;
  /** Whether the receiver may have got it from an earlier try. */
  #mayHaveArrived: boolean;
  #lostAt: number | undefined;
  #count = 0;
  #last: Result = { kind: 'withdrawn' };

  /** @param isDoubtful whether the receiver may have got it from an earlier run */
  constructor(retry: Retry, isDoubtful: boolean) {
    this.#retry = retry;
    this.#mayHaveArrived = isDoubtful;
  }

  /** When the first of them began that may have arrived, where another must not arrive as well. */
  get since(): number | undefined {
    return this.#retry.sends ? undefined : this.#lostAt;
  }

  /** What the message came to with this failure; or after how many milliseconds it is tried again. */
  failed(trail: Trail, error: unknown): Result | number {
    if (trail.isHeldBack) return resultOf(trail);
    const [code, verdict] = [codeOf(error), verdictOn(error)];
    const result = (kind: Outcome['kind']): Result => ({ kind, code, error, verdict });
    const unsent = result(this.#mayHaveArrived || trail.isLoose ? 'inDoubt' : 'withdrawn');
    switch (verdict) {
      case 'thrown':
        return result(trail.hasBegun || this.#mayHaveArrived ? 'inDoubt' : 'failed');
      case 'ended':
        return trail.hasBegun ? result('inDoubt') : unsent;
      case 'quota':
      case 'hopeless':
        return unsent;
      case 'token':
      case 'busy':
      case 'lost':
        return this.#again(trail, verdict, result);
      default:
        return result(verdict);
    }
  }

  /** What it came to where it is not tried again, since all is over. */
  get abandoned(): Result {
    return this.#last;
  }

  #again(trail: Trail, verdict: Verdict, result: (kind: Outcome['kind']) => Result): Result | number {
    const { attempts, sends } = this.#retry;
    if (verdict === 'lost') {
      this.#mayHaveArrived = true;
      this.#lostAt ??= trail.begun;
    }
    const isUnsafe = trail.isLoose || (verdict === 'lost' && !trail.isSafe);
    if (isUnsafe && !sends) return result('inDoubt');
    this.#last = result(this.#mayHaveArrived ? 'inDoubt' : 'withdrawn');
    if (++this.#count < attempts) return backoff(this.#retry, this.#count);
    // A token that is dead each time is dead for all.
    if (verdict === 'token') return { ...this.#last, verdict: 'hopeless' };
    return result(this.#mayHaveArrived ? 'inDoubt' : 'failed');
  }
}
