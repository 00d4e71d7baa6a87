import { callContext } from '../callbacks/deliver';
import { textOf, toError } from '../errors/to-error';
import { WeChatAPIError } from '../errors/wechat-api-error';
import type { OnProgress, Progress } from './options/progress';
import { ProgressReport } from './progress-report';

/** A caller who wants to know how far a call has come, in the async context of that call. */
export class ProgressListener {
  readonly #listener: OnProgress;
  readonly #context = callContext();

  constructor(listener: OnProgress) {
    this.#listener = listener;
  }

  /** Of a body that is sent. */
  ofSending(total: number | undefined): ProgressReport {
    return new ProgressReport((sent, of) => {
      this.#tell({ sent, received: 0, total: of });
    }, total);
  }

  /** Of an answer that arrives. */
  ofReceiving(): ProgressReport {
    return new ProgressReport((received, of) => {
      this.#tell({ sent: 0, received, total: of });
    });
  }

  #tell(progress: Progress): void {
    try {
      this.#context.runInAsyncScope(this.#listener, undefined, progress);
    } catch (thrown) {
      const message = `onProgress has failed: ${textOf(toError(thrown).message)}`;
      throw new WeChatAPIError(message, { name: 'WeChatAPIRequestError', cause: thrown });
    }
  }
}
