import { describe, expect, it } from 'vitest';
import { ask, expectReply } from './fidelity/ask.js';
import { chapters } from './fidelity/index.js';
import { Stage } from './fidelity/stage.js';
import { startAtNoon } from './support/noon.js';

/** One row a situation; `npm run docs` makes sandbox/FIDELITY.md of them. */
describe.each(chapters)('$title', ({ rows }) => {
  it.each(rows)('$asks: $situation', async (row) => {
    const stage = new Stage(await startAtNoon({ tokenOverlap: 300, ...row.account }));
    await expectReply(stage, row, await ask(stage, row));
  });
});

it('no situation is there twice', () => {
  const asked = chapters.flatMap(({ rows }) => rows.map(({ asks, situation }) => `${asks} ${situation}`));
  expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
});
