import { now } from '../clock';

/** Milliseconds between two reports: who draws them sees no more, and a large file has thousands of pieces. */
const PAUSE = 100;

/** Tells how far one transfer has come: with its first piece, ten times a second, and with its last. */
export class ProgressReport {
  readonly #tell: (moved: number, total: number | undefined) => void;
  /** Bytes there are, where that is known. */
  total: number | undefined;
  #moved = 0;
  #told = -1;
  #toldAt = -Infinity;

  constructor(tell: (moved: number, total: number | undefined) => void, total?: number) {
    this.#tell = tell;
    this.total = total;
  }

  /** So many bytes more have moved. */
  move(bytes: number): void {
    this.#moved += bytes;
    if (this.#moved === this.total || now() - this.#toldAt >= PAUSE) this.#report();
  }

  /** No more will. */
  end(): void {
    if (this.#told !== this.#moved) this.#report();
  }

  #report(): void {
    this.#told = this.#moved;
    this.#toldAt = now();
    this.#tell(this.#moved, this.total);
  }
}
