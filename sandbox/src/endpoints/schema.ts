/** A JSON schema, with the errcodes of what is wrong. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  enum?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  maxBytes?: number;
  maxWidth?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: false;
  const?: unknown;
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  allOf?: JsonSchema[];
  /** Which errcode answers which mistake. */
  errcodes?: Errcodes;
}

/** Which errcode answers which mistake; that of the endpoint where nothing is said. */
export interface Errcodes {
  /** The field is not there, or empty where it must not be. */
  missing?: number;
  /** It has another type, or a value that is none of those it may have. */
  wrong?: number;
  /** It has too many characters, bytes or items, or is too large; `wrong` where nothing is said. */
  long?: number;
}

/** A field of a request: what it may be, and, for the compiler only, what it is then. */
export interface Field<Value = unknown> {
  readonly schema: JsonSchema;
  readonly isOptional: boolean;
  /** What stands beside it, by its value. */
  readonly cases?: Record<string, JsonSchema>;
  /** Never there: carries the type. */
  readonly value?: Value;
}

/** A field that may be missing. */
export interface OptionalField<Value = unknown> extends Field<Value> {
  readonly isOptional: true;
}

/** The fields of an object. */
export type Fields = Record<string, Field>;

type ValueOf<One> = One extends Field<infer Value> ? Value : never;
type OptionalNames<All> = { [Name in keyof All]: All[Name] extends OptionalField ? Name : never }[keyof All];

/** What the fields are, once they are checked. */
export type Checked<All> = { [Name in Exclude<keyof All, OptionalNames<All>>]: ValueOf<All[Name]> } & {
  [Name in OptionalNames<All>]?: ValueOf<All[Name]>;
};

interface About extends Errcodes {
  /** What the field holds, where its name does not tell. */
  note?: string;
}

interface TextRules extends About {
  /** Characters at least: 1 where nothing is said, so that an empty text is a missing one. */
  least?: number;
  /** Characters at most. */
  most?: number;
  /** Bytes of UTF-8 at most. */
  mostBytes?: number;
  /** Latin letters at most, where a Chinese character is as wide as two. */
  mostWidth?: number;
  /** A regular expression. */
  like?: string;
}

interface NumberRules extends About {
  least?: number;
  most?: number;
}

function field<Value>(schema: JsonSchema, { note, missing, wrong, long }: About): Field<Value> {
  return { schema: { ...schema, description: note, errcodes: { missing, wrong, long } }, isOptional: false };
}

/** A text. */
export function text({
  least = 1,
  most,
  mostBytes,
  mostWidth,
  like,
  ...about
}: TextRules = {}): Field<string> {
  const sizes = { minLength: least || undefined, maxLength: most, maxBytes: mostBytes, maxWidth: mostWidth };
  return field({ type: 'string', ...sizes, pattern: like }, about);
}

/** An integer. */
export function integer({ least, most, ...about }: NumberRules = {}): Field<number> {
  return field({ type: 'integer', minimum: least, maximum: most }, about);
}

/** A number. */
export function decimal({ least, most, ...about }: NumberRules = {}): Field<number> {
  return field({ type: 'number', minimum: least, maximum: most }, about);
}

/** An id that programs write as a text or as an integer. */
export function id(about: About = {}): Field<string | number> {
  return field({ type: ['string', 'integer'], minLength: 1 }, about);
}

/** A number that programs write as a text, too. */
export function numeric(about: About = {}): Field<string | number> {
  return field({ type: ['string', 'number'], pattern: String.raw`^-?\d+(\.\d+)?$` }, about);
}

/** true or false. */
export function boolean(about: About = {}): Field<boolean> {
  return field({ type: 'boolean' }, about);
}

/** One of some values. */
export function oneOf<const Value extends string | number>(
  values: readonly Value[],
  about: About = {},
): Field<Value> {
  return field({ enum: values }, about);
}

/** One of some values, each of which wants other fields beside it: `msgtype: 'text'` wants `text`. */
export function kind<const Value extends string>(
  cases: Record<Value, Field>,
  about: About = {},
): Field<Value> {
  const entries = Object.entries<Field>(cases);
  return {
    ...oneOf(Object.keys(cases) as Value[], about),
    cases: Object.fromEntries(entries.map(([value, { schema }]) => [value, schema])),
  };
}

/** A field that must be one thing where it looks like `test`, and another where it does not. */
export function either<Yes, No>(test: Field, yes: Field<Yes>, no: Field<No>): Field<Yes | No> {
  return { schema: { if: test.schema, then: yes.schema, else: no.schema }, isOptional: false };
}

/** A list. */
export function list<Value>(of: Field<Value>, { least, most, ...about }: NumberRules = {}): Field<Value[]> {
  return field({ type: 'array', items: of.schema, minItems: least, maxItems: most }, about);
}

/** An object of some fields, and any others. */
export function object<const All extends Fields>(fields: All, about: About = {}): Field<Checked<All>> {
  return field(objectSchema(fields), about);
}

/** An object of some fields alone. */
export function only<Value>(field: Field<Value>): Field<Value> {
  return { ...field, schema: { ...field.schema, additionalProperties: false } };
}

/** An object whose fields the handler reads itself. */
export function anyObject(about: About = {}): Field<Record<string, unknown>> {
  return field({ type: 'object' }, about);
}

/** Anything. */
export function anything(about: About = {}): Field {
  return field({}, about);
}

/** A field that may be missing. */
export function optional<Value>(field: Field<Value>): OptionalField<Value> {
  return { ...field, isOptional: true };
}

/** The schema of an object with these fields. */
export function objectSchema(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  const allOf = entries.flatMap(([name, { cases = {} }]) =>
    Object.entries(cases).map(([value, then]) => ({
      if: { properties: { [name]: { const: value } }, required: [name] },
      then,
    })),
  );
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
    required: entries.filter(([, { isOptional }]) => !isOptional).map(([name]) => name),
    ...(allOf.length > 0 && { allOf }),
  };
}
