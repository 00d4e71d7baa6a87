/** A list of ids in the order they came in, without doubles. Adding, removing and any page take no longer when it is long. */
export class Roll {
  private readonly positions = new Map<string, number>();

  /** @param data The ids; null where one has left. */
  constructor(private readonly data: (string | null)[]) {
    data.forEach((id, position) => {
      if (id !== null) this.positions.set(id, position);
    });
  }

  get size(): number {
    return this.positions.size;
  }

  has(id: string): boolean {
    return this.positions.has(id);
  }

  /** Adds an id at the end, unless it is there. */
  add(id: string): void {
    if (this.positions.has(id)) return;
    this.positions.set(id, this.data.length);
    this.data.push(id);
  }

  /** Takes an id off; tells whether it was there. */
  remove(id: string): boolean {
    const position = this.positions.get(id);
    if (position === undefined) return false;
    this.positions.delete(id);
    this.data[position] = null;
    if (this.data.length > 2 * this.positions.size + 100) this.closeRanks();
    return true;
  }

  /** Up to so many ids after one, or from the start; undefined when that one is not there. */
  after(id: string | undefined, count: number): string[] | undefined {
    let position = id === undefined ? 0 : (this.positions.get(id) ?? -2) + 1;
    if (position === -1) return undefined;
    const page: string[] = [];
    for (; page.length < count && position < this.data.length; position += 1) {
      const found = this.data[position];
      if (typeof found === 'string') page.push(found);
    }
    return page;
  }

  /** All of them, in order. */
  *[Symbol.iterator](): Generator<string> {
    for (const id of this.data) if (id !== null) yield id;
  }

  private closeRanks(): void {
    const ids = [...this];
    this.data.splice(0, this.data.length, ...ids);
    ids.forEach((id, position) => this.positions.set(id, position));
  }
}
