import { randomBytes } from 'node:crypto';
import { readable, type Source } from './source';
import type { RequestOptions } from '../options/options';

/** The file within a form. */
export interface Part extends Source {
  /** Name of the form field. */
  field: string;
  filename: string;
  contentType: string;
}

const NEW_LINE = Buffer.from('\r\n');

/** Body and headers of a form of text fields and a file. */
export function multipart(fields: Record<string, string> | undefined, part: Part): RequestOptions {
  const { field, filename, contentType, size } = part;
  const boundary = newBoundary();
  const names = `name="${quoted(field)}"; filename="${quoted(filename)}"`;
  const opening = Buffer.from(`${textParts(boundary, fields)}${head(boundary, names, contentType)}\r\n`);
  const closing = Buffer.from(end(boundary));
  const stream = readable({ ...part, content: () => inOrder(opening, part, closing) });
  const length = opening.length + size + NEW_LINE.length + closing.length;
  const headers = { 'Content-Type': typeWith(boundary), 'Content-Length': String(length) };
  return { stream, headers };
}

/** Body and headers of a form of text fields alone. */
export function textForm(fields: Record<string, string>): RequestOptions {
  const boundary = newBoundary();
  const content = Buffer.from(`${textParts(boundary, fields)}${end(boundary)}`);
  return { content, headers: { 'Content-Type': typeWith(boundary) } };
}

function newBoundary(): string {
  return `--------------------------${randomBytes(12).toString('hex')}`;
}

function typeWith(boundary: string): string {
  return `multipart/form-data; boundary=${boundary}`;
}

function textParts(boundary: string, fields: Record<string, string> = {}): string {
  return Object.entries(fields)
    .map(([name, text]) => `${head(boundary, `name="${quoted(name)}"`)}\r\n${text}\r\n`)
    .join('');
}

function end(boundary: string): string {
  return `--${boundary}--\r\n`;
}

async function* inOrder(opening: Buffer, { content }: Source, closing: Buffer): AsyncGenerator {
  yield opening;
  yield* content();
  yield NEW_LINE;
  yield closing;
}

function head(boundary: string, names: string, type?: string): string {
  const lines = [`--${boundary}`, `Content-Disposition: form-data; ${names}`];
  if (type !== undefined) lines.push(`Content-Type: ${type}`);
  return `${lines.join('\r\n')}\r\n`;
}

/** A name as HTML forms write it between quotation marks. */
function quoted(name: string): string {
  return name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');
}
