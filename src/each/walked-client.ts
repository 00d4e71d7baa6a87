import type { Client } from '../client';
import type { Call } from './route';

/** A client, as a walk needs it: any of its methods, and a view of it that a signal ends. */
export type WalkedClient = Client & {
  readonly promises: Record<string, Call | undefined>;
  with(options: { signal: AbortSignal }): WalkedClient;
};

/** Calls a method of a client; the signal ends the call. A twin that somebody has replaced is called as it is. */
export function callOf(client: WalkedClient, name: string, signal: AbortSignal): Call {
  const { promises } = Object.hasOwn(client.promises, name) ? client : client.with({ signal });
  return (...args) => (promises[name] as Call)(...args);
}
