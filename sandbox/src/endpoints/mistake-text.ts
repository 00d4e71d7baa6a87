import type { ErrorObject } from 'ajv';
import type { JsonSchema } from './schema.js';

/** What is wrong, and where: `"do.delay" must be >= 0`. */
export function mistakeText({
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
