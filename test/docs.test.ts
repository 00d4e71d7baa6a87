import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import API from 'wechat-api';
import { start } from './support/client.js';

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

it('docs/testing.md has samples of the sandbox, of a MockAgent, and of nock and msw', async () => {
  const samples = await testsIn('docs/testing.md');
  const packages = ['wechat-api-sandbox', 'undici', 'nock', 'msw/node'];
  expect(packages.filter((name) => !samples.some((sample) => sample.includes(`from '${name}'`)))).toEqual([]);
});

/** Pages whose samples are tests. */
const PAGES = ['testing', 'oauth', 'limits', 'tokens', 'loops', 'publish-article'];

describe.each(PAGES.map((page) => `docs/${page}.md`))('%s', async (page) => {
  const samples = await testsIn(page);

  it.concurrent.for(samples)('has a sample that passes (%#)', async (sample, { expect: concurrently }) => {
    const titles = sample.match(/^test\(/gm)?.length ?? 0;
    const told = await run(sample);
    concurrently(told).toMatch(new RegExp(`^\\S+ pass ${titles}$`, 'm'));
    concurrently(told).toMatch(/^\S+ fail 0$/m);
  });
});

it('docs/testing.md has lines about faults that do what they say', async () => {
  const { sandbox, api, openid } = await start({}, { tokenOverlap: 300 });
  const text = await readFile(path.join(ROOT, 'docs/testing.md'), 'utf8');
  const samples = Array.from(text.matchAll(/^```js\n(sandbox\..*?)^```$/gms), ([, sample = '']) => sample);
  expect(samples).toHaveLength(3);
  const body = `return (async () => {${samples.join('\n')}})()`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a sample is text until it runs
  const run = new Function('assert', 'sandbox', 'api', 'openid', body) as (...given: unknown[]) => unknown;
  await run(assert, sandbox, api, openid);
  expect(sandbox.faults).toEqual([]);
});

it('docs/loops.md has lines that do what they say', async () => {
  const { sandbox, api } = await start({}, { followers: 25 });
  const text = await readFile(path.join(ROOT, 'docs/loops.md'), 'utf8');
  const samples = Array.from(text.matchAll(/^```js\n(.*?)^```$/gms), ([, sample = '']) => sample);
  const lines = samples.filter((sample) => !sample.includes("from 'node:test'"));
  expect(lines).toHaveLength(5);
  const log = vi.fn();
  for (const sample of lines) {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a sample is text until it runs
    const run = new Function('api', 'console', `return (async () => {${sample}})()`) as (
      ...given: unknown[]
    ) => unknown;
    await run(api, { log });
  }
  await vi.waitUntil(() => log.mock.calls.some(([said]) => said === '完成'));
  expect(sandbox.received(sandbox.state.followers.list[0]?.openid ?? '').custom).toHaveLength(2);
});

type Handler = (req: object, res: object, next: (err: unknown) => void) => void;

it('docs/oauth.md has a program in the place of one of wechat-oauth that answers as that did', async () => {
  const { sandbox } = await start();
  const text = await readFile(path.join(ROOT, 'docs/oauth.md'), 'utf8');
  const samples = Array.from(text.matchAll(/^```js\n(.*?)^```$/gms), ([, sample = '']) => sample);
  const [ours = ''] = samples.filter((sample) => sample.includes("require('wechat-api')"));
  const routes: Record<string, Handler> = {};
  const app = { get: (route: string, handler: Handler) => void (routes[route] = handler) };
  class Local extends API {
    constructor(appid: string, appsecret: string) {
      super(appid, appsecret, { endpoint: sandbox.url });
    }
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a sample is text until it runs
  const run = new Function('require', 'app', 'appid', 'appsecret', ours) as (...given: unknown[]) => void;
  run(() => Local, app, sandbox.appid, sandbox.appsecret);
  const visit = (route: string, query: object) =>
    new Promise((resolve, reject) => {
      routes[route]?.({ query }, { redirect: resolve, json: resolve }, reject);
    });

  const away = new URL((await visit('/login', {})) as string);
  expect(Object.fromEntries(away.searchParams)).toEqual({
    appid: sandbox.appid,
    redirect_uri: 'https://example.com/callback',
    response_type: 'code',
    scope: 'snsapi_userinfo',
    state: 'shop',
  });
  const user = { openid: 'o1', nickname: '林雨' };
  sandbox.intercept('/sns/oauth2/access_token', { body: { openid: 'o1', access_token: 'T' } });
  sandbox.intercept('/sns/userinfo', { body: user });
  expect(await visit('/callback', { code: 'CODE' })).toEqual(user);
  sandbox.intercept('/sns/oauth2/access_token', { body: { errcode: 40029, errmsg: 'invalid code' } });
  await expect(visit('/callback', { code: 'USED' })).rejects.toMatchObject({ code: 40029 });
});
