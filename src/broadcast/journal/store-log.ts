import { isStore, type Store } from '../../fleet/store';
import { linesOf, type Line, type Log } from './log';
import { LockedPages, pagesOf, PlainPages, type Pages, type TextStore } from './store-pages';

/** Characters after which a page is full: each line that is added writes its page anew. */
const FULL = 16_384;

/** A journal in a store. */
export class StoreLog implements Log {
  readonly name: string;
  readonly #pages: Pages;
  /** The page that is written, and what is on it. */
  #number = 0;
  #page = '';
  #writing: Promise<void> = Promise.resolve();

  private constructor(name: string, pages: Pages) {
    this.name = name;
    this.#pages = pages;
  }

  /** Opens the journal under a key, for this process alone where the store has locks. */
  static async open(store: TextStore | Store, key: string): Promise<StoreLog> {
    const pages = isStore(store)
      ? await LockedPages.open(store as Store, key)
      : new PlainPages(store as TextStore, key);
    return new StoreLog(key, pages);
  }

  lines(): AsyncGenerator<Line, string> {
    return linesOf(this.#read());
  }

  async *#read(): AsyncGenerator<Buffer> {
    let number = 0;
    for await (const page of this.#pages.all()) {
      this.#page = page;
      this.#number = number++;
      yield Buffer.from(page);
    }
  }

  async cut(): Promise<void> {
    // A store keeps a text whole or not at all.
  }

  write(text: string): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writePage(text));
    return this.#writing;
  }

  async #writePage(text: string): Promise<void> {
    if (this.#page.length >= FULL) {
      this.#number++;
      this.#page = '';
    }
    this.#page += text;
    await this.#pages.set(this.#number, this.#page);
  }

  async sync(): Promise<void> {
    // What a store keeps, it keeps.
  }

  get isSure(): boolean {
    return this.#pages.isSure;
  }

  async look(): Promise<void> {
    await this.#pages.look();
  }

  async close(): Promise<void> {
    await this.#pages.close();
  }
}

/** The lines of a journal in a store, which somebody may be writing. */
export function linesOfStore(store: Pick<TextStore, 'get'>, key: string): AsyncGenerator<Line, string> {
  return linesOf(bytesOf(store, key));
}

async function* bytesOf(store: Pick<TextStore, 'get'>, key: string): AsyncGenerator<Buffer> {
  for await (const page of pagesOf(store, key)) yield Buffer.from(page);
}
