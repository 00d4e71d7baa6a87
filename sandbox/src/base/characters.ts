/** Counts characters as WeChat does: an emoji is one, not two. */
export function characters(value: string): number {
  return Array.from(value).length;
}
