import { beforeAll, describe, expect, it } from 'vitest';
import { coWechatApi } from './drivers/co-wechat-api.js';
import { nodeEasywechat } from './drivers/node-easywechat.js';
import { ours } from './drivers/ours.js';
import { wechatApi1 } from './drivers/wechat-api-1.js';
import { steps } from './curl/steps.js';
import { coverage, type Told } from './kit/coverage.js';
import { coveragePage, FILE } from './kit/coverage-page.js';
import { drive, type Outcome } from './kit/drive.js';
import type { Driven } from './kit/driven.js';
import { makeFiles } from './kit/files.js';
import { overhear } from './kit/overhear.js';
import { setStage } from './kit/stage.js';
import { easywechat } from './stories/easywechat/index.js';
import { chapters } from './stories/index.js';

const told: Told[] = [];

describe.each([
  { name: 'wechat-api', make: ours, stories: chapters },
  { name: 'wechat-api 1.35.1', make: wechatApi1, stories: chapters },
  { name: 'co-wechat-api', make: coWechatApi, stories: chapters },
  { name: 'node-easywechat', make: nodeEasywechat, stories: easywechat },
])('$name', ({ name, make, stories }) => {
  let client: Driven;
  let outcomes: Outcome[];

  beforeAll(async () => {
    const stage = await setStage();
    const files = await makeFiles();
    client = make(stage, files.paths.directory ?? '');
    const first = { ...stage.facts, ...files.paths };
    outcomes = await drive(client, stories, overhear(stage.sandbox), first, stage.events);
    told.push([name, outcomes]);
    await stage.sandbox.close();
    await files.remove();
  }, 60_000);

  it('has each of its methods called', () => {
    const called = new Set([...outcomes.map(({ method }) => method), ...(client.reached?.() ?? [])]);
    expect(client.methods.length).toBeGreaterThan(100);
    expect(client.methods.filter((method) => !called.has(method))).toEqual([]);
  });

  it('gets answers that WeChat could give', () => {
    const problems = outcomes.filter(({ problem }) => problem);
    expect(problems.map(({ method, problem }) => `${method}: ${problem ?? ''}`)).toEqual([]);
  });
});

it('sandbox/COVERAGE.md tells so', async () => {
  console.log(coverage(told));
  await expect(await coveragePage(told, steps.length)).toMatchFileSnapshot(FILE);
});
