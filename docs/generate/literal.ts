/** Code that stands for itself within a literal, such as the name of a variable. */
export class Code {
  constructor(readonly text: string) {}
}

const WIDTH = 90;

/** A value as one writes it in JavaScript, over several lines where one would be too long. */
export function literal(value: unknown, indent = ''): string {
  const line = inOneLine(value);
  if (indent.length + line.length <= WIDTH || !isStructure(value)) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = entriesOf(value).map(([key, one]) => `${inner}${key}${literal(one, inner)},`);
  return [open, ...items, indent + (close ?? '')].join('\n');
}

export function inOneLine(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (Buffer.isBuffer(value)) return 'buffer';
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`;
  if (!isStructure(value)) return String(value);
  const items = entriesOf(value).map(([key, one]) => key + inOneLine(one));
  if (Array.isArray(value)) return `[${items.join(', ')}]`;
  return items.length > 0 ? `{ ${items.join(', ')} }` : '{}';
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Code) && !Buffer.isBuffer(value);
}

/** What goes before each item, and the item. */
function entriesOf(value: object): [prefix: string, item: unknown][] {
  if (Array.isArray(value)) return value.map((item) => ['', item]);
  return Object.entries(value).map(([key, item]) => [`${/^[\w$]+$/.test(key) ? key : `'${key}'`}: `, item]);
}

/** JSON as one reads it: short objects and lists in one line. */
export function json(value: unknown, indent = ''): string {
  const line = jsonLine(value);
  if (indent.length + line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => inner + json(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${json(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open ?? ''}\n${items.join(',\n')}\n${indent}${close ?? ''}`;
}

function jsonLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}: ${jsonLine(item)}`);
  return items.length > 0 ? `{ ${items.join(', ')} }` : '{}';
}
