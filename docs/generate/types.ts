import path from 'node:path';
import ts from 'typescript';
import { bilingual, type Bilingual } from './comment.js';
import { ROOT } from './root.js';

/** A value that a field may have, of those that are listed. */
export interface Value extends Bilingual {
  value: string;
}

/** Types that are told by their name: what is in them is no part of a request or of an answer. */
const TOLD_BY_NAME = [
  path.join(ROOT, 'src/errors'),
  path.join(ROOT, 'src/http/described-request.ts'),
  path.join(ROOT, 'src/http/options'),
  path.join(ROOT, 'src/client.ts'),
  path.join(ROOT, 'src/callbacks'),
  `${path.sep}node_modules${path.sep}`,
];

/** What a file, or where it goes, may be. */
const FILES = new Set(['Upload', 'FileContents', 'Destination']);

/** As many values fit into the column of types. */
const FEW = 6;

const constituentsOf = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type]);

export class Types {
  constructor(readonly checker: ts.TypeChecker) {}

  /** A type without `undefined` and `null`; what callers may choose, by its default. */
  present(type: ts.Type): ts.Type {
    if (type.flags & ts.TypeFlags.TypeParameter)
      return this.checker.getDefaultFromTypeParameter(type) ?? type;
    return type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Void)
      ? type
      : this.checker.getNonNullableType(type);
  }

  /** What an array holds, and how many levels of arrays there are around it. */
  itemOf(type: ts.Type): { item: ts.Type; depth: number } {
    const element = this.checker.isArrayType(type)
      ? this.checker.getTypeArguments(type as ts.TypeReference)[0]
      : undefined;
    if (!element) return { item: type, depth: 0 };
    const { item, depth } = this.itemOf(this.present(element));
    return { item, depth: depth + 1 };
  }

  /** The objects among what a type may be whose fields are worth a look, those in arrays too. */
  objectsIn(type: ts.Type): { object: ts.Type; depth: number }[] {
    return constituentsOf(this.present(type)).flatMap((one) => {
      const { item, depth } = this.itemOf(one);
      if (depth > 0) return this.objectsIn(item).map((inner) => ({ ...inner, depth: inner.depth + depth }));
      return this.isObject(one) ? [{ object: one, depth: 0 }] : [];
    });
  }

  private isObject(type: ts.Type): boolean {
    const isPlain = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
    if (!isPlain || isOpen(type) || this.isToldByName(type) || type.getCallSignatures().length > 0)
      return false;
    return this.fieldsOf(type).length > 0 || this.valuesByKey(type) !== undefined;
  }

  private isToldByName(type: ts.Type): boolean {
    if (this.checker.isTupleType(type)) return true;
    const declared = [type.aliasSymbol, type.getSymbol()].flatMap((symbol) => symbol?.declarations ?? []);
    return declared.some((one) => {
      // `Pick` and `Record` are declared in TypeScript's library, what they are made of is not.
      if (ts.isMappedTypeNode(one) || (ts.isTypeAliasDeclaration(one) && isOfTypeScript(one))) return false;
      const file = path.resolve(one.getSourceFile().fileName);
      return TOLD_BY_NAME.some((place) => file.includes(place));
    });
  }

  /** Fields of an object, without its methods. */
  fieldsOf(type: ts.Type): ts.Symbol[] {
    return this.checker
      .getPropertiesOfType(type)
      .filter((field) => this.present(this.checker.getTypeOfSymbol(field)).getCallSignatures().length === 0)
      .filter(({ name }) => !name.startsWith('__'));
  }

  /** What an object holds under names that are not known beforehand, if that is known at all. */
  valuesByKey(type: ts.Type): ts.Type | undefined {
    const value = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return value && (value.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) === 0 ? value : undefined;
  }

  /** Types in the words of TypeScript, objects as `object`: their fields follow. */
  nameOf(...given: ts.Type[]): string {
    const isListed = this.listedIn(given) !== undefined;
    const names = given.flatMap((type) => (isListed ? this.kindsOf(type) : this.namesOf(this.present(type))));
    const told = [...new Set(names)].filter((name) => name !== 'never');
    return told.join(' | ') || 'never';
  }

  /** The only value that a type has, if it has one only. */
  onlyValueOf(type: ts.Type): string | undefined {
    const present = this.present(type);
    return present.isStringLiteral() || present.isNumberLiteral() ? String(present.value) : undefined;
  }

  /** The values of types that are all one of some values, where they have to be listed beside their name. */
  listedIn(given: ts.Type[]): Value[] | undefined {
    const items = given.map((type) => this.itemOf(this.present(type))).filter(({ item }) => !isNever(item));
    if (items.length === 0 || !items.every(({ item, depth }) => isAlternative(item) && depth === 0))
      return undefined;
    const values = items.flatMap(({ item }) => this.valuesOf(item));
    return values.length > FEW || values.some(({ zh, en }) => zh || en) ? values : undefined;
  }

  private namesOf(type: ts.Type): string[] {
    if ((type.flags & ts.TypeFlags.BooleanLike) !== 0 && !type.isUnion()) return [this.written(type)];
    if (type.flags & ts.TypeFlags.Boolean) return ['boolean'];
    if (this.listedIn([type])) return this.kindsOf(type);
    if (type.isUnion()) return this.unionNames(type);
    const { item, depth } = this.itemOf(type);
    if (depth > 0) {
      const name = this.nameOf(item);
      return [(name.includes(' | ') ? `(${name})` : name) + '[]'.repeat(depth)];
    }
    if (isOpen(type)) return [hasNumber(type) ? 'number' : 'string'];
    if (this.isObject(type)) return ['object'];
    return [this.written(type)];
  }

  private unionNames(type: ts.UnionType): string[] {
    const names = type.types.flatMap((one) => this.namesOf(one));
    const isBoolean = names.includes('true') && names.includes('false');
    const told = isBoolean
      ? ['boolean', ...names.filter((name) => name !== 'true' && name !== 'false')]
      : names;
    // A file is told by one name, not by all that it may be.
    const { name } = type.aliasSymbol ?? {};
    return name !== undefined && FILES.has(name) ? [name] : told;
  }

  private written(type: ts.Type): string {
    const { NoTruncation, UseSingleQuotesForStringLiteralType, UseAliasDefinedOutsideCurrentScope } =
      ts.TypeFormatFlags;
    return this.checker
      .typeToString(
        type,
        undefined,
        NoTruncation | UseSingleQuotesForStringLiteralType | UseAliasDefinedOutsideCurrentScope,
      )
      .replace(/import\("[^"]*"\)\./g, '')
      .replace(/Buffer<\w+>/g, 'Buffer');
  }

  /** `string`, or `number`, or both: what the values of an alternative are. */
  private kindsOf(type: ts.Type): string[] {
    const kinds = constituentsOf(this.present(type))
      .filter((one) => !isNever(one))
      .map((one) => ((one.flags & ts.TypeFlags.NumberLike) !== 0 || hasNumber(one) ? 'number' : 'string'));
    return [...new Set(kinds)];
  }

  /** The values of a type that are listed, with what their comments say. */
  valuesOf(type: ts.Type): Value[] {
    const { item } = this.itemOf(this.present(type));
    const comments = commentsIn(item.aliasSymbol);
    return constituentsOf(item).flatMap((one) => {
      if (!one.isStringLiteral() && !one.isNumberLiteral()) return [];
      const value = String(one.value);
      return [{ value, ...(comments.get(value) ?? { zh: '', en: '' }) }];
    });
  }

  /** What the comment of a field or of a type says. */
  about(symbol: ts.Symbol | undefined): Bilingual {
    return bilingual(ts.displayPartsToString(symbol?.getDocumentationComment(this.checker)));
  }
}

