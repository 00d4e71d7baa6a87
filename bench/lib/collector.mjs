/** Collects the body of an answer and does nothing else, by undici's documented handler interface. */
export class Collector {
  #done;
  #status;
  #pieces = [];

  constructor(done) {
    this.#done = done;
  }

  onRequestStart() {}

  onResponseStart(controller, status) {
    this.#status = status;
  }

  onResponseData(controller, piece) {
    this.#pieces.push(piece);
  }

  onResponseEnd() {
    if (this.#status === 200) this.#done(null, Buffer.concat(this.#pieces));
    else this.#done(new Error(`HTTP ${this.#status}`));
  }

  onResponseError(controller, error) {
    this.#done(error);
  }
}
