/** Something that happened in an account. */
export interface SandboxEvent {
  /** What: `follower.subscribed`, `mass.finished` … */
  type: string;
  appid: string;
  /** When, in milliseconds since 1970, by the clock of the sandbox. */
  at: number;
  /** What it happened to. */
  data: object;
}

/** Tells those who listen what happens. */
export class Events {
  private readonly listeners = new Set<(event: SandboxEvent) => void>();

  /** Adds a listener; the returned function takes it off. */
  on(listener: (event: SandboxEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells everyone. */
  emit(event: SandboxEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
