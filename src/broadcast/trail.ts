import { isDeepStrictEqual } from 'node:util';
import { isKnown, messageId } from './message-id';

/** What `send` has done for one receiver, as far as the requests tell that go by its `api`. */
export class Trail {
  /** The id of the receiver's message. */
  readonly id: string;
  /** When `send` was called. */
  readonly begun = Date.now();
  /** Whether a message was held back, since WeChat would not know it for the second of its kind. */
  isHeldBack = false;
  /** Messages without an id of ours that were sent, or may have been. */
  #loose = 0;
  /** Messages with an id; most have one. */
  #bodies: object[] | undefined;

  /**
   * @param isRepeated whether the receiver may have got it in an earlier run, so that nothing must go without an id
   * @param since when they may have got it at the earliest, where only WeChat's memory of ids keeps them from a second one
   */
  constructor(
    campaign: string,
    openid: string,
    readonly isRepeated: boolean,
    private readonly since: number | undefined,
  ) {
    this.id = messageId(campaign, openid);
  }

  /** Whether WeChat has forgotten the first message by now: the process may have slept, or waited for its turn. */
  get isForgotten(): boolean {
    return this.since !== undefined && !isKnown(this.since);
  }

  /** Whether WeChat would drop the second message, should all be done once more. */
  get isSafe(): boolean {
    return this.#bodies !== undefined && this.#loose === 0;
  }

  /** Whether a message went that WeChat would not drop a second one of. */
  get isLoose(): boolean {
    return this.#loose > 0;
  }

  /** Whether any message was begun. */
  get hasBegun(): boolean {
    return this.#bodies !== undefined || this.#loose > 0;
  }

  /** The id for a message that has none, or the caller's own; nothing where that is none of ours. */
  idFor(body: object, own: unknown): string | undefined {
    if (own === undefined) return this.#idOf(body);
    if (typeof own !== 'string' || !own.startsWith(this.id)) return undefined;
    (this.#bodies ??= []).push(body);
    return own;
  }

  /** A message without an id of ours begins. */
  begin(): void {
    this.#loose++;
  }

  /** WeChat has not taken it. */
  takeBack(): void {
    this.#loose--;
  }

  /** A second message to the same receiver is another one; the same once more, with another token perhaps, is not. */
  #idOf(body: object): string {
    const bodies = (this.#bodies ??= []);
    let index = bodies.findIndex((one) => isDeepStrictEqual(one, body));
    if (index < 0) index = bodies.push(body) - 1;
    return index === 0 ? this.id : `${this.id}-${index + 1}`;
  }
}
