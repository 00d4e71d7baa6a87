import { isThenable } from '../callbacks/call-hook';
import { Change } from './change';
import type { Journal } from './journal/journal';
import type { Job, Queue, Receiver } from './receivers';
import type { Waits } from './wait';

/** Receivers who are named ahead for each that is in flight: while they are sent to, the disk takes its time for the next. */
const AHEAD = 20;

/** Those who are named in the journal and not sent to yet, in the order of their numbers. */
export class Lineup<R extends Receiver> {
  /** Whether the list has come to its end. */
  #isAtEnd = false;
  readonly #usual: number;
  #most: number;
  #jobs: Job<R>[] = [];
  /** Where the first one is. */
  #first = 0;
  readonly #hunger = new Change();

  /** @param moved called when somebody has come, or nobody will */
  constructor(
    private readonly queue: Queue<R>,
    private readonly journal: Journal,
    { concurrency, perSecond }: { concurrency: number; perSecond: number },
    private readonly waits: Waits,
    private readonly moved: () => void,
  ) {
    // Of a slow broadcast those of a second: the id of a message is good for ten minutes from when its receiver is named.
    this.#usual = Math.max(1, Math.floor(Math.min(AHEAD * concurrency, perSecond)));
    this.#most = this.#usual;
  }

  /** The first in line. */
  get first(): Job<R> | undefined {
    return this.#jobs[this.#first];
  }

  /** Whether nobody is in line, nor will be, unless somebody is put back. */
  get isOver(): boolean {
    return this.#isAtEnd && this.#length === 0;
  }

  get #length(): number {
    return this.#jobs.length - this.#first;
  }

  /** Names receivers, so many ahead, until all is over. */
  async run(): Promise<void> {
    for (; !this.#hasEnded(); await this.waits.for(this.#hunger.next())) {
      while (this.#length < this.#most && !this.#isAtEnd) {
        const next = this.queue.next();
        if (isThenable(next)) this.moved();
        const job = isThenable(next) ? await next : next;
        if (this.#hasEnded()) return;
        if (job) this.#name(job);
        else if (!this.queue.isWaitedFor) this.#isAtEnd = true;
      }
      this.moved();
    }
  }

  #name(job: Job<R>): void {
    job.number = this.journal.name(job);
    job.naming = this.journal.naming;
    this.#jobs.push(job);
  }

  /** Takes the first one out, who is sent to now. */
  shift(): void {
    this.#first++;
    if (this.#length * 2 > this.#most) return;
    // All at once: to move the others up for each would cost more than to send.
    this.#jobs = this.#jobs.slice(this.#first);
    this.#first = 0;
    this.#hunger.tell();
  }

  /** Puts somebody back who is to be sent to later. */
  putBack(receiver: R): void {
    this.queue.putBack(receiver);
    this.#isAtEnd = false;
    this.#hunger.tell();
  }

  /** Names nobody for now, and lets everybody go who waits in line. */
  hold(): void {
    this.#most = 0;
    this.clear();
  }

  /** Names one. */
  allowOne(): void {
    this.#most = 1;
    this.#hunger.tell();
  }

  /** Names as many as usual. */
  release(): void {
    this.#most = this.#usual;
    this.#hunger.tell();
  }

  /** Lets everybody go who waits in line. */
  clear(): void {
    const jobs = this.#jobs.slice(this.#first);
    this.#jobs = [];
    this.#first = 0;
    for (const { receiver, number } of jobs) {
      void this.journal.settle(number, { kind: 'withdrawn' });
      this.putBack(receiver);
    }
  }

  /** Asked anew after each wait. */
  #hasEnded(): boolean {
    return this.waits.isOver;
  }
}
