/** How many requests came to each path. Of ever new paths, those that nobody asks for any more are forgotten. */
export class PathCounts {
  private recent = new Map<string, number>();
  private before = new Map<string, number>();

  /** @param most How many paths are counted at least; no more than twice as many. */
  constructor(private readonly most: number) {}

  /** Counts a request. */
  add(path: string): void {
    this.recent.set(path, this.of(path) + 1);
    if (this.recent.size < this.most) return;
    this.before = this.recent;
    this.recent = new Map();
  }

  /** All counts. */
  get all(): ReadonlyMap<string, number> {
    return new Map([...this.before, ...this.recent]);
  }

  /** Forgets them. */
  clear(): void {
    this.recent.clear();
    this.before.clear();
  }

  private of(path: string): number {
    return this.recent.get(path) ?? this.before.get(path) ?? 0;
  }
}
