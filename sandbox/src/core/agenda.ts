/** Something that falls due. */
export interface Task {
  /** When, in milliseconds since 1970. */
  at: number;
  /** What is to be done: a name that a domain has given its function. */
  name: string;
  /** What the function is called with. */
  subject: string;
}

/** What falls due in an account, and what is done then. The tasks are data, the functions are not. */
export class Agenda {
  private readonly functions = new Map<string, (subject: string) => void>();

  constructor(
    private readonly tasks: Task[],
    private readonly changed: () => void,
  ) {}

  /** When the next task is due, if there is one. */
  get next(): number | undefined {
    return this.tasks[0]?.at;
  }

  /** Says what is done when tasks of this name fall due. */
  on(name: string, run: (subject: string) => void): void {
    this.functions.set(name, run);
  }

  /** Puts down a task; those of the same moment stay in their order. */
  add(task: Task): void {
    this.tasks.splice(this.placeOf(task), 0, task);
    this.changed();
  }

  /** Strikes out the tasks of this name with this subject. */
  drop(name: string, subject: string): void {
    const kept = this.tasks.filter((task) => task.name !== name || task.subject !== subject);
    this.tasks.splice(0, this.tasks.length, ...kept);
  }

  /** Does the next task. */
  run(): void {
    const task = this.tasks.shift();
    if (task) this.functions.get(task.name)?.(task.subject);
  }

  /** After all that is due by then, found by halving, since files wait here by the hundred thousand. */
  private placeOf({ at }: Task): number {
    let [low, high] = [0, this.tasks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.tasks[middle] as Task).at <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
