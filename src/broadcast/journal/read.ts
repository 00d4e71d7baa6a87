import { isTornHeader, parseEntry, parseHeader, type Header } from './entries';
import { journalError } from './journal-error';
import type { Ledger } from './ledger';
import type { Line } from './log';

/** What was found in a journal. */
export interface Found {
  /** Nothing where the journal is new. */
  header: Header | undefined;
  /** Where its last good line ends: what follows was torn by a crash. */
  end: number;
}

/**
 * Reads a journal line by line. An error where it is none, or where a line in the middle cannot be read that names
 * receivers: one that was torn off at its end names nobody who was sent to. Where it may be one of outcomes, all are in
 * doubt whom it may be about.
 */
export async function readJournal(
  name: string,
  lines: AsyncGenerator<Line, string>,
  ledger: Ledger,
): Promise<Found> {
  let header: Header | undefined;
  try {
    const first = await lines.next();
    if (first.done) {
      if (!isTornHeader(first.value)) throw foreign(name);
      return { header, end: 0 };
    }
    let { end } = first.value;
    header = parseHeader(first.value.text);
    if (!header) throw foreign(name);
    let isMissing = false;
    for await (const line of lines) {
      const entry = parseEntry(line.text);
      if (entry && isMissing) ledger.miss();
      isMissing = !entry;
      if (!entry) continue;
      ledger.apply(entry);
      end = line.end;
    }
    return { header, end };
  } catch (error) {
    await lines.return('');
    if (!(error instanceof RangeError)) throw error;
    throw header ? damaged(name, error.message) : foreign(name);
  }
}

function foreign(name: string): Error {
  return journalError('FOREIGN', `${name} is no journal of a broadcast; it was left as it is`);
}

function damaged(name: string, why: string): Error {
  return journalError('DAMAGED', `${name} is damaged, and was left as it is: ${why}`);
}
