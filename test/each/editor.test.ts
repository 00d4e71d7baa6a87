import { expect, it } from 'vitest';
import { Editor } from '../support/editor.js';

const editor = new Editor();
const names = editor.methodsOf('api.each');

/** `关注用户的 openid，每次请求 10,000 个 — the openids of the followers, 10,000 a request.` */
const NAME_AND_SENTENCE = /^[^—]*\p{Script=Han}[^—]* — [a-zA-Z0-9][^—]{8,}[.)]$/mu;

it('an editor shows what each walk is of, and what it wants', () => {
  expect(names.length).toBeGreaterThan(60);
  const shown = editor.hover(names.map((name) => `api.each.${name}`));
  const silent = [...shown]
    .filter(([, { documentation }]) => !NAME_AND_SENTENCE.test(documentation))
    .map(([name]) => name);
  expect(silent).toEqual([]);
});

it('an editor shows the arguments, the items and the pages', () => {
  const shown = editor.hover(['api.each.getMaterials']);
  expect(shown.get('api.each.getMaterials')?.text).toMatch(
    /\[type: MaterialType\], MaterialItem, MaterialList, SizedWalkOptions/,
  );
});
