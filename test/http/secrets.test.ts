import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { leaks } from '../support/leaks.js';
import { outcome, refusal } from '../support/outcome.js';
import type API from 'wechat-api';
import { cold, FILE, SECRET, silent, TOKEN, warm } from '../support/secretive.js';
import { json, serve, serveBytes } from '../support/servers.js';

describe('a timeout shows no secret', () => {
  it('of an upload', async () => {
    const { url } = await silent();
    const got = await outcome((done) => {
      warm(url).with({ timeout: 200 }).uploadMedia(FILE, 'image', done);
    });
    expect(got.err?.name).toBe('WeChatAPIResponseTimeoutError');
    expect(leaks(got, TOKEN, SECRET)).toEqual([]);
  });

  it('of a stream that the caller sends', async () => {
    const { url } = await silent();
    const got = await outcome((done) => {
      const file = { file: Readable.from([Buffer.alloc(100)]), filename: 'a.png', size: 100 };
      warm(url).with({ timeout: 200 }).uploadMedia(file, 'image', done);
    });
    expect(got.err?.name).toBe('WeChatAPIResponseTimeoutError');
    expect(leaks(got, TOKEN, SECRET)).toEqual([]);
  });

  it.each(['a call', 'the token', 'the stable token', 'request'] as const)('of %s', async (what) => {
    const { url } = await silent();
    const timeout = 150;
    const got = await outcome((done) => {
      if (what === 'a call') warm(url, { timeout }).getUser('o', done);
      if (what === 'the token') cold(url, { timeout }).getAccessToken(done);
      if (what === 'the stable token') cold(url, { timeout, stableToken: true }).getAccessToken(done);
      if (what === 'request') {
        const query = `secret=${encodeURIComponent(SECRET)}&access_token=${encodeURIComponent(TOKEN)}`;
        warm(url, { timeout }).request(`${url}/x?${query}`, {}, done);
      }
    });
    expect(got.err?.name).toBe('WeChatAPIResponseTimeoutError');
    expect(leaks(got, TOKEN, SECRET)).toEqual([]);
  });
});

describe('an answer that repeats a secret', () => {
  const echo = (text: string) => ({
    location: `https://elsewhere.example/login?access_token=${encodeURIComponent(text)}&step=2`,
    'set-cookie': [`first=${text}; Path=/`, 'second=kept; Path=/'],
    'x-seen': `you sent ${text}, thank you`,
  });

  it.each([
    ['a result', 200, { openid: 'o' }],
    ['an errcode', 200, { errcode: 40003, errmsg: 'invalid openid' }],
    ['a redirect', 302, 'moved'],
    ['trouble', 502, '<html>'],
  ])('in its headers: %s', async (_what, status, body) => {
    const { url } = await serve((_arrival, response) => {
      json(response, body, status, echo(TOKEN));
    });
    const { err, res } = await outcome((done) => {
      warm(url).getUser('o', done);
    });
    expect(leaks([err, res], TOKEN, SECRET)).toEqual([]);
    expect(res?.headers).toMatchObject({
      location: 'https://elsewhere.example/login?access_token=[redacted]&step=2',
      'set-cookie': ['first=[redacted]; Path=/', 'second=kept; Path=/'],
      'x-seen': 'you sent [redacted], thank you',
    });
  });

  it('in the headers of what request got', async () => {
    const { url } = await serve((_arrival, response) => {
      json(response, {}, 200, echo(SECRET));
    });
    const { res } = await outcome((done) => {
      warm(url).request(`${url}/x?secret=${encodeURIComponent(SECRET)}`, {}, done);
    });
    expect(leaks(res, SECRET)).toEqual([]);
    expect(res?.headers['x-seen']).toBe('you sent [redacted], thank you');
  });

  it('in its status line', async () => {
    const { url } = await serveBytes((socket) => {
      socket.end(`HTTP/1.1 400 no ${TOKEN} here\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
    });
    const { err, res } = await outcome((done) => {
      warm(url).getUser('o', done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIResponseError', status: 400 });
    expect(leaks([err, res], TOKEN)).toEqual([]);
  });
});

describe('what an error holds of its cause shows no secret', () => {
  const nobody = 'http://127.0.0.1:1';
  const unknown: LookupFunction = (_host, _options, callback) => {
    callback(new Error(`not found, says somebody who knows ${TOKEN}`), []);
  };

  it.each<[string, (done: () => void) => void]>([
    [
      'a refused call',
      (done) => {
        warm(nobody).getUser('o', done);
      },
    ],
    [
      'a refused upload',
      (done) => {
        warm(nobody).uploadMedia(FILE, 'image', done);
      },
    ],
    [
      'a refused request for a token',
      (done) => {
        cold(nobody).getUser('o', done);
      },
    ],
    [
      'a refused request for a stable token',
      (done) => {
        cold(nobody, { stableToken: true }).getUser('o', done);
      },
    ],
    [
      'a proxy that is not there',
      (done) => {
        warm(nobody, { proxy: `http://user:${encodeURIComponent(SECRET)}@127.0.0.1:1` }).getUser('o', done);
      },
    ],
    [
      'a name that is not found',
      (done) => {
        warm('http://wechat.invalid', { lookup: unknown }).getUser('o', done);
      },
    ],
  ])('%s', async (_what, call) => {
    const err = await refusal(call);
    expect(err.name).toBe('WeChatAPIRequestError');
    expect(err.cause).toBeInstanceOf(Error);
    expect(Object.keys(err)).not.toContain('cause');
    expect(leaks(err, TOKEN, SECRET)).toEqual([]);
  });

  /** Moved to where options would not let it. */
  const elsewhere = (api: API): API =>
    Object.assign(api, { endpoint: 'http://a b', fileServerPrefix: 'http://a b/' });

  // Node's error about an address that is none repeats it.
  it.each<[string, (done: () => void) => void]>([
    [
      'a call',
      (done) => {
        elsewhere(warm(nobody)).getUser('o', done);
      },
    ],
    [
      'an upload',
      (done) => {
        elsewhere(warm(nobody)).uploadMedia(FILE, 'image', done);
      },
    ],
    [
      'the token',
      (done) => {
        elsewhere(cold(nobody)).getUser('o', done);
      },
    ],
    [
      'request',
      (done) => {
        warm(nobody).request(`http://a b/x?access_token=${TOKEN}`, {}, done);
      },
    ],
    [
      'a proxy',
      (done) => {
        const api = warm(nobody);
        api.defaults = { proxy: `user:${SECRET}@a b` };
        api.getUser('o', done);
      },
    ],
  ])('an address that is none: %s', async (_what, call) => {
    expect(leaks(await refusal(call), TOKEN, SECRET)).toEqual([]);
  });

  it('a connection that ends in the middle', async () => {
    const { url } = await serveBytes((socket) => {
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-length: 99\r\nx-seen: ${TOKEN}\r\n\r\n{"access_token":"${TOKEN}`,
      );
      setTimeout(() => socket.destroy(), 30);
    });
    const got = await outcome((done) => {
      warm(url).getUser('o', done);
    });
    expect(got.err?.name).toBe('WeChatAPIRemoteSocketClosedError');
    expect(leaks(got, TOKEN, SECRET)).toEqual([]);
  });
});
