/** The names that stand, alone in an object, for what JSON has no word for. */
const [MAP, SET, BIGINT, NUMBER] = ['$map', '$set', '$bigint', '$number'];

/** Writes plain data as JSON: what JSON has, and Map, Set, bigint and every number. A field without a value is left out. */
export function encode(data: unknown): string {
  return JSON.stringify(pack(data));
}

/** Reads what `encode` has written. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => unpack(value)) as unknown;
}

function pack(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { [NUMBER]: packNumber(value) };
    case 'bigint':
      return { [BIGINT]: String(value) };
    case 'object':
      return value === null ? null : packObject(value);
    default:
      throw new TypeError(`No plain data: ${typeof value}`);
  }
}

function packNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function packObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(pack);
  if (value instanceof Map) return { [MAP]: Array.from(value, ([key, item]) => [pack(key), pack(item)]) };
  if (value instanceof Set) return { [SET]: Array.from(value, pack) };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw new TypeError(`No plain data: a ${value.constructor.name}`);
  }
  return packFields(value);
}

/** The object itself where JSON can have it as it is, which spares a copy of most of a state. */
function packFields(value: object): object {
  const fields = value as Record<string, unknown>;
  let packed = fields;
  let count = 0;
  let dollar: string | undefined;
  for (const key of Object.keys(fields)) {
    const item = fields[key];
    if (item === undefined) continue;
    count += 1;
    if (key.startsWith('$')) dollar = key;
    const plain = pack(item);
    if (plain === item) continue;
    if (packed === fields) packed = { ...fields };
    put(packed, key, plain);
  }
  // Somebody's own lone "$map" would be taken for ours: one more "$" tells them apart.
  return dollar !== undefined && count === 1 ? { [`$${dollar}`]: packed[dollar] } : packed;
}

function put(fields: Record<string, unknown>, key: string, value: unknown): void {
  // Assigned, this one would become the prototype.
  if (key === '__proto__') Object.defineProperty(fields, key, { value, enumerable: true });
  else fields[key] = value;
}

function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [entry, more] = Object.entries(value);
  if (entry === undefined || more !== undefined || !entry[0].startsWith('$')) return value;
  const [key, content] = entry as [string, never];
  switch (key) {
    case MAP:
      return new Map(content);
    case SET:
      return new Set(content);
    case BIGINT:
      return BigInt(content);
    case NUMBER:
      return Number(content);
    default:
      return { [key.slice(1)]: content };
  }
}
