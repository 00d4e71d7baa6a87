/** A promise that somebody else keeps, who need not care whether anybody waits for it. */
export class Promised {
  readonly promise: Promise<void>;
  isKept = false;
  #resolve!: () => void;
  #reject!: (error: Error) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.promise.catch(() => undefined);
  }

  resolve(): void {
    this.isKept = true;
    this.#resolve();
  }

  reject(error: Error): void {
    this.#reject(error);
  }
}
