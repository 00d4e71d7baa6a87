import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { failure, start } from './support/client.js';

const PATH = '/cv/img/qrcode';
const found = { errcode: 0, errmsg: 'ok', code_results: [], img_size: { w: 1, h: 1 } };

async function startWithEyes() {
  const { api, sandbox } = await start();
  sandbox.intercept(PATH, { body: found }, { times: Infinity });
  return { api, received: () => sandbox.requests.filter(({ path }) => path === PATH) };
}

describe('a picture', () => {
  it('may be an address, which WeChat fetches itself', async () => {
    const { api, received } = await startWithEyes();
    const url = 'https://example.com/猫.jpg?a=1&b=2';
    expect(await api.promises.scanQRCode({ url })).toEqual(found);
    expect(received()).toMatchObject([{ query: { img_url: url }, body: Buffer.alloc(0) }]);
  });

  it('is uploaded where it is bytes, or a stream, be it one that has a url', async () => {
    const { api, received } = await startWithEyes();
    const bytes = Buffer.from('/9j/4AAQSkZJRg==', 'base64');
    await api.promises.scanQRCode(bytes);
    await api.promises.scanQRCode(Object.assign(Readable.from([bytes]), { url: 'http://10.0.0.1/' }));
    for (const { query, parts } of received()) {
      expect(query).not.toHaveProperty('img_url');
      expect(parts).toMatchObject([{ name: 'img', data: bytes }]);
    }
    expect(received()).toHaveLength(2);
  });

  it('is no text that is an address: text is the path of a file', async () => {
    const { api, received } = await startWithEyes();
    for (const text of ['https://example.com/a.jpg', 'HTTP://example.com/a.jpg']) {
      const error = await failure(api.promises.scanQRCode(text));
      expect(error).toMatchObject({ name: 'WeChatAPIArgumentError' });
      expect(error.message).toContain('{ url:');
    }
    expect(received()).toEqual([]);
  });

  it('is missing where its address is', async () => {
    const { api, received } = await startWithEyes();
    const url = undefined as unknown as string;
    expect((await failure(api.promises.scanQRCode({ url }))).message).toBe(
      'The url of the picture is missing',
    );
    expect(received()).toEqual([]);
  });
});
