/** A function, as far as its head tells. */
type Func = (...args: never[]) => unknown;

/** Names of callbacks; `next` of `type`, `ticketCallback` of `ticket`. */
const CALLBACK = /(?:cb|callback|done|next|fn)$/i;

/** The head of a function: its one parameter without parentheses, or what stands between them. */
const HEAD =
  /^\s*(?:(?:async\s+)?([^\s()=,]+)\s*=>|(?:async\b\s*)?(?:function\b\s*\*?\s*|\*\s*)?[^\s()=,]*\s*\(([^()]*)\))/;

/**
 * The parameters of a function as they are written; nothing where that cannot be told: of native and bound functions,
 * and where a parameter is itself written with parentheses. What is in the body counts for nothing.
 */
export function parametersOf(func: Func): string[] | undefined {
  const source = Function.prototype.toString.call(func).replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  if (/\{\s*\[native code\]\s*\}\s*$/.test(source)) return undefined;
  const [head, single, list] = HEAD.exec(source) ?? [];
  if (head === undefined) return undefined;
  const parameters = (single ?? list ?? '').split(',').map((parameter) => parameter.trim());
  return parameters.filter((parameter) => parameter !== '');
}

/** Whether a parameter is called as callbacks are. */
export function isCallbackName(parameter: string | undefined): boolean {
  const [name = ''] = (parameter ?? '').split('=', 1);
  return CALLBACK.test(name.trim());
}

/**
 * Whether it is certain that a function which gets a callback behind so many arguments does not call it: an arrow
 * function or a method of an object that names no more parameters. Any other may look into `arguments`.
 */
export function ignoresCallback(func: Func, count: number): boolean {
  if (Object.hasOwn(func, 'prototype')) return false;
  const parameters = parametersOf(func);
  return parameters !== undefined && parameters.length <= count && !parameters.join().includes('...');
}
