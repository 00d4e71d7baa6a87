import { parametersOf } from '../callbacks/parameters';
import { argumentError } from '../errors/wechat-api-error';

/** What a method was declared with. */
export type Declaration = (...args: never[]) => unknown;

/**
 * Refuses arguments that cannot be meant: nothing, or a function, where something is required; a number that is none, or
 * infinite, for JSON would make null of it, and that may mean all. `null` for an optional one leaves it out, as where
 * somebody forwards one.
 */
export function requireSensible(
  name: string,
  args: unknown[],
  required: number,
  declaration: Declaration,
): void {
  for (let i = 0; i < required; i++) {
    const value = args[i];
    if (value === undefined || value === null || typeof value === 'function') {
      const told = parameterName(declaration, required, i) ?? `argument ${i + 1} of ${required}`;
      throw argumentError(`${name}: ${told} is missing`);
    }
  }
  for (let i = 0; i < args.length; i++) {
    const value = args[i];
    if (typeof value === 'symbol' || (typeof value === 'number' && !Number.isFinite(value))) {
      const told = parameterName(declaration, required, i) ?? `argument ${i + 1}`;
      throw argumentError(`${name}: ${told} is ${typeof value === 'symbol' ? 'a symbol' : value}`);
    }
    if (args[i] === null) args[i] = undefined;
  }
}

/** A parameter under a name that somebody gave it: a minifier calls it `e`, and one that is taken apart has none. */
const NAMED = /^([\w$]{3,})(\s*=\s*(\[\]|\{\}|[^{[]*))?$/;

/** What an argument is called where it is declared, behind the client that steps begin with; for words only. */
function parameterName(declaration: Declaration, required: number, index: number): string | undefined {
  const at = index + declaration.length - required;
  const upToIt = parametersOf(declaration)?.slice(0, at + 1) ?? [];
  // Behind one that is taken apart none is where it seems to be.
  const names = upToIt.map((parameter) => NAMED.exec(parameter)?.[1]);
  return names.includes(undefined) ? undefined : names[at];
}
