import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const PROGRAM = `
  const API = require('wechat-api');
  const api = new API('wxappid', 'secret');
  const loaded = () => Object.keys(require.cache).some((file) => file.endsWith('each-of.js'));
  const before = loaded();
  api.each.getFollowers();
  console.log(before, loaded());
`;

it('what walks is loaded when it is first wanted', () => {
  const cwd = path.resolve(__dirname, '../..');
  expect(execFileSync(process.execPath, ['--eval', PROGRAM], { cwd, encoding: 'utf8' }).trim()).toBe(
    'false true',
  );
});
