import { argumentError, type StartAt } from '../errors/wechat-api-error';
import { isPlainObject } from '../own';

/** 遍历的选项 — Options of a walk. */
export interface WalkOptions {
  /** 从何处继续：之前出错时 `err.startAt` 的值 — Where to go on: what `err.startAt` was when an earlier walk failed. */
  startAt?: StartAt | null;
  /** 中止遍历的信号 — What ends the walk. */
  signal?: AbortSignal;
}

/** 可指定每页大小的遍历的选项 — Options of a walk whose pages can be smaller than WeChat allows. */
export interface SizedWalkOptions extends WalkOptions {
  /** 每次请求的数量，默认为微信允许的最大值 — How many a request; by default as many as WeChat allows. */
  size?: number;
}

/** Arguments of a method, then the options, before which optional arguments may be left out. */
export type WithOptions<Own extends unknown[], Options> =
  | [...own: Own, options?: Options]
  | (Own extends [] | [...head: unknown[], last: unknown]
      ? never
      : number extends Own['length']
        ? never
        : Own extends [...head: infer Head, last?: unknown]
          ? WithOptions<Head, Options>
          : never);

/** What a walk was called with. */
export interface Given {
  own: unknown[];
  options: SizedWalkOptions;
}

const OPTIONS: ReadonlySet<string> = new Set(['startAt', 'signal', 'size']);

/**
 * Tells the options from the arguments before them.
 *
 * @param objectAt which of those may be an object itself
 */
export function takeOptions(args: unknown[], objectAt?: number): Given {
  const own = args.slice();
  while (own.length > 0 && own.at(-1) === undefined) own.pop();
  const last = own.at(-1);
  if (!isPlainObject(last) || isIterable(last)) return { own, options: {} };
  if (own.length - 1 === objectAt && !areOptions(last)) return { own, options: {} };
  own.pop();
  return { own, options: last };
}

/** Refuses options that nobody knows, which would be lost. */
export function requireOptions(name: string, options: object): void {
  const unknown = Object.keys(options).find((option) => !OPTIONS.has(option));
  if (unknown !== undefined) throw argumentError(`${name}: the option '${unknown}' is not known`);
}

/** Whether it is what a batch is made of. */
function isIterable(value: object): boolean {
  return Symbol.asyncIterator in value || Symbol.iterator in value;
}

function areOptions(value: object): boolean {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => OPTIONS.has(name));
}
