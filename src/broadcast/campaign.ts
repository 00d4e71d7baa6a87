import type { Client } from '../client';
import { now } from '../clock';
import { toError } from '../errors/to-error';
import { EvenRate } from '../pacing/rates';
import { Change } from './change';
import { Attempts, resultOf, type Result } from './delivery';
import type { Ending } from './journal/entries';
import type { Journal } from './journal/journal';
import { Promised } from './journal/promised';
import type { Kind } from './kinds';
import { Lineup } from './lineup';
import type { Settings } from './options';
import type { Progress } from './progress';
import { QuotaGate } from './quota';
import { Queue, type Job, type Receiver } from './receivers';
import type { Seen } from './seen';
import { callSend } from './send';
import { Trail } from './trail';
import { Waits } from './wait';
import { watched } from './watched';

/** 一个接收者的结果 — What became of one receiver. */
export interface Outcome<R> {
  /** 接收者 — The receiver, as `to` had them. */
  receiver: R;
  /** 结果的种类 — What became of the message. */
  kind: Kind;
  /** 错误 — What it ended with, where it was not sent; an error of WeChat's has its errcode as `code`. */
  error?: Error & { code?: string | number };
}

/** Who hears what happens in a campaign. */
export interface Listener<R> {
  settled(receiver: R, kind: Kind, error: unknown): void;
  changed(): void;
}

/** One run of a campaign: everybody whose turn it is, so many at once, to the end or until something ends it. */
export class Campaign<R extends Receiver, C extends Client> {
  /** The error that ended it. */
  failure: Error | undefined;
  readonly #settings: Settings<R, C>;
  readonly #journal: Journal;
  readonly #listener: Listener<R>;
  readonly #waits = new Waits();
  /** Told when nobody is in flight any more. */
  readonly #landing = new Change();
  readonly #rate: EvenRate;
  readonly #gate: QuotaGate;
  readonly #queue: Queue<R>;
  readonly #lineup: Lineup<R>;
  readonly #trails = new Map<string, Trail>();
  /** What `send` gets. */
  readonly #client: C;
  /** Kept when nobody else is to begin. */
  readonly #finished = new Promised();
  #ending: Ending = 'done';
  #inFlight = 0;
  /** Whether nobody begins: for a quota, for the disk, or for their time. */
  #isHeld = false;
  /** Whether one goes to see if there is a quota again. */
  #isProbing = false;
  /** Whether those in flight may have got the message before. */
  #isRepeating = false;
  #failedInARow = 0;

  constructor(
    api: C,
    settings: Settings<R, C>,
    journal: Journal,
    seen: Seen,
    failed: Seen,
    listener: Listener<R>,
  ) {
    this.#settings = settings;
    this.#journal = journal;
    this.#listener = listener;
    this.#rate = new EvenRate(settings.perSecond);
    this.#gate = new QuotaGate(settings.probe, settings.patience);
    this.#queue = new Queue(settings.walk, journal.ledger, seen, failed, settings.inDoubt);
    this.#lineup = new Lineup(this.#queue, journal, settings, this.#waits, this.#pump);
    this.#client = watched(api, this.#trails);
  }

  /** How far it is. */
  get measured(): Omit<Progress, 'perSecond' | 'remaining'> {
    const { counts, doubts } = this.#journal.ledger;
    const inDoubt = doubts.size;
    const done = Object.values(counts).reduce((sum, count) => sum + count, inDoubt);
    const { total } = this.#settings;
    const { gone } = this.#gate;
    const known = { ...(total !== undefined && { total }), ...(gone !== undefined && { waitingFor: gone }) };
    return { done, ...counts, inDoubt, skipped: this.#queue.skipped, ...known };
  }

  /** Sends to all; settles with how it ended, when nobody is in flight any more. */
  async run(): Promise<Ending> {
    this.#lineup.run().catch((error: unknown) => {
      // A list that fails when nobody wants more of it is let go.
      if (!this.#waits.isOver) this.#fail(error);
    });
    await this.#finished.promise;
    this.#waits.end();
    this.#queue.close();
    await this.#landed();
    this.#lineup.clear();
    return this.#ending;
  }

  /** Begins with nobody else. */
  end(ending: Ending): void {
    if (this.#waits.isOver) return;
    this.#ending = ending;
    this.#waits.end();
    this.#finished.resolve();
  }

  #fail(error: unknown): void {
    this.failure ??= toError(error);
    this.end('error');
    this.#ending = 'error';
  }

