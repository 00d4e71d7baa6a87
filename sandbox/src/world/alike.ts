/** What kind of plain data a value is. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'map';
  if (value instanceof Set) return 'set';
  return value === null ? 'null' : typeof value;
}

/**
 * Requires data to be built as a model is: of the same kind, and an object with the fields of the model. What is in lists
 * and maps is not looked at, since a model has nothing in them.
 */
export function requireAlike(name: string, data: unknown, model: unknown): void {
  const [kind, wanted] = [kindOf(data), kindOf(model)];
  if (kind !== wanted) throw new Error(`${name} is of the kind ${kind}, not ${wanted}`);
  if (wanted !== 'object') return;
  for (const [field, value] of Object.entries(model as object))
    requireAlike(`${name}.${field}`, (data as Record<string, unknown>)[field], value);
}
