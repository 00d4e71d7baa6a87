import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(__dirname, '..');

/** The samples of a page that are whole programs: those that say where `test` comes from. */
async function testsIn(page: string): Promise<string[]> {
  const text = await readFile(path.join(ROOT, page), 'utf8');
  const samples = Array.from(text.matchAll(/^```js\n(.*?)^```$/gms), ([, sample = '']) => sample);
  return samples.filter((sample) => sample.includes("from 'node:test'"));
}

/** Runs a program as if it lay in this folder, where packages are found. */
async function run(program: string): Promise<string> {
  const told = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
  }).catch((error: unknown) => error as { stdout: string; stderr: string });
  return `${told.stdout}${told.stderr}`;
}

describe('docs/testing.md', async () => {
  const samples = await testsIn('docs/testing.md');

  it('has samples of the sandbox, of a MockAgent, and of nock and msw', () => {
    const packages = ['wechat-api-sandbox', 'undici', 'nock', 'msw/node'];
    expect(packages.filter((name) => !samples.some((sample) => sample.includes(`from '${name}'`)))).toEqual(
      [],
    );
  });

  it.concurrent.for(samples)('has a sample that passes (%#)', async (sample, { expect: concurrently }) => {
    const titles = sample.match(/^test\(/gm)?.length ?? 0;
    const told = await run(sample);
    concurrently(told).toMatch(new RegExp(`^\\S+ pass ${titles}$`, 'm'));
    concurrently(told).toMatch(/^\S+ fail 0$/m);
  });
});
