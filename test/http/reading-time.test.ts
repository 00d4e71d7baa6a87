import { describe, expect, it } from 'vitest';
import { outcome } from '../support/outcome.js';
import { json, serve } from '../support/servers.js';
import { clientOf } from '../support/timing.js';

/** A page of material whose article is full of quotation marks. */
const page = (size: number) => `{"item":[{"content":"${'<p class=\\"x\\">猫</p>'.repeat(size / 20)}"}]}`;

/** How long this thread takes to make something of an answer, and what. */
async function read(text: string) {
  const { url } = await serve((_request, response) => {
    json(response, text);
  });
  const api = clientOf(url);
  await outcome((done) => {
    api.getUser('o', done);
  });
  const before = process.cpuUsage();
  const { err, data } = await outcome((done) => {
    api.getMaterials('news', 0, 20, done);
  });
  const { user } = process.cpuUsage(before);
  return { err, data, milliseconds: user / 1000 };
}

describe('an answer of 1 MB is read in no time', () => {
  const whole = page(1_000_000);
  const FORMAT = { name: 'WeChatAPIJSONResponseFormatError' };

  it.each([
    ['cut off within a text', whole.slice(0, -10)],
    ['cut off within an escape', whole.slice(0, whole.lastIndexOf('\\') + 1)],
    ['that is quotation marks', '"'.repeat(1_000_001)],
    ['that is escapes', `"${'\\"'.repeat(500_000)}`],
    ['nested 100,000 deep, and cut off', '{"a":['.repeat(100_000)],
    [
      'nested 100,000 deep, with a long number',
      `${'['.repeat(100_000)}12345678901234567890${']'.repeat(100_000)}`,
    ],
  ])('%s: an error', async (_what, text) => {
    const { err, milliseconds } = await read(text);
    expect(err).toMatchObject(FORMAT);
    expect(milliseconds).toBeLessThan(1500);
  });

  it('with raw control characters: whole', async () => {
    const { err, data, milliseconds } = await read(whole.replaceAll('猫', '\n\u0001'));
    expect(err).toBeNull();
    expect(data).toEqual(JSON.parse(whole.replaceAll('猫', '\\n\\u0001')));
    expect(milliseconds).toBeLessThan(1500);
  });
});
