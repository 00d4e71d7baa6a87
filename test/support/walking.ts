import { vi } from 'vitest';

/** Walks so many items and leaves, once something is so. */
export async function leaveAfter(
  count: number,
  items: AsyncIterable<unknown>,
  isTime: () => boolean = () => true,
): Promise<void> {
  let left = count;
  for await (const item of items) {
    if (item === undefined) throw new Error('An item is missing');
    if (--left > 0) continue;
    await vi.waitUntil(isTime);
    return;
  }
  throw new Error(`There were ${left} items too few`);
}
