import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the example sends to every follower, although it is killed on the way', async () => {
  const example = path.resolve(__dirname, '../../examples/broadcast.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [example]);
  const told = stdout.trim().split('\n');
  expect(told.filter((line) => /^█+░+ {1,3}\d+ % {2}\d+ a second, \d+ s left$/.test(line))).not.toEqual([]);
  expect(stdout).toMatch(/\nKilled: \d+ were sent to, \d+ are in doubt\. Once more:\n/);
  expect(told.slice(-2)).toEqual([
    '1000 were sent to in 2 runs, 0 are in doubt',
    'WeChat has sent 1000 messages to 1000 followers',
  ]);
});
