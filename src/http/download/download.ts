import { callContext } from '../../callbacks/deliver';
import { contentTypeOf } from '../answer/decode';
import { Deadline } from '../deadline';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import type { Head, Intake } from '../intake';
import type { Flow } from '../flow';
import type { ProgressReport } from '../progress-report';
import { beginningOf } from './beginning';
import type { Place } from './destination';
import type { Downloaded } from './downloaded';
import { labelOf } from './file-name';
import { FileSink } from './file-sink';
import type { Sink } from './sink';
import { StreamSink } from './stream-sink';
import { writableOf } from './web-writable';

/** The bytes of an answer on their way to where a caller wants them, unless the answer turns out to be JSON. */
export class Download implements Intake {
  readonly #place: Place;
  readonly #name: string;
  #result: Downloaded | undefined;
  #isSpent = false;
  /** That of the call: the answer comes in that of its connection. */
  readonly #context = callContext();

  /** @param name what the file is called, without an ending, where WeChat does not say */
  constructor(place: Place, name: string) {
    this.#place = place;
    this.#name = name;
  }

  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** Whether this is what it has come to. */
  isResult(value: unknown): value is Downloaded {
    return value !== undefined && value === this.#result;
  }

  /** Writes the bytes, and tells where they are; what is no file, or may be none, is handed back. */
  take(
    head: Head,
    pieces: AsyncGenerator<Buffer>,
    flow: Pick<Flow, 'signal' | 'moved'>,
    report: ProgressReport | undefined,
  ): Promise<Downloaded | Buffer> {
    return this.#context.runInAsyncScope(() => this.#take(head, pieces, flow, report));
  }

  async #take(
    head: Head,
    pieces: AsyncGenerator<Buffer>,
    flow: Pick<Flow, 'signal' | 'moved'>,
    report: ProgressReport | undefined,
  ): Promise<Downloaded | Buffer> {
    const { first, isReply } = await beginningOf(pieces, contentTypeOf(head));
    if (isReply) return first;
    // What was announced is the length of what is packed.
    if (report && head.headers['content-encoding'] !== undefined) report.total = undefined;
    const all = async function* () {
      yield first;
      yield* pieces;
    };
    const wrote = (bytes: number) => {
      flow.moved();
      report?.move(bytes);
    };
    const result = await this.#write(all(), first, head, flow.signal, wrote);
    report?.end();
    return result;
  }

  /**
   * Writes bytes that are at hand.
   *
   * @param patience milliseconds for which nothing of them may be taken
   */
  async store(bytes: Buffer, head: Head, patience: number): Promise<Downloaded> {
    const ending = new AbortController();
    const expire = () => {
      const message = `Nothing of the answer was taken within ${patience} ms`;
      ending.abort(new WeChatAPIError(message, { name: 'WeChatAPIResponseTimeoutError' }));
    };
    const deadline = new Deadline(patience, { expire });
    deadline.move();
    try {
      return await this.#write([bytes], bytes, head, ending.signal, () => undefined);
    } finally {
      deadline.stop();
    }
  }

  async #write(
    pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
    first: Buffer,
    head: Head,
    signal: AbortSignal,
    wrote: (bytes: number) => void,
  ): Promise<Downloaded> {
    const label = labelOf(head.filename, this.#name, contentTypeOf(head), first);
    let size = 0;
    const sink = await this.#open(label.filename, signal);
    try {
      for await (const piece of pieces) {
        await sink.write(piece);
        size += piece.length;
        wrote(piece.length);
      }
      const path = await sink.end();
      return (this.#result = { ...(path !== undefined && { path }), ...label, size });
    } catch (thrown) {
      await sink.abandon();
      throw thrown;
    }
  }

  async #open(filename: string, signal: AbortSignal): Promise<Sink> {
    const { file, folder, stream, web } = this.#place;
    if (file !== undefined || folder !== undefined) return FileSink.open(this.#place, filename);
    this.#isSpent = true;
    return new StreamSink(stream ?? writableOf(web as NonNullable<typeof web>), signal);
  }
}
