/** A call's place in a queue. */
export class Turn {
  /** Which of all calls it is; 0 before it has waited for the first time. */
  order = 0;
  /** When it began to wait, in milliseconds on the clock that nobody sets back. */
  since = 0;
  /** Whether its next start is paid for: by that of the call that it is a part of. */
  isPaid = false;
  /** Where it waits. */
  queue: TurnQueue | undefined;
  before: Turn | undefined;
  behind: Turn | undefined;

  /**
   * @param go called when it is its turn
   * @param giveUp called with an error where it has waited too long
   * @param outer the turn of the call that this one is a part of, where that has one
   */
  constructor(
    readonly go: () => void,
    readonly giveUp: (error: Error) => void,
    readonly outer?: Turn,
  ) {}
}

/** Turns in their order. (Linked, as any of them may leave, and there may be a hundred thousand.) */
export class TurnQueue {
  #first: Turn | undefined;
  #last: Turn | undefined;

  /** The one whose turn is next. */
  get first(): Turn | undefined {
    return this.#first;
  }

  /** Puts a turn where its order is. */
  add(turn: Turn): void {
    let before = this.#last;
    while (before && before.order > turn.order) before = before.before;
    const behind = before ? before.behind : this.#first;
    turn.queue = this;
    turn.before = before;
    turn.behind = behind;
    if (before) before.behind = turn;
    else this.#first = turn;
    if (behind) behind.before = turn;
    else this.#last = turn;
  }

  /** Takes a turn out. */
  remove(turn: Turn): void {
    const { before, behind } = turn;
    if (before) before.behind = behind;
    else this.#first = behind;
    if (behind) behind.before = before;
    else this.#last = before;
    turn.queue = turn.before = turn.behind = undefined;
  }
}
