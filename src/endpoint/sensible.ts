import { argumentError } from '../errors/wechat-api-error';

/**
 * Refuses arguments that cannot be meant: nothing, or a function, where something is required, and a number that is none.
 * `null` for an optional one leaves it out, as where somebody forwards one.
 */
export function requireSensible(name: string, args: unknown[], required: number): void {
  for (let i = 0; i < required; i++) {
    const value = args[i];
    if (value === undefined || value === null || typeof value === 'function') {
      throw argumentError(`${name}: argument ${i + 1} of ${required} is missing`);
    }
  }
  for (let i = 0; i < args.length; i++) {
    if (Number.isNaN(args[i])) throw argumentError(`${name}: argument ${i + 1} is NaN`);
    if (args[i] === null) args[i] = undefined;
  }
}
