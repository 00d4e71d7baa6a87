import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '../../endpoint';
import { withoutQuery } from '../../errors/url';
import { argumentError } from '../../errors/wechat-api-error';
import { wholeFile, type WholeFile } from '../../http/body/whole-file';
import type { Attachments } from './attachments';
import { fetched } from './fetched';
import { LARGEST, tooLarge } from './use';

/** Where pictures may come from. */
export interface Sources {
  client: Client;
  signal: AbortSignal | undefined;
  attachments: Attachments;
  /** Where relative paths begin. */
  base: string;
  fetchPictures: boolean;
  readFiles: boolean;
}

/** Milliseconds for which the stream of a picture may be silent. */
const PATIENCE = 60_000;

const LIMITS = {
  most: LARGEST,
  patience: PATIENCE,
  refuse: (size: number): never => {
    throw argumentError(tooLarge(size, LARGEST));
  },
};

const OF_WECHAT = /(^|\.)(qpic|qlogo)\.cn$/;

/** Whether an address of the content needs nothing to be done: WeChat has it, or it is none. */
export function isSettled(original: string): boolean {
  const address = original.trim();
  if (address === '' || address.startsWith('#')) return true;
  const url = elsewhere(address);
  return url !== undefined && OF_WECHAT.test(new URL(url).hostname);
}

/** Reads the picture that an address means. */
export async function pictureAt(original: string, sources: Sources): Promise<WholeFile> {
  const address = original.trim();
  const attachment = sources.attachments.at(address);
  if (attachment) return attachment;
  if (/^data:/i.test(address)) return { bytes: bytesOfData(address), filename: undefined };
  const url = elsewhere(address);
  if (url !== undefined) {
    if (!sources.fetchPictures) throw argumentError('it is on another site, and `fetchPictures` is false');
    const bytes = await fetched(sources.client, sources.signal, url, LARGEST);
    return { bytes, filename: path.posix.basename(new URL(url).pathname) };
  }
  const scheme = /^([a-z][\w+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'cid') throw argumentError('there is no such attachment');
  if (scheme !== undefined && scheme !== 'file')
    throw argumentError(`nobody can read an address of ${scheme}:`);
  if (!sources.readFiles) throw argumentError('it is a file, and `readFiles` is false');
  return pictureIn(scheme === 'file' ? fileURLToPath(address) : await pathOf(address, sources.base));
}

/** Reads a picture that was given as a file. */
export function pictureIn(file: unknown): Promise<WholeFile> {
  return wholeFile(file, LIMITS);
}

/** How an address is quoted: data are no text to read, and a query may hold a key. */
export function quoted(original: string): string {
  const text = /^data:/i.test(original.trim())
    ? original.trim().replace(/,.*/s, ',…')
    : withoutQuery(original);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** An address of another site, as a whole one. */
function elsewhere(address: string): string | undefined {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  return /^https?:/i.test(whole) && URL.canParse(whole) ? new URL(whole).href : undefined;
}

function bytesOfData(address: string): Buffer {
  const [, head, body] = /^data:([^,]*),(.*)$/is.exec(address) ?? [];
  if (head === undefined || body === undefined) throw argumentError('it is no whole data: address');
  const text = body.replace(/%([\da-f]{2})/gi, (_escape, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return Buffer.from(text, /;\s*base64\s*$/i.test(head) ? 'base64' : 'latin1');
}

/** The path that an address in HTML means: as it stands, or as browsers read it. */
async function pathOf(address: string, base: string): Promise<string> {
  const spellings = new Set([address, decoded(address.replace(/[?#].*$/s, ''))]);
  for (const spelling of spellings) {
    if (spelling.includes('\0')) continue;
    const file = path.resolve(base, spelling);
    if (await isThere(file)) return file;
  }
  throw argumentError('there is no such file');
}

async function isThere(file: string): Promise<boolean> {
  try {
    await fs.access(file);
    return true;
  } catch {
    return false;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
