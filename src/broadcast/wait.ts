import { startTimer, stopTimer } from '../clock';

/** Waits that one word ends: the campaign is over. */
export class Waits {
  /** Whether the word was said. */
  isOver = false;
  readonly #endings = new Set<() => void>();

  /** Settles after so many milliseconds, or when all is over. */
  pause(milliseconds: number): Promise<void> {
    return this.#wait((end) => {
      const timer = startTimer(milliseconds, end, undefined);
      return () => {
        stopTimer(timer);
      };
    });
  }

  /** Settles when a promise does, or when all is over; a rejection is handed on. */
  async for<T>(promise: PromiseLike<T>): Promise<T | undefined> {
    let result: T | undefined;
    let failure: { error: unknown } | undefined;
    await this.#wait((end) => {
      promise.then(
        (value) => {
          result = value;
          end();
        },
        (error: unknown) => {
          failure = { error };
          end();
        },
      );
      return nothing;
    });
    if (failure) throw failure.error;
    return result;
  }

  /** Ends all waits, and those to come. */
  end(): void {
    this.isOver = true;
    for (const end of this.#endings) end();
  }

  #wait(begin: (end: () => void) => () => void): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        this.#endings.delete(end);
        release();
        resolve();
      };
      const release = begin(end);
      this.#endings.add(end);
    });
  }
}

function nothing(): void {
  // There is nothing to let go of.
}
