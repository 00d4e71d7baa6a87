import type { Request } from '../http/described-request';

/** A method that sends requests, and says which, if it was declared. */
export type Declared = ((this: never, ...args: never[]) => unknown) & {
  describe?: (...args: unknown[]) => Request<unknown>;
};

/** What a method sends; undefined where nobody has declared that, and where its arguments are wrong, which the call will say. */
export function described({ describe }: Declared, args: unknown[]): Request<unknown> | undefined {
  try {
    return describe?.(...args);
  } catch {
    return undefined;
  }
}
