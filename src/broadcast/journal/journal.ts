import { randomBytes } from 'node:crypto';
import { nextTurn } from '../../clock';
import { formatEntry, formatHeader, type Ending, type Entry } from './entries';
import { journalError } from './journal-error';
import { formatOutcome, Ledger, type Named, type Outcome, type Watcher } from './ledger';
import type { Log } from './log';
import { thisMachine } from './machine';
import { Promised } from './promised';
import { readJournal } from './read';

/** Names in a line at most. */
const NAMES = 1000;

/** What is written at once, and who waits for it. */
class Batch {
  readonly to: string[] = [];
  readonly failedBefore: number[] = [];
  readonly #outcomes = new Map<string, number[]>();
  readonly written = new Promised();
  readonly synced = new Promised();
  from = 0;

  add(outcome: string, number: number): void {
    const numbers = this.#outcomes.get(outcome);
    if (numbers) numbers.push(number);
    else this.#outcomes.set(outcome, [number]);
  }

  /** Names first: somebody may be named and withdrawn in one turn. */
  get lines(): string {
    let lines = '';
    const at = Date.now();
    for (let i = 0; i < this.to.length; i += NAMES) {
      const [from, to] = [this.from + i, this.to.slice(i, i + NAMES)];
      const failedBefore = this.failedBefore.filter((number) => number >= from && number < from + NAMES);
      lines += formatEntry({ at, from, to, failedBefore });
    }
    return this.#outcomes.size > 0 ? lines + formatEntry({ outcomes: this.#outcomes }) : lines;
  }
}

/**
 * A campaign on the disk. What comes in one turn of the event loop is written together. An outcome counts when it is
 * written, and outlives the process; receivers who are named wait until that is synced, and outlives the machine's power.
 */
export class Journal {
  readonly campaign: string;
  readonly ledger: Ledger;
  readonly #log: Log;
  #batch: Batch | undefined;
  #syncing: Promise<void> | undefined;
  #unsynced: Batch[] = [];
  #failure: Error | undefined;
  #isClosed = false;

  private constructor(log: Log, campaign: string, ledger: Ledger) {
    this.#log = log;
    this.campaign = campaign;
    this.ledger = ledger;
  }

  /**
   * Goes on with a journal, or begins one.
   *
   * @param concurrency how many are in flight at most
   * @param watcher told of each receiver of earlier runs
   */
  static async open(log: Log, appid: string, concurrency: number, watcher: Watcher): Promise<Journal> {
    try {
      const ledger = new Ledger();
      ledger.watcher = watcher;
      const { header, end } = await readJournal(log.name, log.lines(), ledger);
      ledger.watcher = undefined;
      if (header && header.appid !== appid)
        throw journalError('FOREIGN', `${log.name} is the journal of another account, ${header.appid}`);
      await log.cut(end);
      const campaign = header?.campaign ?? randomBytes(9).toString('base64url');
      const journal = new Journal(log, campaign, ledger);
      const entry: Entry = { at: Date.now(), run: { machine: thisMachine(), concurrency } };
      await log.write((header ? '' : formatHeader({ campaign, appid })) + formatEntry(entry));
      await log.sync();
      ledger.apply(entry);
      return journal;
    } catch (error) {
      await log.close().catch(() => undefined);
      throw error;
    }
  }

  /** Whether it is certainly ours. */
  get isSure(): boolean {
    return this.#log.isSure;
  }

  /** Looks whether it is ours; rejects where it is not. */
  look(): Promise<void> {
    return this.#log.look();
  }

  /** Names a receiver, who may be sent to when `naming` is kept; tells their number. */
  name(named: Named): number {
    const number = this.ledger.name(named);
    const batch = this.#gather();
    if (batch.to.push(named.openid) === 1) batch.from = number;
    if (named.hasFailed) batch.failedBefore.push(number);
    return number;
  }

  /** Kept when all who are named by now are on the disk. */
  get naming(): Promised {
    return this.#gather().synced;
  }

  /** Writes down what became of a receiver; settles when that outlives the process. Too late, it is no more written. */
  settle(number: number, outcome: Outcome): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    this.ledger.settle(number, outcome);
    const batch = this.#gather();
    batch.add(formatOutcome(outcome), number);
    return batch.written.promise;
  }

  /** Writes down how the run has ended, and lets go of the journal. */
  async close(ended: Ending): Promise<void> {
    try {
      const last = this.#gather().written;
      this.#flush();
      this.#isClosed = true;
      await last.promise;
      await this.#syncing;
      const entry: Entry = { at: Date.now(), ended };
      await this.#log.write(formatEntry(entry));
      await this.#log.sync();
      this.ledger.apply(entry);
      this.ledger.breakOff(thisMachine());
    } finally {
      await this.#log.close();
    }
  }

  #gather(): Batch {
    if (!this.#batch) {
      this.#batch = new Batch();
      void nextTurn().then(this.#flush);
    }
    return this.#batch;
  }

  readonly #flush = (): void => {
    const batch = this.#batch;
    this.#batch = undefined;
    if (!batch) return;
    try {
      // What follows a line that was perhaps written by half could not be read.
      if (this.#failure) throw this.#failure;
      const written = this.#log.write(batch.lines);
      if (!written) this.#written(batch);
      else
        written.then(
          () => {
            this.#written(batch);
          },
          (error: unknown) => {
            this.#fail(error as Error, [batch]);
          },
        );
    } catch (error) {
      this.#fail(error as Error, [batch]);
    }
  };

  #written(batch: Batch): void {
    batch.written.resolve();
    if (batch.to.length === 0) return;
    this.#unsynced.push(batch);
    this.#syncing ??= this.#sync();
  }

  async #sync(): Promise<void> {
    while (this.#unsynced.length > 0) {
      const batches = this.#unsynced;
      this.#unsynced = [];
      try {
        await this.#log.sync();
        for (const { synced } of batches) synced.resolve();
      } catch (error) {
        this.#fail(error as Error, batches);
      }
    }
    this.#syncing = undefined;
  }

  #fail(error: Error, batches: Batch[]): void {
    this.#failure ??= error;
    for (const { written, synced } of batches) {
      written.reject(error);
      synced.reject(error);
    }
  }
}
