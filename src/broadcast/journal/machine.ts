import { hostname, uptime } from 'node:os';

/** Seconds by which two readings of when a machine was started may differ: clocks are put right now and then. */
const TOLERANCE = 5;

/** A machine since it was started: what a process has written is lost with it, and not before. */
export interface Machine {
  host: string;
  /** When it was started, in seconds since 1970. */
  started: number;
}

/** This machine. */
export function thisMachine(): Machine {
  return { host: hostname(), started: Math.round(Date.now() / 1000 - uptime()) };
}

/** Whether it is the same machine, and it was not started anew in between. */
export function isSame(one: Machine | undefined, other: Machine): boolean {
  return one?.host === other.host && Math.abs(one.started - other.started) <= TOLERANCE;
}
