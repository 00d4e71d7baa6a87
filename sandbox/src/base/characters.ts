/** Counts characters as WeChat does: an emoji is one, not two. */
export function characters(value: string): number {
  return Array.from(value).length;
}

/** How wide a text is as WeChat counts it: a Chinese character is as wide as two Latin letters. */
export function width(value: string): number {
  return Array.from(value).reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1),
    0,
  );
}