/** `'a' | 'b'`, or `'a' | (string & {})`: one of some values. */
function isAlternative(type: ts.Type): boolean {
  const isValue = (one: ts.Type) => one.isStringLiteral() || one.isNumberLiteral();
  const all = constituentsOf(type);
  return all.some(isValue) && all.every((one) => isValue(one) || isOpen(one));
}

function isNever(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Never) !== 0;
}

function isOfTypeScript(node: ts.Node): boolean {
  return /[\\/]typescript[\\/]lib[\\/]/.test(node.getSourceFile().fileName);
}

function hasNumber(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some(({ flags }) => (flags & ts.TypeFlags.Number) !== 0);
}

/** `string & {}` or `number & {}`, by which any other value passes as well. */
function isOpen(type: ts.Type): boolean {
  return (
    type.isIntersection() &&
    type.types.some(({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) !== 0)
  );
}

/** Comments of the members of a union, which TypeScript attaches to nothing: each stands before its bar. */
function commentsIn(alias: ts.Symbol | undefined): Map<string, Bilingual> {
  const found = new Map<string, Bilingual>();
  const declaration = alias?.declarations?.find((one) => ts.isTypeAliasDeclaration(one));
  if (!declaration || !ts.isUnionTypeNode(declaration.type)) return found;
  const { text } = declaration.getSourceFile();
  let end = declaration.name.end;
  for (const member of declaration.type.types) {
    const comment = /\/\*\*(.*?)\*\//s.exec(text.slice(end, member.getStart()))?.[1];
    if (comment && ts.isLiteralTypeNode(member)) {
      const value = member.getText().replace(/^'(.*)'$/, '$1');
      found.set(value, bilingual(comment.replace(/^\s*\*\s?/gm, '')));
    }
    end = member.end;
  }
  return found;
}
