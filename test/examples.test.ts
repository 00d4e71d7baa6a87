import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import { readDeclarations } from '../docs/generate/declarations.js';
import { exampleOf } from '../docs/generate/examples.js';
import { callsOf, isDownload } from '../docs/generate/requests.js';
import { sampleOf } from '../docs/generate/sample.js';
import { Site } from '../docs/generate/site.js';
import type { Sent } from './requests/row.js';
import { complaintsOf } from './support/examples/compile.js';
import { run } from './support/examples/run.js';

const site = new Site(readDeclarations());
const examples = site.methods.map((method) => ({
  name: method.name,
  code: exampleOf(method, site.types),
  reply: sampleOf(site.types, method.result),
}));

/** How a JPEG begins: a picture of an article has to be one. */
const JPEG = Buffer.from('ffd8ffe0', 'hex');

let sandbox: Sandbox;
let folder: string;
const before = process.cwd();
let count = 0;

beforeAll(async () => {
  sandbox = await createSandbox({ appid: 'APPID' });
  folder = await mkdtemp(path.join(tmpdir(), 'wechat-api-examples-'));
  const files = new Set(
    examples.flatMap(({ code }) => code.match(/(?<=['"])[\w-]+\.(\w{3,4})(?=['"])/g) ?? []),
  );
  const folders = new Set(examples.flatMap(({ code }) => code.match(/(?<=')[\w-]+\/(?=')/g) ?? []));
  for (const one of folders) await mkdir(path.join(folder, one));
  for (const file of files) await writeFile(path.join(folder, file), file.endsWith('.jpg') ? JPEG : 'a file');
  process.chdir(folder);
});

afterAll(async () => {
  process.chdir(before);
  await sandbox.close();
  await rm(folder, { recursive: true });
});

it('the compiler takes every example', { timeout: 120_000 }, () => {
  expect(complaintsOf(examples)).toEqual([]);
});

describe('an example sends what test/requests says, in both styles:', () => {
  it.each(examples)('$name', async (example) => {
    const body = isDownload(example.name) ? Buffer.from('a file') : answering(example.reply);
    onTestFinished(sandbox.intercept(OTHERS, { body }, { times: Infinity }));
    // An upload may be answered before all of it is there, and be listed while the next example runs already.
    const headers = { 'x-example': String(++count) };
    const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, headers });
    await run(example, api, { url: `${sandbox.url}/page` });
    const shapes = () =>
      sandbox.requests
        .filter((request) => request.headers['x-example'] === headers['x-example'])
        .map(({ method, path: asked, query }) => shape({ method, path: asked, query }));
    const called = new Set(
      Array.from(example.code.matchAll(/\bapi\.(?:promises\.)?(\w+)\(/g), ([, name = '']) => name),
    );
    const allowed = [...called].flatMap((name) => callsOf(name).flatMap(({ sends }) => sends.map(shape)));
    const own = callsOf(example.name).flatMap(({ sends }) => sends.map(shape));
    if (own.length === 0) return; // the client's own, which may send anything
    await vi.waitUntil(() => shapes().some((one) => own.includes(one)));
    expect(shapes().filter((one) => !allowed.includes(one) && !isOfTheClient(one))).toEqual([]);
  });
});

/** All but where the client itself asks for its token and for tickets. */
const OTHERS = /^(?!\/cgi-bin\/(token|stable_token|ticket\/getticket)$)/;

/** The sample, with what methods of several steps look for in the replies on the way. */
function answering(sample: unknown): object {
  const isObject = typeof sample === 'object' && !Buffer.isBuffer(sample);
  return { media_id: 'MEDIA_ID', publish_status: 0, ...(isObject ? sample : {}) };
}

/** Verb, path and the names in the query: what is in it differs from call to call. */
function shape({
  method,
  path: asked,
  query,
}: {
  method: string;
  path: string;
  query: Sent['query'];
}): string {
  const names = Object.keys(query).filter((name) => name !== 'access_token');
  return `${method} ${asked}?${names.toSorted().join('&')}`;
}

function isOfTheClient(shaped: string): boolean {
  return /^\w+ \/cgi-bin\/(token|stable_token|ticket\/getticket)\?/.test(shaped);
}
