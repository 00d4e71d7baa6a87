import { KINDS, type Kind } from '../kinds';
import type { Ending, Entry, Run } from './entries';
import { isSame, type Machine } from './machine';

/** What became of a receiver: a kind, and the code that says so; `withdrawn` was nothing, as if never begun. */
export interface Outcome {
  kind: Kind | 'withdrawn';
  code?: string;
}

/** What sent without an id is called: WeChat would not know a second one as the same. */
export const WITHOUT_ID = 'without-id';

/** Gets a receiver, and what became of them. */
export type Watcher = (openid: string, kind: Kind) => void;

/** Somebody who is named, and what they were before. */
export interface Named {
  readonly openid: string;
  /** When they were named, or, where an earlier run may have sent to them, when that was. */
  readonly since: number;
  /** Whether an earlier run may have sent to them. */
  readonly isDoubtful: boolean;
  /** Whether they had failed in an earlier run. */
  readonly hasFailed: boolean;
}

/** What a journal says, line by line: all of it but the receivers, of whom only those without an outcome are kept. */
export class Ledger {
  /** Receivers by kind; how many are in doubt is what `doubts` holds. */
  readonly counts = { sent: 0, refused: 0, unknown: 0, outOfWindow: 0, failed: 0 };
  /** How often which code was met. */
  readonly codes = new Map<string, number>();
  /** Receivers of whom it is not known whether they were sent to, and since when. */
  readonly doubts = new Map<string, number>();
  /** Runs so far. */
  runs = 0;
  /** When the first run began. */
  begun: number | undefined;
  /** How the last run ended; nothing while it goes on, or where it broke off. */
  ended: Ending | undefined;
  /** Messages that went without an id. */
  withoutId = 0;
  /** The run that goes on, or was the last. */
  #run: Run | undefined;
  /** Milliseconds that the runs before the last one took. */
  #took = 0;
  #runBegun = 0;
  #last = 0;
  #count = 0;
  readonly #named = new Map<number, Named>();
  /** Whether an outcome of the run that goes on cannot be read. */
  #isPatchy = false;
  /** Told of each receiver whose outcome is known. */
  watcher: Watcher | undefined;

  /** Milliseconds that all runs took together. */
  get took(): number {
    return this.#took + this.#last - this.#runBegun;
  }

  /** Takes a line in; a RangeError where one before it is missing. */
  apply({ at, run, outcomes, failedBefore, from, to, ended }: Entry): void {
    if (run) this.#beginRun(run, at ?? 0);
    if (at !== undefined) this.#last = Math.max(at, this.#last);
    for (const [text, numbers] of outcomes ?? []) {
      const outcome = parseOutcome(text);
      if (!outcome) this.miss();
      else for (const number of numbers) this.settle(this.#existing(number), outcome);
    }
    if (from !== undefined && from !== this.#count + 1)
      throw new RangeError(`the line that names receiver ${this.#count + 1} cannot be read`);
    const failed = new Set<number>();
    for (const number of failedBefore ?? []) failed.add(this.#existing(number, to?.length));
    for (const openid of to ?? []) {
      const since = this.doubts.get(openid);
      const hasFailed = failed.has(this.#count + 1);
      this.name({ openid, since: since ?? at ?? this.#last, isDoubtful: since !== undefined, hasFailed });
    }
    if (ended !== undefined) this.ended = ended;
  }

  /** A line is there that cannot be read: it may have held outcomes. */
  miss(): void {
    this.#isPatchy = true;
  }

  /** The number of somebody, or of one of so many who are about to be named; a RangeError where it is nobody's. */
  #existing(number: number, more = 0): number {
    if (number <= this.#count + more) return number;
    throw new RangeError(`it has an outcome of receiver ${number}, whom no line names that can be read`);
  }

  /** Gives a receiver the next number: they are about to be sent to. */
  name(named: Named): number {
    if (named.isDoubtful) this.doubts.delete(named.openid);
    if (named.hasFailed) this.counts.failed--;
    this.#named.set(++this.#count, named);
    return this.#count;
  }

  /** Takes in what became of a receiver. */
  settle(number: number, { kind, code }: Outcome): void {
    const named = this.#named.get(number);
    if (!named) return;
    this.#named.delete(number);
    if (kind === 'withdrawn') {
      this.#unname(named);
      return;
    }
    if (kind === 'inDoubt') this.doubts.set(named.openid, named.since);
    else this.counts[kind]++;
    if (code === WITHOUT_ID) this.withoutId++;
    else if (code !== undefined) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    this.watcher?.(named.openid, kind);
  }

  /**
   * Puts in doubt who was in flight when a run broke off. They are sent to in the order in which they are named, and an
   * outcome is written before anybody else's turn: so it is the first of those without, as many as may be in flight. What
   * a machine had not put on the disk when it stopped was lost, as is what cannot be read: then it may be all of them.
   *
   * @param machine where it is looked at
   */
  breakOff(machine: Machine): void {
    const isWhole = !this.#isPatchy && isSame(this.#run?.machine, machine);
    const most = isWhole ? (this.#run?.concurrency ?? 0) : Infinity;
    let rank = 0;
    for (const named of this.#named.values()) {
      if (rank++ < most) this.doubts.set(named.openid, named.since);
      else this.#unname(named);
    }
    this.#named.clear();
  }

  /** Makes it as if somebody had not been named. */
  #unname({ openid, since, isDoubtful, hasFailed }: Named): void {
    if (isDoubtful) this.doubts.set(openid, since);
    if (hasFailed) this.counts.failed++;
  }

  #beginRun(run: Run, at: number): void {
    this.breakOff(run.machine);
    this.#isPatchy = false;
    this.#took = this.took;
    this.#runBegun = this.#last = at;
    this.begun ??= at;
    this.#run = run;
    this.runs++;
    this.ended = undefined;
  }
}

/** An outcome as the journal has it, `refused 43004`. */
export function formatOutcome({ kind, code }: Outcome): string {
  return code === undefined ? kind : `${kind} ${code}`;
}

function parseOutcome(text: string): Outcome | undefined {
  const [kind = '', code] = text.split(' ');
  return kind === 'withdrawn' || KINDS.includes(kind as Kind) ? { kind: kind as Kind, code } : undefined;
}
