import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverage } from './kit/coverage.js';
import { drive, type Driven, type Outcome } from './kit/drive.js';
import { makeFiles } from './kit/files.js';
import { Recorder } from './kit/recorder.js';
import { setStage } from './kit/stage.js';
import { coWechatApi } from './drivers/co-wechat-api.js';
import { ours } from './drivers/ours.js';
import { wechatApi1 } from './drivers/wechat-api-1.js';
import { chapters } from './stories/index.js';

const told: [string, Outcome[]][] = [];

describe.each([
  ['wechat-api', ours],
  ['wechat-api 1.35.1', wechatApi1],
  ['co-wechat-api', coWechatApi],
] as const)('%s', (name, make) => {
  let client: Driven;
  let outcomes: Outcome[];

  beforeAll(async () => {
    const { sandbox, facts, events } = await setStage();
    const files = await makeFiles();
    const recorder = await Recorder.start(sandbox.url);
    client = make(recorder.url, sandbox.appid, sandbox.appsecret);
    const first = { ...facts, ...files.paths, url: recorder.url };
    outcomes = await drive(client, chapters, recorder, first, events);
    told.push([name, outcomes]);
    recorder.close();
    await sandbox.close();
    await files.remove();
  }, 60_000);

  it('has each of its methods called', () => {
    const played = new Set(outcomes.map(({ method }) => method));
    expect(Object.keys(client.methods).filter((method) => !played.has(method))).toEqual([]);
  });

  it('gets answers that WeChat could give', () => {
    const problems = outcomes.filter(({ problem }) => problem);
    expect(problems.map(({ method, problem }) => `${method}: ${problem ?? ''}`)).toEqual([]);
  });
});

afterAll(() => {
  console.log(coverage(told));
});
