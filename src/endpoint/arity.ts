/** Gives a function the `length` that wrappers look at; what it says by itself hides defaults and the callback. */
export function withArity<F extends (...args: never[]) => unknown>(method: F, arity: number): F {
  return Object.defineProperty(method, 'length', { value: arity, configurable: true });
}
