import { now, startTimer, stopTimer, type Timer } from '../clock';
import type { WeChatAPIError } from '../errors/wechat-api-error';
import type { Limit } from './pace-options';
import { QuotaPause } from './quota-pause';
import { EvenRate, MinuteRate, type Rate } from './rates';
import { TurnQueue, type Turn } from './turn-queue';

/** How a call has ended, as far as quotas are concerned: with WeChat's answer, without one, or with a refusal of all such calls. */
export type Ending = 'answered' | 'lost' | WeChatAPIError;

/**
 * Lets calls start as a limit allows, first come, first served. (Not p-queue, which a CommonJS package cannot load in all
 * versions of Node.js, and which knows neither a pause with a probe nor a place at the front.)
 */
export class Limiter {
  readonly #limit: Limit;
  readonly #rates: Rate[] = [];
  /** Parts of calls under way, which would wait for themselves behind anybody else. */
  readonly #parts = new TurnQueue();
  /** Those that have started before and have to start again: in front of all others, and older than they are. */
  readonly #returned = new TurnQueue();
  readonly #fresh = new TurnQueue();
  #running = 0;
  #order = 0;
  #pause: QuotaPause | undefined;
  #timer: Timer;
  #isAdvancing = false;

  constructor(limit: Limit) {
    this.#limit = limit;
    const { perSecond, perMinute } = limit;
    if (perSecond !== undefined) this.#rates.push(new EvenRate(perSecond));
    if (perMinute !== undefined) this.#rates.push(new MinuteRate(perMinute));
  }

  /** Waits for a turn, which may come at once. */
  wait(turn: Turn): void {
    // It looks in the place of the call that it is a part of, which waits for it.
    if (turn.outer && this.#pause?.isProbe(turn.outer)) {
      this.#start(turn, now());
      return;
    }
    const again = turn.order > 0;
    if (!again) {
      turn.order = ++this.#order;
      turn.since = now();
    }
    if (turn.outer) this.#parts.add(turn);
    else (again ? this.#returned : this.#fresh).add(turn);
    if (this.#first === turn) this.#advance();
  }

  /** Waits no longer. */
  leave(turn: Turn): void {
    turn.queue?.remove(turn);
    // Nobody may start for it who could not before; and a timer for nobody would keep the process.
    if (!this.#first) this.#stop();
  }

  /** A call has ended whose turn it was. */
  end(turn: Turn, ending: Ending): void {
    if (!turn.outer) this.#running--;
    const isProbe = this.#pause?.isProbe(turn);
    if (typeof ending === 'object') {
      if (this.#pause) this.#pause.refused(turn, ending);
      else this.#pause = new QuotaPause(this.#limit.probe, ending);
    } else if (isProbe) {
      if (ending === 'answered') this.#pause = undefined;
      else this.#pause?.lost();
    }
    this.#advance();
  }

  /** Somebody has had the quota cleared: it is looked for now. */
  lookNow(): void {
    this.#pause?.lookNow();
    this.#advance();
  }

  get #first(): Turn | undefined {
    return this.#parts.first ?? this.#returned.first ?? this.#fresh.first;
  }

  /** Starts what may start, and comes back when more may. */
  #advance(): void {
    // What starts may end at once.
    if (this.#isAdvancing) return;
    this.#isAdvancing = true;
    this.#stop();
    for (let turn; (turn = this.#first);) {
      const time = now();
      const opens = this.#opensAt(turn, time);
      const ends = this.#endOfPatience(turn);
      if (opens <= time) this.#start(turn, time);
      else if (ends <= time) this.#giveUp(turn);
      else {
        const again = () => {
          this.#advance();
        };
        // No timer where neither will come: the end of a call will.
        this.#timer = startTimer(Math.min(opens, ends) - time, again, undefined);
        break;
      }
    }
    this.#isAdvancing = false;
  }

  #stop(): void {
    stopTimer(this.#timer);
    this.#timer = undefined;
  }

  #opensAt({ outer, isPaid }: Turn, time: number): number {
    if (!outer && this.#running >= this.#limit.concurrency) return Infinity;
    let opens = this.#pause?.opensAt ?? time;
    if (!isPaid) for (const rate of this.#rates) opens = Math.max(opens, rate.opensAt(time));
    return opens;
  }

  #endOfPatience(turn: Turn): number {
    return this.#pause ? this.#pause.waitingSince(turn) + this.#limit.patience : Infinity;
  }

  #start(turn: Turn, time: number): void {
    turn.queue?.remove(turn);
    if (!turn.outer) this.#running++;
    this.#pause?.look(turn);
    if (!turn.isPaid) for (const rate of this.#rates) rate.count(time);
    turn.isPaid = false;
    turn.go();
  }

  #giveUp(turn: Turn): void {
    turn.queue?.remove(turn);
    turn.giveUp((this.#pause as QuotaPause).error);
  }
}
