const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many characters a text has, as people count them: an emoji is one. */
export function charactersIn(text: string): number {
  return text.length - (text.match(PAIRS)?.length ?? 0);
}
