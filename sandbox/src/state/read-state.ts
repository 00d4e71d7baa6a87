import { readFileSync, statSync } from 'node:fs';
import { SettingError } from '../base/setting-error.js';
import { decode, encode } from './codec.js';

/** What a state file begins with, so that no other JSON is taken for one. */
const FORMAT = 'wechat-api-sandbox state';

/** Counts the changes after which an older sandbox cannot read the file. */
const VERSION = 1;

/** The text of a state file. */
export function stateText(data: unknown): string {
  return `{"format":"${FORMAT}","version":${VERSION},"data":${encode(data)}}\n`;
}

/** What a state file holds; nothing where there is none. */
export function readState(file: string): { text: string; data: unknown } | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const { format, version, data } = envelope(file, text);
  if (format !== FORMAT) throw foreign(file, 'it is JSON of something else');
  if (version !== VERSION) throw foreign(file, `its version is ${JSON.stringify(version)}, not ${VERSION}`);
  if (data === undefined) throw foreign(file, 'it holds nothing');
  return { text, data };
}

function envelope(file: string, text: string): Record<string, unknown> {
  if (text === '') throw foreign(file, 'it is empty');
  try {
    return Object(decode(text)) as Record<string, unknown>;
  } catch {
    throw foreign(file, 'it is no JSON, or cut off');
  }
}

function readText(file: string): string | undefined {
  try {
    const about = statSync(file);
    if (about.isDirectory()) throw foreign(file, 'it is a folder');
    // Reading a pipe waits for whoever writes, and a device may never end.
    if (!about.isFile()) throw foreign(file, 'it is a pipe or a device');
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof SettingError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw foreign(file, String(code));
  }
}

/** The error of a file that cannot be used. */
export function foreign(file: string, why: string): SettingError {
  return new SettingError(`${file} cannot be read as a state file: ${why}; it was left as it is`);
}