  /** Begins with as many as may begin now. Called whenever there is one more. */
  readonly #pump = (): void => {
    while (!this.#isHeld && !this.#waits.isOver) {
      if (this.#inFlight === 0 && this.#lineup.isOver) {
        this.#finished.resolve();
        return;
      }
      const job = this.#lineup.first;
      const isProbe = this.#gate.gone !== undefined;
      if (isProbe && !this.#isProbing) this.#hold(this.#waits.pause(this.#gate.pause), this.#probe);
      else if (!job || this.#inFlight >= this.#settings.concurrency) return;
      else if (!this.#begin(job, isProbe)) return;
    }
  };

  /** After a pause one goes alone, to see whether there is a quota again. */
  readonly #probe = (): void => {
    this.#isProbing = true;
    this.#lineup.allowOne();
  };

  /** Begins with somebody, unless it is not the time yet. */
  #begin(job: Job<R>, isProbe: boolean): boolean {
    const { isRepeated } = job;
    // What is held back from one must not be another's.
    if (isRepeated !== this.#isRepeating && this.#inFlight > 0) return false;
    this.#isRepeating = isRepeated;
    if (job.naming && !job.naming.isKept) {
      this.#hold(job.naming.promise);
      return false;
    }
    const time = now();
    const wait = this.#rate.opensAt() - time;
    if (wait > 0) {
      this.#hold(this.#waits.pause(wait));
      return false;
    }
    // Whoever has slept may have lost the journal, and with it everybody who is in line.
    if (!this.#journal.isSure) {
      this.#hold(this.#journal.look());
      return false;
    }
    this.#rate.count(time);
    this.#lineup.shift();
    if (isProbe) this.#hold(this.#sendTo(job, true));
    else void this.#sendTo(job, false);
    return true;
  }

  /** Begins with nobody until something is done. */
  #hold(until: Promise<void>, then?: () => void): void {
    this.#isHeld = true;
    until.then(
      () => {
        this.#isHeld = false;
        then?.();
        this.#pump();
      },
      (error: unknown) => {
        this.#fail(error);
      },
    );
  }

  /** Settles when nobody is in flight, or they were waited for for long enough. */
  async #landed(): Promise<void> {
    const patience = new Waits();
    void patience.pause(this.#settings.grace).then(() => {
      patience.end();
    });
    if (this.#inFlight > 0) await patience.for(this.#landing.next());
    patience.end();
  }

  async #sendTo(job: Job<R>, isProbe: boolean): Promise<void> {
    this.#inFlight++;
    try {
      let result: Result | number;
      let attempts: Attempts | undefined;
      do {
        const since = job.isRepeated ? job.since : attempts?.since;
        const trail = new Trail(this.#journal.campaign, job.openid, job.isRepeated, since);
        this.#trails.set(job.openid, trail);
        try {
          await callSend(this.#settings.send, this.#client, job.receiver, trail.id);
          result = resultOf(trail);
        } catch (error) {
          attempts ??= new Attempts(this.#settings.retry, job.isDoubtful);
          result = attempts.failed(trail, error);
          if (typeof result === 'number') await this.#waits.pause(result);
          if (typeof result === 'number' && this.#waits.isOver) result = attempts.abandoned;
        }
      } while (typeof result === 'number');
      this.#trails.delete(job.openid);
      this.#consider(result, isProbe);
      await this.#journal.settle(job.number, result);
      this.#tell(job.receiver, result);
    } catch (error) {
      this.#fail(error);
    }
    this.#inFlight--;
    if (this.#inFlight === 0) this.#landing.tell();
    this.#pump();
    this.#listener.changed();
  }

  /** What an outcome means for all others. */
  #consider({ kind, error, verdict }: Result, isProbe: boolean): void {
    if (isProbe) this.#isProbing = false;
    if (verdict === 'hopeless' || verdict === 'ended') this.#fail(error);
    if (verdict === 'quota') {
      if (isProbe || this.#gate.gone === undefined) this.#lineup.hold();
      const isWorthWaiting = this.#gate.close(Number((error as { code: unknown }).code), isProbe);
      if (!isWorthWaiting || this.#settings.onQuota === 'end') this.end('quota');
      return;
    }
    if (isProbe) {
      this.#gate.open();
      this.#lineup.release();
    }
    const hasFailed = error !== undefined && (kind === 'failed' || kind === 'inDoubt');
    this.#failedInARow = hasFailed ? this.#failedInARow + 1 : 0;
    if (this.#failedInARow >= this.#settings.giveUpAfter) this.#fail(error);
  }

  #tell(receiver: R, { kind, error, verdict }: Result): void {
    if (verdict === 'quota') this.#lineup.putBack(receiver);
    if (kind !== 'withdrawn') this.#listener.settled(receiver, kind, error);
  }
}
