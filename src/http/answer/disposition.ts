import { TextDecoder } from 'node:util';
import { own } from '../../own';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A content-disposition as it was meant: WeChat writes UTF-8, and what reads headers takes each byte for a character.
 * What is no UTF-8 stays as it is.
 */
export function decodedDisposition(header: string): string {
  // Whoever has read it as UTF-8 already has characters of more than a byte.
  if (!/[\x80-\xff]/.test(header) || /[^\0-\xff]/.test(header)) return header;
  try {
    return UTF8.decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

/** `filename*`, which is percent-encoded and says in which alphabet. */
const EXTENDED = /;\s*filename\*\s*=\s*"?utf-8'[^']*'([^\s;"]+)/i;
const QUOTED = /;\s*filename\s*=\s*"((?:\\.|[^"\\])*)"/is;
const BARE = /;\s*filename\s*=\s*([^\s;"][^;]*)/i;

/** The name of the file that an answer is, where it tells one. */
export function filenameOf(headers: Record<string, unknown>): string | undefined {
  const header = own(headers, 'content-disposition');
  return typeof header === 'string' ? filenameIn(decodedDisposition(header)) : undefined;
}

/** The name of a file that is downloaded, without the folders that somebody may have put before it. */
export function filenameIn(header: string): string | undefined {
  const name = (
    extended(header) ??
    QUOTED.exec(header)?.[1]?.replace(/\\(["\\])/g, '$1') ??
    BARE.exec(header)?.[1]?.trim()
  )?.replace(/^.*[\\/]/s, '');
  // The first two are folders, and nothing is no name.
  return name === undefined || ['.', '..', ''].includes(name) || name.includes('\0') ? undefined : name;
}

function extended(header: string): string | undefined {
  const text = EXTENDED.exec(header)?.[1];
  try {
    return text && decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
