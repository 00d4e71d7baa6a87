import { WeChatAPIError, type StartAt } from '../../errors/wechat-api-error';
import type { Call, Route, Step } from '../route';
import { isOfTheClient } from './of-the-client';
import type { Outcome } from './outcome';
import type { Supply } from './supply';

/** How a list is cut, and what is told of its items. */
export interface Batch<Reply, Item, Result> {
  /** The most items of a call. */
  most: number;
  /** Whether it only asks: such a call may be made before its results are wanted. */
  isRead?: boolean;
  /** Errcodes by which WeChat refuses a whole call for the sake of one item. */
  blaming?: readonly number[];
  /** What a reply tells of an item: its result, or what is wrong with it. */
  tell: (reply: Reply) => (item: Item) => Result | WeChatAPIError;
  /** Which items an error is about, where its reply says so; all of them otherwise. */
  concerns?: (reply: Reply) => (item: Item) => boolean;
}

/** Errcodes by which WeChat refuses a whole call for the sake of one openid. */
const BAD_OPENID = [40003, 40031, 49003];

type Page<Item, Result> = Outcome<Item, Result>[];

/** A list of any length, one call after another, in the order given. */
export class BatchRoute<Reply, Item, Result> implements Route<Page<Item, Result>, Outcome<Item, Result>> {
  readonly isRead: boolean;
  readonly #batch: Batch<Reply, Item, Result>;
  readonly #supply: Supply<Item>;
  readonly #size: number;
  readonly #argumentsOf: (chunk: Item[]) => unknown[];
  readonly #startAt: number;
  /** Halves of a chunk that was refused for the sake of one item. */
  readonly #halves: Item[][] = [];

  constructor(
    batch: Batch<Reply, Item, Result>,
    supply: Supply<Item>,
    argumentsOf: (chunk: Item[]) => unknown[],
    { size, startAt }: { size: number; startAt: StartAt },
  ) {
    this.isRead = batch.isRead ?? false;
    this.#batch = batch;
    this.#supply = supply;
    this.#argumentsOf = argumentsOf;
    this.#size = size;
    this.#startAt = startAt as number;
  }

  /** A place is how many items are done. */
  begin(): number {
    return this.#startAt;
  }

  async step(
    place: StartAt,
    call: Call,
  ): Promise<Step<Page<Item, Result>, Outcome<Item, Result>> | undefined> {
    if (place === this.#startAt) await this.#supply.skip(place);
    for (;;) {
      const chunk = this.#halves.pop() ?? (await this.#supply.take(this.#size));
      if (chunk.length === 0) return undefined;
      const page = await this.#outcomesOf(chunk, call);
      if (page) return { page, items: page, next: (place as number) + page.length };
      const middle = chunk.length >> 1;
      this.#halves.push(chunk.slice(middle), chunk.slice(0, middle));
    }
  }

  /** So that no call is made again for those that are done. */
  within(place: StartAt, passed: number): StartAt {
    return (place as number) + passed;
  }

  end(): void {
    this.#supply.end();
  }

  /** What becomes of a chunk; nothing where one of several items stands in the way of the others. */
  async #outcomesOf(chunk: Item[], call: Call): Promise<Page<Item, Result> | undefined> {
    const { tell, concerns, blaming = BAD_OPENID } = this.#batch;
    try {
      const told = tell((await call(...this.#argumentsOf(chunk))) as Reply);
      return chunk.map((item) => outcomeOf(item, told(item)));
    } catch (error) {
      if (isOfTheClient(error)) throw error;
      const failure = error as WeChatAPIError;
      const { data } = error as { data?: Reply };
      if (chunk.length > 1 && blaming.includes(Number(failure.code))) return undefined;
      if (!concerns || data === undefined) return chunk.map((item) => ({ item, error: failure }));
      const [told, isMeant] = [tell(data), concerns(data)];
      return chunk.map((item) => outcomeOf(item, isMeant(item) ? failure : told(item)));
    }
  }
}

function outcomeOf<Item, Result>(item: Item, told: Result | WeChatAPIError): Outcome<Item, Result> {
  return told instanceof WeChatAPIError ? { item, error: told } : { item, result: told };
}
