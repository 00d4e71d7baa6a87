import { expect, it } from 'vitest';
import API from 'wechat-api';
import { LENGTHS } from './lengths.js';

const methods = API.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;

it('every method has the length that it had in 1.35.1', () => {
  const expected = Object.entries(LENGTHS).flatMap(([length, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, Number(length)] as const),
  );
  expect(expected.length).toBeGreaterThan(480);
  const actual = expected.map(([name]) => [name, methods[name]?.length]);
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
});
