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
  const boundary = `--------------------------${randomBytes(12).toString('hex')}`;
  const texts = Object.entries(fields ?? {}).map(
    ([name, text]) => `${head(boundary, `name="${quoted(name)}"`)}\r\n${text}\r\n`,
  );
  const names = `name="${quoted(field)}"; filename="${quoted(filename)}"`;
  const opening = Buffer.from(`${texts.join('')}${head(boundary, names, contentType)}\r\n`);
  const closing = Buffer.from(`--${boundary}--\r\n`);
  const stream = readable({ ...part, content: () => inOrder(opening, part, closing) });
  const length = opening.length + size + NEW_LINE.length + closing.length;
  const headers = {
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    'Content-Length': String(length),
  };
  return { stream, headers };
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
