/** Methods that answer at once, without a request: they know no callback, and their twins promise what they return. */
const methods = new WeakSet<object>();

/** Says that a method is such a one. */
export function atOnce(method: object): void {
  methods.add(method);
}

/** Whether a method is such a one. */
export function isAtOnce(method: object): boolean {
  return methods.has(method);
}
