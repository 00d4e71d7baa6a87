import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Loads a package of `npm/`, which the root knows nothing of. */
export const loadPeer: (name: string) => unknown = createRequire(join(__dirname, '../npm/package.json'));

/** The names of what a class lets callers do; what begins with a line is its own affair. */
export function publicMethods(prototype: object): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => typeof value === 'function' && !/^_|^constructor$/.test(name))
    .map(([name]) => name);
}
