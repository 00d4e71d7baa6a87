import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, start } from './support/client.js';
import { untyped } from './support/outcome.js';
import { json, serve, serveBytes } from './support/servers.js';

describe('what needs no token of the account', () => {
  it('is sent once, for a code is good for one time', async () => {
    const { url, connections } = await serveBytes((socket) => socket.destroy());
    const api = new API('appid', 'THE-SECRET', { endpoint: url });
    expect((await failure(api.promises.getOAuthAccessToken('CODE'))).code).toBe('ECONNRESET');
    expect(connections()).toBe(1);
  });

  it.each([
    ['getOAuthUser', ['o1', 'T1']],
    ['clearQuotaBySecret', []],
    ['getStableAccessToken', []],
  ])('%s is not to be tried again, also behind an endpoint with a path', async (name, args) => {
    const { url } = await serve((_request, response) => {
      json(response, { errcode: 40001, errmsg: 'invalid credential' });
    });
    const api = new API('appid', 'THE-SECRET', { endpoint: `${url}/proxy` });
    const twin = (api.promises as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>)[name];
    const error = await failure(twin?.(...args) as Promise<unknown>);
    expect(error.retryable).toBe(false);
    expect(error.hint?.en).not.toMatch(/replaced and the call sent once more/);
  });
});

describe('an argument that JSON would make null of', () => {
  it.each([Infinity, -Infinity, NaN, Symbol('id')])('is refused (%s)', async (index) => {
    const { sandbox, api } = await start();
    const error = await failure(api.promises.deletePublished('ID', index as never));
    expect(error).toMatchObject({ name: 'WeChatAPIArgumentError' });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a twin of what answers at once', () => {
  it.each(['showQRCodeURL', 'getShakehbConfig'])('%s settles, whatever it is given', async (name) => {
    const { api } = await start();
    const twin = untyped(api.promises as never)[name];
    for (const args of [[], ['a'], ['a', 1]]) await Promise.resolve(twin?.(...args)).catch(() => undefined);
  });
});

it('a PDF is told by its first bytes', async () => {
  const { sandbox, api } = await start();
  sandbox.intercept('/card/invoice/platform/setpdf', { body: { errcode: 0, s_media_id: 'M' } });
  await api.promises.uploadInvoicePdf(Buffer.from('%PDF-1.7\nxxxx'));
  expect(sandbox.requests.at(-1)?.parts?.[0]?.filename).toMatch(/\.pdf$/);
});
