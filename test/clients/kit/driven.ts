import type { ClientName, Methods } from './step.js';

/** A client, pointed at an address. */
export interface Driven {
  name: ClientName;
  /** All that it lets callers do. */
  methods: string[];
  /** Calls one of them; what it answers by a callback or a promise is promised. */
  call: (method: string, args: unknown[]) => unknown;
  /** The client itself, for calls that are none of a method and its arguments. */
  api: Methods;
  /** Methods that were called since the start, by others too; where nobody knows, nothing. */
  reached?: () => string[];
}
