import { argumentError } from '../errors/wechat-api-error';

/** Refuses a size that WeChat would refuse, and one where it is not asked for any. */
export function requireSize(name: string, size: unknown, most: number | undefined): void {
  if (size === undefined) return;
  if (most === undefined)
    throw argumentError(`${name}: WeChat says how long its pages are, there is no option 'size'`);
  if (Number.isSafeInteger(size) && (size as number) >= 1 && (size as number) <= most) return;
  throw argumentError(`${name}: the option 'size' must be a whole number from 1 to ${most}`);
}

/** Refuses a place that is none of a list. */
export function requirePlace(name: string, startAt: unknown, isPlace: (place: unknown) => boolean): void {
  if (startAt === undefined || startAt === null || isPlace(startAt)) return;
  throw argumentError(`${name}: the option 'startAt' is no place in this list`);
}

/** Refuses a callback where a walk is only made: it would never be called. */
export function requireNoFunction(name: string, args: unknown[]): void {
  if (!args.some((one) => typeof one === 'function')) return;
  throw argumentError(
    `${name}: give the callback to eachAsync, or to toArray: api.each.${name}(…).toArray(callback)`,
  );
}
