import { constants } from 'node:os';

/** How often it is looked whether npx is still there, in milliseconds. */
const LOOK = 300;

/**
 * Tells when npx has ended. It passes no SIGTERM on, as a test that has started it would send: the shell between goes, and what
 * runs in it would live on and keep its port.
 */
function onNpxEnded(listener: () => void): void {
  if (process.env.npm_command !== 'exec') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    listener();
  }, LOOK);
  timer.unref();
}

/**
 * Settles when the process is asked to end, when npx has ended, or when nobody reads its output any more. A second signal
 * ends it at once, whatever it is waiting for.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (signal: NodeJS.Signals) => {
      if (asked) process.exit(128 + constants.signals[signal]);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    onNpxEnded(resolve);
    process.stdout.on('error', () => {
      resolve();
    });
  });
}
