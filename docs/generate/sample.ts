import type ts from 'typescript';
import type { Types } from './types.js';

/** Values of fields whose names say enough. */
const BY_NAME: [name: RegExp, value: string][] = [
  [/(^|_)(url|link|logo|picurl|imgurl|headimgurl)$|url$/i, 'https://example.com/'],
  [/(^|_)date$/, '2026-11-01'],
  [/^err_?msg$/, 'ok'],
];

/** Seconds since 1970, of a day of November 2026. */
const TIME = 1794000000;

/** A value of a type, for a field of a name; what the field's comment gives as an example comes first. */
export function sampleOf(
  types: Types,
  type: ts.Type,
  name = '',
  about = '',
  around: readonly ts.Type[] = [],
): unknown {
  const present = types.present(type);
  const { item, depth } = types.itemOf(present);
  if (depth > 0) return [sampleOf(types, item, name.replace(/(_list|s)$/, ''), about, around)];
  const [object] = types.objectsIn(present).map((one) => one.object);
  const kind = types.nameOf(present);
  if (/\bBuffer\b/.test(kind)) return Buffer.from('bytes');
  if (object) return around.includes(object) ? {} : objectOf(types, object, [...around, object]);
  return plain(present, kind, name, about);
}

function objectOf(types: Types, type: ts.Type, around: readonly ts.Type[]): Record<string, unknown> {
  const entries = types.fieldsOf(type).map((field): [string, unknown] => {
    const { zh, en } = types.about(field);
    return [
      field.name,
      sampleOf(types, types.checker.getTypeOfSymbol(field), field.name, `${zh} ${en}`, around),
    ];
  });
  const keyed = types.valuesByKey(type);
  const sample = Object.fromEntries(entries);
  if (keyed) sample.KEY = sampleOf(types, keyed, 'KEY', '', around);
  const { errcode, errmsg, ...rest } = sample;
  return 'errcode' in sample ? { errcode, errmsg, ...rest } : rest;
}

function plain(type: ts.Type, kind: string, name: string, about: string): unknown {
  const given = /(?:e\.g\.|例如|比如|如)[ ：:]*`([^`]+)`/.exec(about)?.[1]?.replace(/^(['"])(.*)\1$/, '$2');
  const literal = (type.isUnion() ? type.types : [type]).find((one) => one.isLiteral());
  if (literal?.isStringLiteral() || literal?.isNumberLiteral()) return literal.value;
  if (/boolean|^true$/.test(kind)) return true;
  if (kind === 'false') return false;
  if (/\bnumber\b/.test(kind)) {
    if (given !== undefined && /^-?\d+(\.\d+)?$/.test(given)) return Number(given);
    if (name === 'ret') return 0;
    return /time|_at$/i.test(name) && !name.endsWith('times') ? TIME : 1;
  }
  if (given !== undefined) return given;
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? placeholder(name);
}

/** `media_id` and `mediaId` are `'MEDIA_ID'`, as in WeChat's documentation. */
export function placeholder(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase() || 'TEXT';
}
