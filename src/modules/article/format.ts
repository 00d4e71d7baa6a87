/** How files begin, as Latin-1, and what they are. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^\x89PNG\r\n[^]\n/, 'PNG'],
  [/^GIF8[79]a/, 'GIF'],
  [/^BM[^]{4}\0{4}/, 'BMP'],
  [/^RIFF[^]{4}WEBP/, 'WebP'],
  [/^[^]{4}ftypavi[fs]/, 'AVIF'],
  [/^[^]{4}ftyp(?:he[iv]|mif1|msf1)/, 'HEIC'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^\0\0[^]\0[^]\0/, 'ICO'],
  [/^[^<]{0,9}(?:<[?!][^>]*>\s*)*<svg[\s>]/i, 'SVG'],
  [/^[^<]{0,9}(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i, 'HTML'],
];

/** Bytes that are looked at: an SVG may have much to say before it begins. */
const TELLING = 1024;

/** What a file is by its first bytes. */
export function formatOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, TELLING);
  return BEGINNINGS.find(([beginning]) => beginning.test(start))?.[1];
}

const ENDINGS: Partial<Record<string, readonly string[]>> = {
  JPEG: ['jpg', 'jpeg'],
};

/** The type of files of a format. */
export function contentTypeOf(format: string): string {
  return `image/${format.toLowerCase()}`;
}

/** A name for a file whose ending suits its format: WeChat goes by that. */
export function suitableName(name: string | undefined, format: string): string {
  const endings = ENDINGS[format] ?? [format.toLowerCase()];
  const base = name ? name.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-100) : 'picture';
  const [, ending = ''] = /[^.]\.(\w+)$/.exec(base) ?? [];
  return endings.includes(ending.toLowerCase()) ? base : `${base}.${String(endings[0])}`;
}
