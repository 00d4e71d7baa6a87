import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, start } from './support/client.js';
import { json, serve } from './support/servers.js';

const PATH = '/wxa/getwxacode';
const PICTURE = Buffer.from('89504e470d0a1a0a00ff', 'hex');

async function answered(body: string | Buffer, type?: string, status = 200): Promise<unknown> {
  const { sandbox, api } = await start();
  sandbox.intercept(PATH, { status, headers: type ? { 'content-type': type } : {}, body });
  return api.promises.invoke(PATH, { path: 'pages/index' });
}

describe('invoke', () => {
  it.each([
    'image/jpeg',
    'application/octet-stream',
    'voice/speex',
    'text/plain',
    'application/json',
    undefined,
  ])('hands over bytes that are sent as %s', async (type) => {
    expect(await answered(PICTURE, type)).toEqual(PICTURE);
  });

  it('hands over text that says it is a picture', async () => {
    expect(await answered('<svg/>', 'image/svg+xml')).toEqual(Buffer.from('<svg/>'));
  });

  it.each(['image/jpeg', 'application/json', 'text/plain', undefined])(
    'tells an errcode that is sent as %s',
    async (type) => {
      const error = await failure(answered('{"errcode":41030,"errmsg":"invalid page"}', type));
      expect(error).toMatchObject({ name: 'WeChatAPIError', code: 41030, path: PATH });
    },
  );

  it.each([
    ['{"cut off', 'application/json'],
    ['<html>down</html>', 'text/html'],
    ['busy', 'text/plain'],
    ['busy', undefined],
  ])('takes text that is no JSON for no answer (%j, %s)', async (body, type) => {
    expect((await failure(answered(body, type))).name).toBe('WeChatAPIJSONResponseFormatError');
  });

  it('keeps names that are cut in the middle of a character', async () => {
    const cut = Buffer.concat([
      Buffer.from('{"nickname":"'),
      Buffer.from('世').subarray(0, 2),
      Buffer.from('"}'),
    ]);
    expect(await answered(cut, 'application/json')).toEqual({ nickname: '\ufffd' });
  });

  it('waits for an answer no longer than any call', async () => {
    const { url: endpoint } = await serve(({ url = '' }, response) => {
      if (url.startsWith('/cgi-bin/token')) json(response, '{"access_token":"T","expires_in":7200}');
    });
    const api = new API('appid', 'secret', { endpoint, timeout: 200 });
    expect((await failure(api.promises.invoke(PATH))).name).toBe('WeChatAPIResponseTimeoutError');
  });

  describe('with a form', () => {
    /** What was sent. */
    async function sent(body: unknown): Promise<{ type: string; text: string }> {
      const { url: endpoint, arrivals } = await serve((_request, response) => {
        json(response, '{"access_token":"T","expires_in":7200,"url":"http://u"}');
      });
      await new API('appid', 'secret', { endpoint }).promises.invoke('/cgi-bin/media/uploadimg', body);
      const { headers, body: text = '' } = arrivals[1] ?? {};
      return { type: headers?.['content-type'] ?? '', text };
    }

    it('uploads a file, under the name of the field and with fields beside it', async () => {
      const file = { file: Buffer.from('GIF89a'), filename: 'a.gif' };
      const { type, text } = await sent({ form: { file, field: 'img', fields: { text: 'x' } } });
      expect(type).toMatch(/^multipart\/form-data; boundary=/);
      expect(text).toMatch(/name="text"\r\n\r\nx\r\n/);
      expect(text).toMatch(/name="img"; filename="a\.gif"\r\nContent-Type: image\/gif\r\n\r\nGIF89a\r\n/);
    });

    it('uploads the field media by default', async () => {
      expect((await sent({ form: { file: PICTURE } })).text).toMatch(/name="media"; filename="[^"]+\.png"/);
    });

    it.each([{ form: { file: 1, other: 2 }, more: 3 }, { form: 'text' }, { form: null }])(
      'is JSON where it only looks like one (%j)',
      async (body) => {
        const { type, text } = await sent(body);
        expect(type).toBe('application/json');
        expect(JSON.parse(text)).toEqual(body);
      },
    );

    it('does not send a stream again, of which nothing is left', async () => {
      const { sandbox, api } = await start();
      const dead = { errcode: 40001, errmsg: 'dead' };
      sandbox.intercept('/cgi-bin/media/uploadimg', { body: dead }, { times: Infinity });
      const file = { file: Readable.from([PICTURE]), filename: 'a.png' };
      for (const form of [{ file }, { file: Readable.from([PICTURE]) }]) {
        sandbox.clearRequests();
        expect(await failure(api.promises.invoke('/cgi-bin/media/uploadimg', { form }))).toMatchObject({
          code: 40001,
        });
        expect(sandbox.count('/cgi-bin/media/uploadimg')).toBe(1);
      }
    });

    it.each([
      { form: { media: PICTURE } },
      { form: { field: 'x' } },
      { form: { file: PICTURE, filename: 'a.png' } },
      { form: { file: PICTURE, field: 5 } },
      { form: { file: PICTURE, field: '' } },
      { form: { file: PICTURE, fields: null } },
      { form: { file: PICTURE, fields: { a: undefined } } },
      { form: { file: PICTURE, fields: ['a'] } },
      PICTURE,
      new Blob(['x']),
      new FormData(),
      new URLSearchParams('a=1'),
      new Map(),
      Readable.from([]),
      new ReadableStream(),
    ])('refuses what it would send wrongly (%#)', async (body) => {
      const { sandbox, api } = await start();
      const error = await failure(api.promises.invoke('/cgi-bin/media/uploadimg', body));
      expect(error).toMatchObject({ name: 'WeChatAPIArgumentError' });
      expect(sandbox.requests).toEqual([]);
    });

    it('sends nothing where the file is missing', async () => {
      const { sandbox, api } = await start();
      const call = api.promises.invoke('/cgi-bin/media/uploadimg', { form: { file: 'no-such-file.jpg' } });
      expect(await failure(call)).toMatchObject({ code: 'ENOENT' });
      expect(sandbox.requests).toEqual([]);
    });
  });

  it.each([[], [''], ['no slash'], ['/x#y'], [null], [7]])('refuses the path %j', async (...args) => {
    const { sandbox, api } = await start();
    const error = await failure((api.promises.invoke as (...all: unknown[]) => Promise<unknown>)(...args));
    expect(error.name).toBe('WeChatAPIArgumentError');
    expect(error.message).toMatch(/^invoke: /);
    expect(sandbox.requests).toEqual([]);
  });
});
