import { argumentError } from '../../errors/wechat-api-error';

/** 任意可遍历的列表 — A list, or whatever can be walked, be it another walk. */
export type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/** Items given by a caller, in chunks, and no more of them than are wanted. */
export class Supply<Item> {
  readonly #items: AsyncIterator<Item> | Iterator<Item>;
  #isOver = false;

  constructor(name: string, items: Items<Item>) {
    this.#items = iteratorOf(name, items);
  }

  /** Up to so many; fewer at the end. */
  async take(count: number): Promise<Item[]> {
    const chunk: Item[] = [];
    while (chunk.length < count && !this.#isOver) {
      const step = await this.#items.next();
      if (step.done === true) this.#isOver = true;
      else chunk.push(step.value);
    }
    return chunk;
  }

  /** Passes so many over. */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0 && !this.#isOver; left--) await this.take(1);
  }

  /** Lets whoever supplies them know that no more are wanted. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    // Who leaves does not want to know what is wrong with what is left.
    Promise.resolve(this.#items.return?.()).catch(() => undefined);
  }
}

function iteratorOf<Item>(name: string, items: Items<Item>): AsyncIterator<Item> | Iterator<Item> {
  const { [Symbol.asyncIterator]: asynchronous, [Symbol.iterator]: synchronous } = Object(items) as Partial<
    AsyncIterable<Item> & Iterable<Item>
  >;
  // A text would be taken apart letter by letter.
  if (typeof items !== 'string' && asynchronous) return asynchronous.call(items);
  if (typeof items !== 'string' && synchronous) return synchronous.call(items);
  throw argumentError(`${name}: the items must be a list, or another iterable`);
}
