import { constants } from 'node:os';

/**
 * Settles when the process is asked to end, or when nobody reads its output any more. A second signal ends it at once,
 * whatever it is waiting for.
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
    process.stdout.on('error', () => {
      resolve();
    });
  });
}
