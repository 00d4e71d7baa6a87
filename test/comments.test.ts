import { expect, it } from 'vitest';
import { files, problemsOf } from './support/comments.js';

it.each(files)('the comments of %s have the shape that editors and docs/api show', (file) => {
  expect(problemsOf(file)).toEqual([]);
});
