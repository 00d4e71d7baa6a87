import { createHash } from 'node:crypto';

/**
 * Makes ids. The same seed makes the same ids in the same order, each kind of them for itself, so that a token more
 * changes no openid.
 */
export class Ids {
  constructor(
    private readonly seed: string,
    private readonly counters: Record<string, number>,
  ) {}

  /** An id of [A-Za-z0-9_-]. */
  text(kind: string, length: number): string {
    let text = '';
    while (text.length < length) text += this.draw(kind).toString('base64url');
    return text.slice(0, length);
  }

  /** An id of hexadecimal digits, 64 at most. */
  hex(kind: string, length: number): string {
    return this.draw(kind).toString('hex').slice(0, length);
  }

  /** An id of decimal digits, which does not begin with 0; 18 at most. */
  digits(kind: string, length: number): string {
    const low = 10n ** BigInt(length - 1);
    return (low + (this.draw(kind).readBigUInt64BE() % (low * 9n))).toString();
  }

  /** The next of the integers that begin at `first`. */
  next(kind: string, first = 1): number {
    const count = this.counters[kind] ?? 0;
    this.counters[kind] = count + 1;
    return first + count;
  }

  /** A number at random: at least 0, below 1. */
  fraction(kind: string): number {
    return this.draw(kind).readUInt32BE() / 2 ** 32;
  }

  /** Numbers at random that belong to a name, each at least 0 and below 1: whenever asked, they are the same. */
  series(name: string): () => number {
    let state = createHash('sha256').update(`${this.seed}\n${name}`).digest().readUInt32BE();
    // Mulberry32: a hash for each of thousands of numbers would take too long.
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  private draw(kind: string): Buffer {
    return createHash('sha256')
      .update(`${this.seed}\n${kind}\n${this.next(kind)}`)
      .digest();
  }
}
