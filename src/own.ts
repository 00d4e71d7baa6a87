/** A property of an object's own: none that somebody has added to all objects. */
export function own<T extends object, K extends keyof T>(
  object: T | null | undefined,
  name: K,
): T[K] | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** An object's own properties, without anything that objects inherit. */
export function ownOf<T extends object>(object: T | null | undefined): T {
  return Object.assign(Object.create(null) as T, object);
}

/** Whether a value is an object that inherits nothing but what all objects do, those of another realm included. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The same fields, which may be there and hold nothing: compilers of users may tell that from one that is left out. */
export type Emptiable<T> = { [K in keyof T]: T[K] | undefined };
