import { stateOf, type Client } from '../client';

class Warnings {
  readonly given = new Set<string>();
}

/** Warns of something once a client. */
export function warnOnce(client: Client, about: string, message: string, code: string): void {
  const { given } = stateOf(client).part(Warnings);
  if (given.has(about)) return;
  given.add(about);
  process.emitWarning(message, { code });
}
