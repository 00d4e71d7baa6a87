import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { FileStore } from 'wechat-api/stores/file';

export const LONG = 60_000;
export const fixture = (name: string) => join(__dirname, 'fixtures', `${name}.mjs`);

export const root = mkdtempSync(join(tmpdir(), 'wechat-api-file-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A path in a directory of its own. */
export function newPath(): string {
  return join(mkdtempSync(join(root, 'case-')), 'store.json');
}

/** What lies next to a path, without the file itself. */
export function litter(path: string): string[] {
  return readdirSync(join(path, '..')).filter((name) => name !== basename(path));
}

interface Shape {
  generation: number;
  values: Record<string, { value: string; until: number }>;
  locks: Record<string, { holder: string; until: number }>;
}

export function shape(path: string): Shape {
  return JSON.parse(readFileSync(path, 'utf8')) as Shape;
}

/** The moments a promise takes. */
export async function timed<T>(promise: Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await promise, performance.now() - start];
}

export async function write(path: string, key = 'key', value = 'value'): Promise<FileStore> {
  const store = new FileStore(path);
  expect(await store.lock(key, 'me', LONG)).toBe(true);
  expect(await store.set(key, value, LONG, 'me')).toBe(true);
  return store;
}
