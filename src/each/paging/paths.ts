import { isPlainObject } from '../../own';

/** What a path of field names leads to. */
export type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<NonNullable<T[Head]>, Rest>
    : never
  : Path extends keyof T
    ? NonNullable<T[Path]>
    : never;

/** The items of the list that a path leads to. */
export type ItemAt<T, Path extends string> = Extract<At<T, Path>, readonly unknown[]>[number];

/** A path, if it leads to a list. */
export type ListPath<T, Path extends string> = [Extract<At<T, Path>, readonly unknown[]>] extends [never]
  ? never
  : Path;

/** What a path of field names leads to in an answer, which may be whatever it is. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((found, name) => (found as Record<string, unknown> | null | undefined)?.[name], value);
}

/** The list there; an empty one where there is none. In some places WeChat writes the item for a list of one. */
export function listAt(value: unknown, path: string): unknown[] {
  const found = at(value, path);
  if (Array.isArray(found)) return found;
  return isPlainObject(found) && Object.keys(found).length > 0 ? [found] : [];
}
