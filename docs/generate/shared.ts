import type ts from 'typescript';
import type { Method } from './declarations.js';
import { ENOUGH, objectsIn, Rows, type Shared } from './fields.js';
import type { Types } from './types.js';

/** The types of a page that are in several places, and too long to be shown in each. */
export function sharedIn(types: Types, methods: Method[]): Shared {
  const places = new Map<ts.Type, number>();
  const visit = (given: ts.Type[]): void => {
    for (const object of objectsIn(types, given)) {
      const before = places.get(object) ?? 0;
      places.set(object, before + 1);
      if (before > 0) continue;
      for (const field of types.fieldsOf(object)) visit([types.checker.getTypeOfSymbol(field)]);
      const keyed = types.valuesByKey(object);
      if (keyed) visit([keyed]);
    }
  };
  for (const { parameters, result } of methods) {
    for (const one of parameters) visit(one.types);
    visit([result]);
  }
  const making = { types, shared: new Map<ts.Type, string>() };
  const shared = [...places].flatMap(([type, count]): [ts.Type, string][] => {
    const name = nameOf(type);
    return name !== undefined && count > 1 && new Rows(making).within('', [type]).length >= ENOUGH
      ? [[type, name]]
      : [];
  });
  return new Map(shared.toSorted(([, a], [, b]) => (a < b ? -1 : 1)));
}

/** The name of a type, if it has one to itself. */
function nameOf(type: ts.Type): string | undefined {
  if (type.aliasTypeArguments) return undefined;
  const { typeArguments } = type as Partial<ts.TypeReference>;
  if (!type.aliasSymbol && typeArguments && typeArguments.length > 0) return undefined;
  const name = type.aliasSymbol?.name ?? type.getSymbol()?.name;
  return name?.startsWith('__') ? undefined : name;
}
