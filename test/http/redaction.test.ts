import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { leaks } from '../support/leaks.js';
import { outcome } from '../support/outcome.js';
import { json, serve } from '../support/servers.js';

/** With signs that are written differently in a URL. */
const TOKEN = '70_ACCESS+TOKEN/of=this+call==';
const SECRET = 'app+secret/of=this+account';

/** What is left of a text that WeChat sends as an errmsg, and of the error it becomes. */
async function redacted(errmsg: string, secret = SECRET, token = TOKEN) {
  const { url } = await serve((_arrival, response) => {
    json(response, { errcode: 40003, errmsg });
  });
  const api = new API('wxappid', secret, { endpoint: url });
  api.store = { accessToken: token, expireTime: Date.now() + 1e6 };
  const { err } = await outcome((done) => {
    api.getUser('o', done);
  });
  expect(err).toMatchObject({ name: 'WeChatAPIError', code: 40003 });
  return { message: err?.message, err };
}

const encoded = encodeURIComponent(TOKEN);
const lower = encoded.replace(/%../g, (code) => code.toLowerCase());

describe('the token of the call is blanked', () => {
  it.each([
    ['as it is', TOKEN],
    ['encoded for a URL', encoded],
    ['encoded in lower case', lower],
    ['encoded twice', encodeURIComponent(encoded)],
    ['encoded twice, in lower case', encodeURIComponent(lower).replace(/%../g, (code) => code.toLowerCase())],
    [
      'with its slashes escaped, as some write JSON',
      JSON.stringify(TOKEN).slice(1, -1).replaceAll('/', '\\/'),
    ],
  ])('%s', async (_what, text) => {
    const { message, err } = await redacted(`no user for ${text} here`);
    expect(message).toBe('no user for [redacted] here');
    expect(leaks(err, TOKEN)).toEqual([]);
  });
});

describe('what stands behind the name of a secret is blanked, whosever it is', () => {
  it.each([
    'access_token=OTHERS_TOKEN_1',
    'https://api.weixin.qq.com/x?access_token=OTHERS_TOKEN_1&openid=o',
    '{"access_token":"OTHERS_TOKEN_1","openid":"o"}',
    JSON.stringify('{"access_token":"OTHERS_TOKEN_1","openid":"o"}'),
    JSON.stringify(JSON.stringify('{"access_token":"OTHERS_TOKEN_1","openid":"o"}')),
    "{ access_token: 'OTHERS_TOKEN_1', openid: 'o' }",
    'access_token: OTHERS_TOKEN_1, openid: o',
    'access_token:OTHERS_TOKEN_1',
    'access_token = OTHERS_TOKEN_1',
    'ACCESS_TOKEN=OTHERS_TOKEN_1',
    'redirect=https%3A%2F%2Fa.example%2F%3Faccess_token%3DOTHERS_TOKEN_1%26openid%3Do',
    'secret: OTHERS_TOKEN_1',
    'appsecret=OTHERS_TOKEN_1',
    'jsapi_ticket: OTHERS_TOKEN_1',
    '\\"ticket\\":\\"OTHERS_TOKEN_1\\"',
    'component_access_token: OTHERS_TOKEN_1',
    'refresh_token=OTHERS_TOKEN_1',
  ])('%s', async (text) => {
    const { message, err } = await redacted(`${text} (not good)`);
    expect(message).toContain('[redacted]');
    // The text around it helps whoever looks for the trouble.
    expect(message).toMatch(/ \(not good\)$/);
    expect(leaks(err, 'OTHERS_TOKEN_1')).toEqual([]);
  });

  it('and nothing else is', async () => {
    const text = 'invalid ticket, the access_token is missing; secret hint: see the manual';
    expect((await redacted(text)).message).toBe(text);
  });
});

it('a secret of eight letters is blanked wherever it stands', async () => {
  const { message } = await redacted('invalid openid of 12345678 by abcdefgh', 'abcdefgh', '12345678');
  expect(message).toBe('invalid openid of [redacted] by [redacted]');
});

describe('a secret of a letter or two', () => {
  it('is no reason to blank the letter wherever it stands', async () => {
    const text = 'invalid openid, see the manual';
    expect((await redacted(text, 'e', 'n')).message).toBe(text);
    expect((await redacted(text, 'openid', 'invalid')).message).toBe(text);
  });

  it('is blanked behind its name', async () => {
    const { message } = await redacted('invalid secret=e and access_token=n, see the manual', 'e', 'n');
    expect(message).toBe('invalid secret=[redacted] and access_token=[redacted], see the manual');
  });

  it('leaves the paths of errors whole', async () => {
    const api = new API('wxappid', 'i', { endpoint: 'http://127.0.0.1:1' });
    api.store = { accessToken: 'c', expireTime: Date.now() + 1e6 };
    const { err } = await outcome((done) => {
      api.getUser('o', done);
    });
    expect(err?.message).toContain('/cgi-bin/user/info');
    expect(err?.message).toContain('ECONNREFUSED');
  });
});
