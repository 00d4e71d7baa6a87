import { argumentError } from '../errors/wechat-api-error';

/** An argument that has to be there, where a default or a choice hides that. */
export function given<T>(value: T, what: string): NonNullable<T> {
  if (value === undefined || value === null) throw argumentError(`${what} is missing`);
  return value;
}

/** An object whose fields are sent among others: a text would be taken apart letter by letter. */
export function fieldsOf<T extends object>(value: T, what: string): T {
  if (typeof value !== 'object' || Array.isArray(value)) throw argumentError(`${what} must be an object`);
  return value;
}
