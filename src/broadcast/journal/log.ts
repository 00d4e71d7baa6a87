/** A whole line, and where the next one begins. */
export interface Line {
  text: string;
  end: number;
}

/** Where the lines of a journal are kept. */
export interface Log {
  /** How it is called in errors. */
  readonly name: string;
  /** The lines that are there, one after the other, and what is left of a torn last one as what it returns. */
  lines(): AsyncGenerator<Line, string>;
  /** Drops what follows the last good line. */
  cut(end: number): Promise<void>;
  /** Adds lines. When this is done, at once or later, they outlive the process. Lines stay in order. */
  write(text: string): void | Promise<void>;
  /**
   * When this settles, what was written outlives the machine's power as well. Rejects where somebody else has taken the
   * journal over.
   */
  sync(): Promise<void>;
  /** Whether nobody can have taken the journal over since that was looked at: it is not long ago. */
  readonly isSure: boolean;
  /** Looks; rejects where somebody else has taken the journal over. */
  look(): Promise<void>;
  /** Gives the journal back. */
  close(): Promise<void>;
}

/** Bytes of a line of ours at most, by far: what is longer is something else. */
const LONGEST = 1 << 24;

/** Cuts pieces of bytes into lines; a RangeError where one does not end. */
export async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Line, string> {
  let rest: Buffer[] = [];
  let length = 0;
  let end = 0;
  for await (const piece of pieces) {
    let begin = 0;
    for (let stop; (stop = piece.indexOf(10, begin)) >= 0; begin = stop + 1) {
      rest.push(piece.subarray(begin, stop));
      end += length + stop + 1 - begin;
      yield { text: textOf(rest), end };
      rest = [];
      length = 0;
    }
    rest.push(piece.subarray(begin));
    length += piece.length - begin;
    if (length > LONGEST) throw new RangeError(`a line has more than ${LONGEST} bytes`);
  }
  return textOf(rest);
}

function textOf(pieces: Buffer[]): string {
  return (pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)).toString();
}
