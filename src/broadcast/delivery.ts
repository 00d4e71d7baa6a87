import { WITHOUT_ID, type Outcome } from './journal/ledger';
import { codeOf, verdictOn, type Verdict } from './kinds';
import { backoff } from '../pacing/backoff';
import type { Retry } from '../pacing/pace-options';
import type { Trail } from './trail';

/** What came of sending to somebody: for the journal, and for the campaign. */
export interface Result extends Outcome {
  /** What it ended with. */
  error?: unknown;
  /** What that means for all others. */
  verdict?: Verdict;
}

/** What sends to receivers. */
export interface Courier<J> {
  readonly retry: Retry;
  /** Whether no more is to be sent. */
  readonly isOver: boolean;
  /** Tries once, and leaves a trail; rejects or throws where it fails. */
  attempt(job: J, trail: Trail): PromiseLike<unknown>;
  /** A new trail. */
  trailOf(job: J): Trail;
  /** Waits; until all is over, at most. */
  pause(milliseconds: number): Promise<void>;
}

/** Sends to one receiver, and once more where that is safe: where WeChat has not done it, or would drop the second. */
export async function deliver<J extends { isDoubtful: boolean }>(
  courier: Courier<J>,
  job: J,
): Promise<Result> {
  const { retry } = courier;
  let mayHaveArrived = job.isDoubtful;
  for (let attempt = 1; ; attempt++) {
    const trail = courier.trailOf(job);
    let error: unknown;
    try {
      await courier.attempt(job, trail);
      if (!trail.isHeldBack) return { kind: 'sent', code: trail.isSafe ? undefined : WITHOUT_ID };
    } catch (thrown) {
      error = thrown;
    }
    if (trail.isHeldBack) return { kind: 'inDoubt', code: 'ERR_IN_DOUBT' };
    const [code, verdict] = [codeOf(error), verdictOn(error)];
    const result = (kind: Outcome['kind']): Result => ({ kind, code, error, verdict });
    const unsent = () => result(mayHaveArrived || trail.isLoose ? 'inDoubt' : 'withdrawn');
    switch (verdict) {
      case 'thrown':
        return result(trail.hasBegun || mayHaveArrived ? 'inDoubt' : 'failed');
      case 'mute':
        return trail.hasBegun ? result('inDoubt') : unsent();
      case 'quota':
      case 'hopeless':
        return unsent();
      case 'token':
      case 'busy':
      case 'lost':
        if (verdict === 'lost') mayHaveArrived = true;
        if (!retry.sends && (trail.isLoose || (verdict === 'lost' && !trail.isSafe)))
          return result('inDoubt');
        if (attempt >= retry.attempts && verdict === 'token') return { ...unsent(), verdict: 'hopeless' };
        if (attempt >= retry.attempts) return result(mayHaveArrived ? 'inDoubt' : 'failed');
        await courier.pause(backoff(retry, attempt));
        if (courier.isOver) return unsent();
        break;
      default:
        return result(verdict);
    }
  }
}
