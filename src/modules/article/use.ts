import { formatOf } from './format';
import type { PlannedUpload } from './published';

/** What a picture is for, and what WeChat takes for that. */
export interface Use {
  /** What such pictures are called. */
  what: string;
  /** By the name of a format, how it is uploaded and how many bytes it may have. */
  formats: Readonly<Record<string, { by: PlannedUpload['by']; most: number }>>;
}

const MEGABYTE = 1024 * 1024;

/** Bytes that any picture may have. */
export const LARGEST = 10 * MEGABYTE;

const SMALL = { by: 'uploadImage', most: MEGABYTE } as const;
const PERMANENT = { by: 'uploadImageMaterial', most: LARGEST } as const;

/** A picture of the content. What WeChat has for those takes no GIF; those of its permanent material move all the same. */
export const IN_CONTENT: Use = {
  what: 'a picture of the content',
  formats: { JPEG: SMALL, PNG: SMALL, GIF: PERMANENT },
};

/** A cover, which has to be permanent. */
export const AS_COVER: Use = {
  what: 'a cover',
  formats: { JPEG: PERMANENT, PNG: PERMANENT, GIF: PERMANENT, BMP: PERMANENT },
};

/** Why WeChat would not take a picture, if so. */
export function refusalOf(bytes: Buffer, { what, formats }: Use): string | undefined {
  if (bytes.length === 0) return 'it is empty';
  const format = formatOf(bytes);
  if (format === undefined) return 'it is no picture';
  if (format === 'HTML') return 'it is a page of HTML, and no picture';
  const rule = formats[format];
  if (!rule) return `it is ${format}, and WeChat takes ${listed(Object.keys(formats))} as ${what}`;
  return bytes.length > rule.most ? tooLarge(bytes.length, rule.most, format) : undefined;
}

/** What is to be said of a picture that is too large. */
export function tooLarge(size: number, most: number, format = 'picture'): string {
  return `it has ${(size / MEGABYTE).toFixed(2)} MB, and a ${format} may have ${most / MEGABYTE} MB`;
}

function listed(names: string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${String(names.at(-1))}`;
}
