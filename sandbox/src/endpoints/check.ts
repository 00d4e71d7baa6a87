import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { width } from '../base/characters.js';
import { WeChatError } from '../base/wechat-error.js';
import { objectSchema } from './schema.js';
import type { Errcodes, Fields, JsonSchema } from './schema.js';

const ajv = new Ajv({ verbose: true, strict: false });
/** Of a query, where a number is a text of digits. */
const lenient = new Ajv({ verbose: true, strict: false, coerceTypes: true });

/** Where fields stand. */
export type Place = 'query' | 'body';

for (const one of [ajv, lenient]) {
  one.addKeyword({
    keyword: 'maxBytes',
    type: 'string',
    validate: (most: number, value: string) => Buffer.byteLength(value) <= most,
  });
  one.addKeyword({
    keyword: 'maxWidth',
    type: 'string',
    validate: (most: number, value: string) => width(value) <= most,
  });
}

const INVALID_ARGUMENT = 40035;
const TOO_LONG = ['maxLength', 'maxBytes', 'maxWidth', 'maxItems', 'maximum'];
const EMPTY = ['minLength', 'minItems'];

/** Which errcode answers a mistake, and what WeChat hints at. */
function refusal({ keyword, params, parentSchema, data }: ErrorObject, otherwise: number): WeChatError {
  const schema = parentSchema as JsonSchema;
  const missing =
    keyword === 'required' ? (params as { missingProperty: string }).missingProperty : undefined;
  const codes: Errcodes = (missing === undefined ? schema : schema.properties?.[missing])?.errcodes ?? {};
  const { wrong = otherwise } = codes;
  // WeChat takes null for nothing.
  if (missing !== undefined || data === null) return new WeChatError(codes.missing ?? wrong);
  if (EMPTY.includes(keyword)) return new WeChatError(codes.missing ?? wrong);
  return new WeChatError(TOO_LONG.includes(keyword) ? (codes.long ?? wrong) : wrong);
}

/** Makes the function that finds the first mistake in an object; its schema is compiled when it is first needed. */
export function finder(schema: JsonSchema, from: Place): (value: object) => ErrorObject | undefined {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= (from === 'query' ? lenient : ajv).compile(schema);
    return validate(value) ? undefined : validate.errors?.[0];
  };
}

/**
 * Makes the function that checks some fields as WeChat does.
 *
 * @param otherwise The errcode of a mistake for which the field names none.
 */
export function checker(
  fields: Fields | undefined,
  from: Place,
  otherwise = INVALID_ARGUMENT,
): (value: object) => void {
  if (!fields) return () => undefined;
  const find = finder(objectSchema(fields), from);
  return (value) => {
    const mistake = find(value);
    if (mistake) throw refusal(mistake, otherwise);
  };
}
