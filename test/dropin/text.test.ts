import { describe, expect, it } from 'vitest';
import { start } from '../support/client.js';
import { clientOf } from '../support/timing.js';
import { json, serve } from '../support/servers.js';

/** What goes out as the body of a call. */
async function bodyOf(call: (api: ReturnType<typeof clientOf>) => Promise<unknown>): Promise<string> {
  const { url, arrivals } = await serve((_request, response) => {
    json(response, { errcode: 0, errmsg: 'ok' });
  });
  await call(clientOf(url));
  return arrivals.at(-1)?.body ?? '';
}

const half = '昵称😀'.slice(0, 3);

describe('no escape goes out that WeChat does not take', () => {
  it.each([
    ['half an emoji', half, '昵称\ufffd'],
    ['the other half', `${'😀'.slice(1)}!`, '\ufffd!'],
    ['a vertical tab', 'a\u000bb', 'ab'],
    ['other control characters', 'a\0\u0001\u0007\u001b[0m\u001fb', 'a[0mb'],
  ])('%s', async (_what, text, expected) => {
    const sent = await bodyOf((api) => api.promises.sendText('o', text));
    expect(sent).not.toMatch(/\\u/);
    expect(JSON.parse(sent)).toMatchObject({ text: { content: expected } });
  });

  it('nor in names, in lists, or through `invoke` and `request`', async () => {
    const value = { [`${half}\u000b`]: [`\u000b${half}`] };
    const expected = { '昵称\ufffd': ['昵称\ufffd'] };
    const headers = { 'Content-Type': 'application/json' };
    expect(JSON.parse(await bodyOf((api) => api.promises.invoke('/x', value)))).toEqual(expected);
    const { url, arrivals } = await serve((_request, response) => {
      json(response, {});
    });
    await clientOf(url).promises.request(url, { type: 'POST', data: value, headers });
    expect(JSON.parse(arrivals.at(-1)?.body ?? '')).toEqual(expected);
  });

  it('nor beside a file', async () => {
    const { sandbox, api } = await start();
    const description = { title: `${half}\u000b`, introduction: 'C:\\users' };
    await api.promises.uploadVideoMaterial({ file: Buffer.from('x'), filename: 'v.mp4' }, description);
    expect(sandbox.requests.at(-1)?.parts?.[0]?.data.toString()).toBe(
      '{"title":"昵称\ufffd","introduction":"C:\\\\users"}',
    );
  });

  it('and all other text goes out as it is', async () => {
    const text = 'C:\\users \\u4e2d \\\\u000b "quoted" / \b\f\n\r\t 😀 \u007f\u2028 昵称';
    const sent = await bodyOf((api) => api.promises.sendText('o', text));
    expect(sent).toBe(JSON.stringify({ touser: 'o', msgtype: 'text', text: { content: text } }));
    expect(await bodyOf((api) => api.promises.createMenu('{"a":"\\u4e2d"}'))).toBe('{"a":"\\u4e2d"}');
  });
});
