import type { ErrorCode } from './errcodes.js';
import { WeChatError } from './wechat-error.js';

/** A JSON object whose fields are yet to be checked. */
export type Json = Record<string, unknown>;

/** Requires a JSON object. */
export function object(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WeChatError(47001);
  return value as Json;
}

/** Requires a JSON array. */
export function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new WeChatError(47001);
  return value;
}

/** Reads a string; an absent one counts as empty. */
export function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new WeChatError(47001);
  return value;
}

/** Requires an integer. */
export function integer(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new WeChatError(47001);
  return value;
}

/** Reads an id, which callers write as a number or as a string; an absent one counts as empty. */
export function identifier(value: unknown): string {
  return typeof value === 'number' ? integer(value).toString() : text(value);
}

/** Counts characters as WeChat does: an emoji is one, not two. */
export function characters(value: string): number {
  return Array.from(value).length;
}

/** Requires a string that is not empty. */
export function filled(value: unknown, otherwise: ErrorCode): string {
  const read = text(value);
  if (read === '') throw new WeChatError(otherwise);
  return read;
}
