import type { ErrorObject } from 'ajv';
import { finder } from '../endpoints/check.js';
import type { Place } from '../endpoints/check.js';
import { objectSchema } from '../endpoints/schema.js';
import type { Fields, JsonSchema } from '../endpoints/schema.js';
import { BadRequest } from './bad-request.js';

/** What is wrong, and where: `"do.delay" must be >= 0`. */
function describe({
  keyword,
  params,
  instancePath,
  message = 'is wrong',
  parentSchema,
}: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.');
  const within = (name: unknown) => `"${path && `${path}.`}${String(name)}"`;
  const { missingProperty, additionalProperty, allowedValues } = params as Record<string, unknown>;
  if (keyword === 'required') return `${within(missingProperty)} is missing`;
  if (keyword === 'enum') return `"${path}" is none of ${(allowedValues as unknown[]).join(', ')}`;
  if (keyword !== 'additionalProperties') return `"${path}" ${message}`;
  const known = Object.keys((parentSchema as JsonSchema).properties ?? {}).join(', ') || 'none';
  return `There is no field ${within(additionalProperty)} here, but: ${known}`;
}

/** Makes the function that checks what a verb is given. An unknown field is refused: it would be a slip without effect. */
export function inputChecker(fields: Fields, from: Place): (value: object) => void {
  const find = finder({ ...objectSchema(fields), additionalProperties: false }, from);
  return (value) => {
    const mistake = find(value);
    if (mistake) throw new BadRequest(`${from === 'query' ? 'Query: ' : ''}${describe(mistake)}`);
  };
}
