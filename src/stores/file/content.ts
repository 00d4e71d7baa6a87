/** Something with an end, in milliseconds since 1970. */
interface Ends {
  until: number;
}

/** What the file of a FileStore holds. */
export interface Content {
  /** Counts the writes. */
  generation: number;
  values: Map<string, Ends & { value: string }>;
  locks: Map<string, Ends & { holder: string }>;
}

/** The text of a file: what it holds, or why it cannot be used. */
export type Parsed =
  | { kind: 'ours'; content: Content }
  /** Cut off, empty or damaged; `ours` where it began as a FileStore's file. */
  | { kind: 'corrupt'; ours: boolean }
  /** JSON of somebody else's. */
  | { kind: 'foreign'; json: unknown };

const MARK = 'wechat-api';
const FORMAT = 'FileStore 1';

export function empty(): Content {
  return { generation: 0, values: new Map(), locks: new Map() };
}

/** The text of a file, without what has ended. */
export function format({ generation, values, locks }: Content): string {
  return `${JSON.stringify({ [MARK]: FORMAT, generation, values: current(values), locks: current(locks) })}\n`;
}

function current<T extends Ends>(entries: Map<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].filter(([, { until }]) => until > Date.now()));
}

export function parse(text: string): Parsed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A power failure may leave a file of NULs.
    const blank = text.replaceAll('\0', '').trim() === '';
    return { kind: 'corrupt', ours: blank || text.startsWith(`{"${MARK}":"${FORMAT}"`) };
  }
  if (!isRecord(json) || json[MARK] !== FORMAT) return { kind: 'foreign', json };
  const { generation, values, locks } = json;
  if (!isGeneration(generation) || !isRecord(values) || !isRecord(locks)) {
    return { kind: 'corrupt', ours: true };
  }
  const content = {
    generation,
    values: new Map(Object.entries(values).filter(isValue)),
    locks: new Map(Object.entries(locks).filter(isLock)),
  };
  return { kind: 'ours', content };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGeneration(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isValue(entry: [string, unknown]): entry is [string, Ends & { value: string }] {
  const [, it] = entry;
  return isRecord(it) && typeof it.value === 'string' && typeof it.until === 'number';
}

function isLock(entry: [string, unknown]): entry is [string, Ends & { holder: string }] {
  const [, it] = entry;
  return isRecord(it) && typeof it.holder === 'string' && typeof it.until === 'number';
}
