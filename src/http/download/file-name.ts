import { extname } from 'node:path';
import { labelled } from '../body/file-type';

/** What some system does not take in a name, or takes for something else. */
// eslint-disable-next-line no-control-regex -- control characters are meant
const UNSAFE = /[\0-\x1f\x7f<>:"/\\|?*]/g;

/** Names of devices, whatever their ending, on Windows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Bytes that a name may have on every system, with room for a number. */
const LONGEST = 200;

/** What a download is called, and what it is. */
export interface FileLabel {
  filename: string;
  contentType: string;
}

/**
 * Name and type of what is downloaded.
 *
 * @param told the name that WeChat tells
 * @param other a name without an ending, where it tells none
 * @param type the type that it tells
 * @param first the first bytes
 */
export function labelOf(told: string | undefined, other: string, type: string, first: Uint8Array): FileLabel {
  // That type says nothing.
  const said = type === '' || type === 'application/octet-stream' ? undefined : type;
  const { contentType, filename } = labelled({ filename: told, contentType: said }, first);
  const name = told ?? `${other}${extname(filename)}`;
  return { filename: safeName(name), contentType: said ?? contentType };
}

/** A name that is a name in one folder, on every system. */
function safeName(name: string): string {
  const plain = name
    .replace(UNSAFE, '_')
    .replace(/[. ]+$/, '')
    .replace(DEVICE, '_$1');
  return shortened(plain.trimStart() || '_');
}

/** A name that is too long, without its middle: its ending says what it is. */
function shortened(name: string): string {
  const ending = Buffer.byteLength(extname(name)) < LONGEST / 2 ? extname(name) : '';
  const room = LONGEST - Buffer.byteLength(ending);
  let stem = name.slice(0, name.length - ending.length);
  // By characters: half of one is none.
  while (Buffer.byteLength(stem) > room) stem = Array.from(stem).slice(0, -1).join('');
  return stem + ending;
}
