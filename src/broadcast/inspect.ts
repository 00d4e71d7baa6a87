import { deliver as delivered, type Done } from '../callbacks/deliver';
import { Ledger } from './journal/ledger';
import { thisMachine } from './journal/machine';
import { linesAt, nameOf, type JournalPlace } from './journal/place';
import { readJournal } from './journal/read';
import { requirePlace } from './options';
import { summaryOf, type Summary } from './summary';

/** A callback of what is promised as well. */
type SummaryCallback = (err: Error | null, summary: Summary) => void;

/**
 * 查看日志 — what became of a broadcast so far, as its journal tells: after it has ended, or while it runs.
 *
 * 说明：逐行读取，内存占用与接收者的数量无关。
 *
 * Note: The journal is read line by line, in little memory however many receivers there are.
 *
 * @param journal 文件路径，或 `{ store, key }` — The path of a file, or `{ store, key }`.
 * @returns 汇总 — The summary.
 * @example
 * const { sent, inDoubt } = await inspect('campaign.ndjson');
 */
export function inspect(journal: JournalPlace, ...rest: [callback?: SummaryCallback]): Promise<Summary> {
  const [callback] = rest;
  const promise = summaryIn(journal);
  if (callback) handTo(promise, callback as Done);
  return promise;
}

async function summaryIn(journal: JournalPlace): Promise<Summary> {
  requirePlace(journal);
  const ledger = new Ledger();
  const { header } = await readJournal(nameOf(journal), linesAt(journal), ledger);
  ledger.breakOff(thisMachine());
  return summaryOf(header?.campaign ?? '', ledger);
}

/** Hands what a promise comes to, to a callback; nobody need catch it then. */
export function handTo<T>(promise: Promise<T>, callback: Done): void {
  const done = delivered(callback);
  promise.then(
    (value) => {
      done(null, value);
    },
    (error: unknown) => {
      done(error as Error);
    },
  );
}
