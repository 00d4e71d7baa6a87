import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Bytes on the heap, and those that it holds outside of it, when garbage is gone. */
export async function atRest() {
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await sleep(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The most memory this process has ever had, in bytes. */
export function peak() {
  return process.resourceUsage().maxRSS * 1024;
}
