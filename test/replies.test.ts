import { describe, expect, it } from 'vitest';
import { failure, start } from './support/client.js';

const PATH = '/cgi-bin/anything';
const json = { 'content-type': 'application/json' };

async function answered(body: string | Buffer, headers: Record<string, string> = json): Promise<unknown> {
  const { sandbox, api } = await start();
  sandbox.intercept(PATH, { headers, body });
  return api.promises.invoke(PATH);
}

describe('a JSON reply', () => {
  it('may hold raw control characters', async () => {
    expect(await answered('{"a":"x\ny\tz\u0001\u001b","b":\n\t"c\\n\\"d"}')).toEqual({
      a: 'x\ny\tz\u0001\u001b',
      b: 'c\n"d',
    });
  });

  it('may hold escaped slashes and a byte order mark', async () => {
    expect(await answered('\uFEFF{"url":"http:\\/\\/a\\/b"}')).toEqual({ url: 'http://a/b' });
  });

  it('keeps integers beyond 2^53 as exact strings, other numbers as numbers', async () => {
    const body =
      '{"id":9007199254740993,"ids":[1234567890123456789,-1234567890123456789],"text":"1234567890123456789",' +
      '"safe":9007199254740991,"small":7,"float":0.12345678901234567,"exponent":1e21,"card":1234567890123456}';
    expect(await answered(body)).toEqual({
      id: '9007199254740993',
      ids: ['1234567890123456789', '-1234567890123456789'],
      text: '1234567890123456789',
      safe: 9007199254740991,
      small: 7,
      float: Number('0.12345678901234567'),
      exponent: 1e21,
      card: 1234567890123456,
    });
  });

  it.each(['', '"id":1234567890123456789,'])('pollutes nothing (%s)', async (large) => {
    const reply = (await answered(
      `{${large}"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}`,
    )) as {
      admin?: boolean;
    };
    expect(reply.admin).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect(Object.getPrototypeOf(reply)).toBe(Object.prototype);
  });

  it('is read whatever its content type', async () => {
    expect(await answered('{"a":"世界"}', { 'content-type': 'text/plain' })).toEqual({ a: '世界' });
  });
});

describe('a reply that may be bytes', () => {
  const picture = Buffer.from('89504e470d0a1a0a00ff', 'hex');
  const media = '/cgi-bin/media/get';

  async function downloaded(body: string | Buffer, type?: string): Promise<unknown> {
    const { sandbox, api } = await start();
    sandbox.intercept(media, { headers: type ? { 'content-type': type } : {}, body });
    return api.promises.getMedia('MEDIA');
  }

  it.each(['image/png', 'application/octet-stream', 'application/json', 'text/plain', undefined])(
    'is a Buffer for bytes sent as %s',
    async (type) => {
      expect(await downloaded(picture, type)).toEqual(picture);
    },
  );

  it.each([1, 2])('is a Buffer of %i bytes, too', async (size) => {
    const few = picture.subarray(-size);
    expect(await downloaded(few, 'image/png')).toEqual(few);
    const { sandbox, api } = await start();
    sandbox.intercept('/cgi-bin/material/get_material', {
      headers: { 'content-type': 'image/png' },
      body: few,
    });
    expect(await api.promises.getMaterial('MEDIA')).toEqual(few);
  });

  it.each([
    'application/json',
    'application/json; encoding=utf-8',
    'text/plain; charset=UTF-8',
    'application/octet-stream',
    undefined,
  ])('is an object for JSON sent as %s', async (type) => {
    expect(await downloaded('{"video_url":"http://v"}', type)).toEqual({ video_url: 'http://v' });
  });

  it('stays a Buffer for a picture whose bytes read as JSON', async () => {
    expect(await downloaded('{"not":"an error"}', 'image/jpeg')).toEqual(Buffer.from('{"not":"an error"}'));
  });

  it.each(['application/json', 'text/plain', 'image/jpeg'])(
    'is an error for an errcode sent as %s',
    async (type) => {
      const { sandbox, api } = await start();
      sandbox.intercept(media, {
        headers: { 'content-type': type },
        body: '{"errcode":40007,"errmsg":"invalid media_id"}',
      });
      expect(await failure(api.promises.getMedia('MEDIA'))).toMatchObject({
        name: 'WeChatAPIError',
        code: 40007,
      });
    },
  );

  it.each(['\r\n', '\ufeff', ' \t'])('is JSON behind %j, too', async (prefix) => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    const body = `${prefix}{"errcode":40001,"errmsg":"dead"}`;
    sandbox.intercept(media, { headers: json, body });
    sandbox.intercept(media, { headers: { 'content-type': 'image/png' }, body: picture });
    expect(await api.promises.getMedia('M')).toEqual(picture);
    expect(sandbox.count('/cgi-bin/token')).toBe(2);
  });

  it('is asked for again where the token was dead', async () => {
    const { sandbox, api } = await start();
    const { media_id: id } = await api.promises.uploadMedia({ file: picture, filename: 'a.png' }, 'image');
    sandbox.revokeToken();
    expect(await api.promises.getMedia(id)).toEqual(picture);
  });

  it.each([
    ['an HTML page', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['an HTML page with status 200', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['an empty body', { body: '' }],
    ['JSON that is cut off', { headers: json, body: '{"video_url":"ht' }],
    ['bytes with status 500', { status: 500, body: picture }],
  ])('is an error for %s', async (_what, reply) => {
    const { sandbox, api } = await start();
    sandbox.intercept(media, reply);
    const error = await failure(api.promises.getMedia('MEDIA'));
    expect(error.name).toMatch(/^WeChatAPI(JSONResponseFormat|Response)Error$/);
    expect(error.path).toBe(media);
  });
});

describe('a request', () => {
  it('holds text as it is, without \\u escapes', async () => {
    const { sandbox, api, openid } = await start();
    const text = '你好 "引号" \\ 😀 <b>&';
    await api.promises.sendText(openid, text);
    const { body, headers } = sandbox.requests.at(-1) ?? {};
    expect(body?.toString()).toContain('你好');
    expect(body?.toString()).not.toContain('\\u');
    expect(body?.toString()).toContain('😀');
    expect(headers?.['content-length']).toBe(String(body?.length));
    expect(sandbox.state.messages.sent.at(-1)?.content).toMatchObject({ content: text });
  });

  it('may be given as JSON text', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept(PATH, { body: { errcode: 0 } });
    await api.promises.invoke(PATH, '{ "spaces" : "kept" }');
    expect(sandbox.requests.at(-1)?.body.toString()).toBe('{ "spaces" : "kept" }');
    expect(sandbox.requests.at(-1)?.headers['content-type']).toBe('application/json');
  });

  it('encodes its query', async () => {
    const { sandbox, api } = await start();
    await failure(api.promises.getUser('a&b=c d/名?#'));
    expect(sandbox.requests.at(-1)?.query.openid).toBe('a&b=c d/名?#');
  });

  it('that cannot be written as JSON is an error', async () => {
    const { sandbox, api } = await start();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const error = await failure(api.promises.invoke(PATH, circle));
    expect(error.name).toMatch(/^WeChatAPI/);
    expect(sandbox.count(PATH)).toBe(0);
  });
});
