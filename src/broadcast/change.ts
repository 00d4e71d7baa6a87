/** What others wait for who look again then. */
export class Change {
  #promise: Promise<void> | undefined;
  #resolve: () => void = () => undefined;

  /** Settles at the next change. */
  next(): Promise<void> {
    return (this.#promise ??= new Promise((resolve) => {
      this.#resolve = resolve;
    }));
  }

  /** Something has changed. */
  tell(): void {
    this.#promise = undefined;
    this.#resolve();
  }
}
