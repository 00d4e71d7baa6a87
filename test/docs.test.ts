import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { start } from './support/client.js';
import { folder } from './support/folder.js';

const ROOT = path.resolve(__dirname, '..');

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100_000)]);

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
const PAGES = ['testing', 'oauth', 'limits', 'tokens', 'loops', 'files', 'publish-article', 'broadcast'];

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

it('docs/files.md has lines that do what they say', async () => {
  const { api } = await start();
  const { path: place, at, names } = await folder();
  const mp4 = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.alloc(200_000)]);
  await writeFile(at('movie.mp4'), mp4);
  const { media_id: mediaId } = await api.promises.uploadMedia({ file: PNG, filename: 'a.png' }, 'image');
  const text = await readFile(path.join(ROOT, 'docs/files.md'), 'utf8');
  const samples = Array.from(text.matchAll(/^```js\n(.*?)^```$/gms), ([, sample = '']) => sample);
  const lines = samples.filter((sample) => !sample.includes("from 'node:test'"));
  expect(lines).toHaveLength(3);
  const routes: Handler[] = [];
  const app = { get: (_route: string, handler: Handler) => void routes.push(handler) };
  const [told, callback, log] = [vi.fn(), vi.fn(), vi.fn()];
  const scope = { api, app, mediaId, callback, bar: { update: told }, console: { log } };
  const before = process.cwd();
  process.chdir(place);
  onTestFinished(() => {
    process.chdir(before);
  });
  for (const sample of lines) {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a sample is text until it runs
    const run = new Function(...Object.keys(scope), `return (async () => {${sample}})()`) as (
      ...given: unknown[]
    ) => unknown;
    await run(...Object.values(scope));
  }
  await vi.waitUntil(() => callback.mock.calls.length === 2);
  expect(callback.mock.calls.map(([err]) => err as unknown)).toEqual([null, null]);
  expect(told).toHaveBeenLastCalledWith(1);
  expect(log).toHaveBeenCalledWith(PNG.length);
  expect(log).toHaveBeenCalledWith(`${mediaId}.png`, 'image/png', PNG.length);
  expect(await names()).toEqual(['movie.mp4']);

  const [handler] = routes;
  const shown = new PassThrough();
  handler?.({ params: { id: mediaId } }, shown, () => undefined);
  expect((await buffer(shown)).equals(PNG)).toBe(true);
  const err = await new Promise((resolve) =>
    handler?.({ params: { id: 'none' } }, new PassThrough(), resolve),
  );
  expect(err).toMatchObject({ code: 40007 });
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
