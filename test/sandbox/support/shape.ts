import { expect } from 'vitest';
import { shapeOf } from './endpoints.js';

/** Expects an answer to have the keys of another one, in their order, and the types of their values. */
export function expectShape(answer: unknown, like: unknown): void {
  expect(JSON.stringify(shapeOf(answer))).toBe(JSON.stringify(shapeOf(like)));
}
