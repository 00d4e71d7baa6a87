import { type ChildProcess, fork } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** How a child process ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** All it wrote, for the message of a failure. */
  output: string;
}

/** A child process that runs a small script. */
export interface Child {
  readonly pid: number;
  /** Settles when it has ended, and never rejects. */
  readonly ended: Promise<Ending>;
  kill(signal?: NodeJS.Signals): void;
  /** The next message it sends with `process.send`; rejects if it ends before. */
  message<T = unknown>(): Promise<T>;
  /** Hands it a message. */
  send(message: string | number | object): void;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a script, which may import the package by its name; killed with the test at the latest. */
export function startChild(
  script: string,
  args: (string | number)[] = [],
  env: NodeJS.ProcessEnv = {},
): Child {
  const child = fork(script, args.map(String), {
    silent: true,
    env: { ...process.env, ...env },
  });
  const kill = (signal: NodeJS.Signals = 'SIGKILL') => void child.kill(signal);
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<Ending>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, output });
    });
  });
  onTestFinished(async () => {
    kill();
    await ended;
  });
  return { pid: pidOf(child), ended, kill, message: inbox(child, ended), send: (text) => child.send(text) };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The child process did not start');
  return pid;
}

function inbox(child: ChildProcess, ended: Promise<Ending>): <T>() => Promise<T> {
  const unread: unknown[] = [];
  const readers: ((message: unknown) => void)[] = [];
  child.on('message', (message) => {
    const reader = readers.shift();
    if (reader) reader(message);
    else unread.push(message);
  });
  return async <T>() => {
    if (unread.length > 0) return unread.shift() as T;
    const next = new Promise<T>((resolve) => readers.push(resolve as (message: unknown) => void));
    const early = ended.then(({ output }) => {
      throw new Error(`The child process ended before it sent a message: ${output}`);
    });
    return Promise.race([next, early]);
  };
}

/** Ends well, or says what the child wrote. */
export async function success(child: Child): Promise<void> {
  const { code, signal, output } = await child.ended;
  if (code !== 0) throw new Error(`The child process ended with ${String(code ?? signal)}: ${output}`);
}
