import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf, runCurl, spelled, type Words } from './curl/run-curl.js';
import { differences } from './curl/shape.js';
import { steps } from './curl/steps.js';
import { at } from './kit/facts.js';
import { makeFiles } from './kit/files.js';
import { setStage, type Stage } from './kit/stage.js';

let stage: Stage;
let files: Awaited<ReturnType<typeof makeFiles>>;
let words: Words;
/** Where the certificate of the sandbox is. */
let certificate: string;

beforeAll(async () => {
  stage = await setStage();
  files = await makeFiles();
  certificate = join(files.paths.directory ?? '', 'ca.pem');
  await writeFile(certificate, stage.ca);
  words = new Map([
    ['APPID', stage.sandbox.appid],
    ['APPSECRET', stage.sandbox.appsecret],
    ['IMAGE', files.paths.image ?? ''],
    ['VIDEO', files.paths.video ?? ''],
  ]);
});

afterAll(async () => {
  await stage.sandbox.close();
  await files.remove();
});

describe('curl, as WeChat’s pages have it', () => {
  it.each(steps)('$name', async (step) => {
    const [event, ...said] = step.before ?? [];
    if (event) await stage.events[event]?.(...(said.map((word) => spelled(word, words)) as never[]));
    const printed = await runCurl(step, words, stage.sandbox.url, certificate);
    if (step.headers) {
      const headers = headersOf(printed);
      expect(printed).toMatch(/^HTTP\/1\.1 200 /);
      for (const [name, form] of Object.entries(step.headers)) expect(headers[name]).toMatch(form);
      return;
    }
    const answer = JSON.parse(printed) as unknown;
    expect(differences(answer, { ...step.sample, ...step.captured })).toEqual([]);
    const { errcode } = step.sample as { errcode?: number };
    if (errcode !== undefined) expect(answer).toMatchObject({ errcode });
    for (const [word, place] of Object.entries(step.learns ?? {})) words.set(word, String(at(answer, place)));
  });
});
