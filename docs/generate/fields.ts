import ts from 'typescript';
import type { Bilingual } from './comment.js';
import type { Types, Value } from './types.js';

/** A row of a table of fields. */
export interface Field {
  /** `data.openid[]`: where it is. */
  path: string;
  type: string;
  isRequired: boolean;
  about: Bilingual;
  values: Value[];
  /** Types in it that have a table of their own. */
  shared: string[];
  /** Where the same fields are in the same table, which are not shown again. */
  sameAs: string | undefined;
}

/** Types that have a table of their own, with their names. */
export type Shared = ReadonlyMap<ts.Type, string>;

/** What rows are made with. */
export interface Making {
  types: Types;
  shared: Shared;
}

/** What is said of a field besides its type. */
interface Told {
  about: Bilingual;
  isRequired: boolean;
  values?: Value[];
}

/** Makes the rows of one table. */
export class Rows {
  /** Objects that are shown already, with where they are. */
  private readonly shown = new Map<ts.Type, string>();
  private readonly types: Types;
  private readonly shared: Shared;

  constructor({ types, shared }: Making) {
    this.types = types;
    this.shared = shared;
  }

  /** A field and all below it; it has several types where it is in several objects of a union. */
  of(path: string, given: ts.Type[], told: Told): Field[] {
    const { types } = this;
    const depth = Math.max(...given.map((type) => types.itemOf(types.present(type)).depth));
    const at = path + '[]'.repeat(depth);
    const objects = objectsIn(types, given);
    const shared = objects.flatMap((object) => this.shared.get(object) ?? []);
    const own = objects.filter((object) => !this.shared.has(object));
    const sameAs = own.flatMap((object) => this.shown.get(object) ?? [])[0];
    const row = {
      ...told,
      path: at,
      type: types.nameOf(...given),
      values: told.values ?? valuesOf(types, given),
      shared,
      sameAs,
    };
    return sameAs === undefined ? [row, ...this.within(at, own)] : [row];
  }

  /** The fields of objects, or of those in arrays, and all below them. */
  within(path: string, given: ts.Type[]): Field[] {
    const objects = objectsIn(this.types, given);
    for (const object of objects) this.shown.set(object, path);
    const rows = this.fieldsIn(path, objects);
    // A few fields are shown wherever they are.
    if (rows.length < ENOUGH) for (const object of objects) this.shown.delete(object);
    return rows;
  }

  private fieldsIn(path: string, objects: ts.Type[]): Field[] {
    const { types } = this;
    const prefix = path === '' ? '' : `${path}.`;
    const rows = [...fieldsOf(types, objects)].flatMap(([name, symbols]) => {
      const isRequired = symbols.length === objects.length && symbols.every((one) => !isOptional(one));
      const declared = symbols.map((one) => types.checker.getTypeOfSymbol(one));
      return this.of(prefix + name, declared, { ...toldOf(types, symbols, declared), isRequired });
    });
    const keyed = objects.flatMap((object) => types.valuesByKey(object) ?? []);
    return keyed.length === 0
      ? rows
      : [...rows, ...this.of(`${prefix}*`, keyed, { about: ANY_NAME, isRequired: false })];
  }
}

/** Fewer fields are shown wherever they are. */
export const ENOUGH = 6;

/** The values of a field, or of the items of its list, where they have to be listed. */
function valuesOf(types: Types, given: ts.Type[]): Value[] {
  const values = types.listedIn(given.map((type) => types.itemOf(types.present(type)).item)) ?? [];
  return [...new Map(values.map((one) => [one.value, one])).values()];
}

/** What the comments say of a field; where it tells objects apart by its value, each comment is about that value. */
function toldOf(
  types: Types,
  symbols: ts.Symbol[],
  declared: ts.Type[],
): { about: Bilingual; values?: Value[] } {
  const comments = symbols.map((symbol) => types.about(symbol));
  const only = declared.map((type) => types.onlyValueOf(type));
  const isTelling = new Set(only).size > 1;
  const about =
    comments.find(({ zh, en }, i) => (zh || en) && !(isTelling && only[i] !== undefined)) ?? NOTHING;
  if (!isTelling) return { about };
  const values = declared.flatMap((type, i): Value[] => {
    const value = only[i];
    return value === undefined ? types.valuesOf(type) : [{ value, ...(comments[i] ?? NOTHING) }];
  });
  return saidOnce(about, [...new Map(values.map((one) => [one.value, one])).values()]);
}

const NOTHING: Bilingual = { zh: '', en: '' };

/** What the comments of all values say in the same words is said of the field. */
function saidOnce(about: Bilingual, values: Value[]): { about: Bilingual; values: Value[] } {
  const [zh, en] = (['zh', 'en'] as const).map((language) => {
    const said = new Set(values.map((one) => one[language]));
    return said.size === 1 ? [...said].join('') : undefined;
  });
  return {
    about: { zh: zh ?? about.zh, en: en ?? about.en },
    values: values.map((one) => ({
      value: one.value,
      zh: zh === undefined ? one.zh : '',
      en: en === undefined ? one.en : '',
    })),
  };
}

const ANY_NAME: Bilingual = { zh: '任意名称', en: 'Under any name.' };

export function objectsIn(types: Types, given: ts.Type[]): ts.Type[] {
  return [...new Set(given.flatMap((type) => types.objectsIn(type).map(({ object }) => object)))];
}

/** The fields of objects by name, in the order of their declaration. */
function fieldsOf(types: Types, objects: ts.Type[]): Map<string, ts.Symbol[]> {
  const found = new Map<string, ts.Symbol[]>();
  for (const object of objects) {
    for (const symbol of types.fieldsOf(object)) {
      found.set(symbol.name, [...(found.get(symbol.name) ?? []), symbol]);
    }
  }
  return found;
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}
