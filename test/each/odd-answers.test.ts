import { describe, expect, it } from 'vitest';
import { scripted } from '../support/scripted.js';

/** As many as answers could be asked for, if a walk had no end. */
const MOST = 20;

/** The items of a walk, and how many calls they took. */
async function walked(
  answer: (count: number) => unknown,
  method: 'getFollowers' | 'getDrafts' = 'getFollowers',
) {
  const { api, calls } = await scripted((_call, count) => {
    if (count > MOST) throw new Error('This has no end');
    return answer(count);
  });
  return { items: await api.each[method]().toArray(), calls: calls.length };
}

const openids = (count: number, next: unknown) => ({
  count: 1,
  data: { openid: [`o${count}`] },
  next_openid: next,
});

describe('a list whose pages tell where the next one begins ends', () => {
  it.each<[string, (count: number) => unknown, number, number]>([
    [
      'where a page is empty and has a place nevertheless',
      (n) => (n === 1 ? openids(1, 'o1') : { count: 0, next_openid: `x${n}` }),
      1,
      2,
    ],
    ['where a page leads to itself', () => openids(1, 'o1'), 2, 2],
    ['where pages lead in a circle', (n) => openids(n, n % 2 ? 'left' : 'right'), 3, 3],
    ['where a page tells no place', (n) => openids(n, undefined), 1, 1],
    ['where the place is nothing', (n) => openids(n, null), 1, 1],
    ['where the place is an object', (n) => openids(n, { openid: 'o1' }), 1, 1],
    ['where the count is 0 and there is no list', () => ({ total: 5, count: 0 }), 0, 1],
    ['where the list is nothing', () => ({ total: 5, count: 5, data: null, next_openid: 'o1' }), 0, 1],
    [
      'where the list is none',
      () => ({ total: 5, count: 5, data: { openid: 'o1' }, next_openid: 'o1' }),
      0,
      1,
    ],
    ['where the answer is a list', () => [], 0, 1],
  ])('%s', async (_what, answer, items, calls) => {
    const got = await walked(answer);
    expect([got.items.length, got.calls]).toEqual([items, calls]);
  });

  it('and not before: a short page is none', async () => {
    const got = await walked((n) => (n < 5 ? openids(n, `o${n}`) : { total: 4, count: 0, next_openid: '' }));
    expect(got.items).toEqual(['o1', 'o2', 'o3', 'o4']);
  });
});

describe('a list that is counted ends', () => {
  const drafts = (count: number, total?: unknown) => ({
    total_count: total,
    item_count: count,
    item: Array.from({ length: count }, (_, i) => ({ media_id: `m${i}` })),
  });

  it.each<[string, (count: number) => unknown, number, number]>([
    ['at its total', () => drafts(20, 40), 40, 2],
    ['where the total shrinks', (n) => drafts(20, n === 1 ? 100 : 30), 40, 2],
    ['where the total grows, and no page comes', (n) => drafts(n < 3 ? 20 : 0, 1_000 * n), 40, 3],
    ['where the total is text', () => drafts(20, '40'), 40, 2],
    ['where the total is missing and a page is not full', (n) => drafts(n < 3 ? 20 : 7), 47, 3],
    ['where the total is 0', () => drafts(20, 0), 20, 1],
    ['where there is no list', () => ({ total_count: 40, item_count: 20 }), 0, 1],
  ])('%s', async (_what, answer, items, calls) => {
    const got = await walked(answer, 'getDrafts');
    expect([got.items.length, got.calls]).toEqual([items, calls]);
  });

  it('goes on from how many came, where pages are short', async () => {
    const { api, calls } = await scripted(() => drafts(7, 20));
    expect(await api.each.getDrafts().toArray()).toHaveLength(21);
    expect(calls.map(({ body }) => body.offset)).toEqual([0, 7, 14]);
  });
});
