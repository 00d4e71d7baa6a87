import type * as MimeTypes from 'mime-types';

/** `require`, which loads the tables of types at the first upload. */
declare function require(id: 'mime-types'): typeof MimeTypes;

/** Bytes at the beginning of a file that tell what it is. */
export const TELLING = 16;

/** How files begin that WeChat takes, in hexadecimal. */
const BEGINNINGS: readonly (readonly [RegExp, ending: string, type: string])[] = [
  [/^ffd8ff/, 'jpg', 'image/jpeg'],
  [/^89504e470d0a1a0a/, 'png', 'image/png'],
  [/^47494638/, 'gif', 'image/gif'],
  [/^424d.{8}0{8}/, 'bmp', 'image/bmp'],
  [/^52494646.{8}57454250/, 'webp', 'image/webp'],
  [/^52494646.{8}57415645/, 'wav', 'audio/wav'],
  [/^2321414d52/, 'amr', 'audio/amr'],
  [/^(?:494433|ff[ef][23ab])/, 'mp3', 'audio/mpeg'],
  [/^3026b2758e66cf11/, 'wma', 'audio/x-ms-wma'],
  [/^.{8}66747970/, 'mp4', 'video/mp4'],
  [/^255044462d/, 'pdf', 'application/pdf'],
];

/** What a file is called, and what is in it, as far as it is known. */
export interface Label {
  filename: string | undefined;
  contentType: string | undefined;
}

/** Whether it takes the first bytes of a file to tell what it is. */
export function isUnclear(label: Label): boolean {
  return label.filename === undefined || typeBy(label) === undefined;
}

/** Name and type of a file: WeChat takes none without. */
export function labelled(
  label: Label,
  first: Uint8Array | undefined,
): { filename: string; contentType: string } {
  const named = typeBy(label);
  if (label.filename !== undefined && named !== undefined)
    return { filename: label.filename, contentType: named };
  const start = Buffer.from(first?.subarray(0, TELLING) ?? []).toString('hex');
  const [, ending, type] = BEGINNINGS.find(([beginning]) => beginning.test(start)) ?? [];
  const contentType = named ?? type ?? 'application/octet-stream';
  const filename =
    label.filename ?? `file.${ending ?? (require('mime-types').extension(contentType) || 'bin')}`;
  return { filename, contentType };
}

/** The type that a file is said to be of, or that its name says. */
function typeBy({ filename, contentType }: Label): string | undefined {
  if (contentType !== undefined || filename === undefined) return contentType;
  const type = require('mime-types').lookup(filename) || undefined;
  // Both names are in use; WeChat has always got this one.
  return type === 'audio/wave' ? 'audio/wav' : type;
}
