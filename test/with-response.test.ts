import { once } from 'node:events';
import { inspect, types } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import API from 'wechat-api';
import { failure, start } from './support/client.js';
import { json, serve } from './support/servers.js';
import { clientOf } from './support/timing.js';

describe('withResponse', () => {
  it('tells the HTTP answer of a method, of invoke and of request', async () => {
    const { sandbox, api, openid } = await start();
    const { data, res } = await api.promises.getUser(openid).withResponse();
    expect(data).toMatchObject({ openid });
    expect(res).toMatchObject({ status: 200, requestUrls: [`${sandbox.url}/cgi-bin/user/info`] });

    const invoked = await api.promises.invoke('/cgi-bin/getcallbackip').withResponse();
    expect(invoked.data).toHaveProperty('ip_list');
    expect(invoked.res.headers['content-type']).toMatch(/json|text/);

    const requested = await api.promises.request(`${sandbox.url}/nowhere`).withResponse();
    expect(requested.res.requestUrls).toEqual([`${sandbox.url}/nowhere`]);
    expect(Buffer.isBuffer(requested.data)).toBe(true);
  });

  it('tells the answer of the try that counts, where the token was dead', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const { data, res } = await api.promises.getUser(openid).withResponse();
    expect(data.openid).toBe(openid);
    expect(res.status).toBe(200);
  });

  it('is there on a method of several steps, whose last answer it tells, or none', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept('/semantic/semproxy/search', { body: { errcode: 0, query: 'q' } });
    const { res } = await api.promises.semantic(openid, { query: 'q', category: 'music' }).withResponse();
    expect(res.requestUrls).toEqual([`${sandbox.url}/semantic/semproxy/search`]);
    const config = await api.promises
      .getJsConfig({ url: 'https://example.com/', jsApiList: [] })
      .withResponse();
    expect(config.data).toHaveProperty('signature');
    expect(config.res).toBeUndefined();
  });

  it('is there on what others mix in', async () => {
    class Shop extends API {
      welcome(name: string, callback: (err: null, data: string, res: object) => void) {
        callback(null, `hello ${name}`, { status: 299 });
      }
    }
    const { promises } = new Shop('appid', 'secret') as unknown as {
      promises: { welcome: (name: string) => API.ReplyPromise<string> };
    };
    expect(await promises.welcome('you').withResponse()).toEqual({ data: 'hello you', res: { status: 299 } });
    expect(await promises.welcome('you')).toBe('hello you');
  });

  it('has none to tell of what is answered without a request', async () => {
    const { promises } = new API('appid', 'secret') as unknown as {
      promises: { showQRCodeURL: (ticket: string) => API.ReplyPromise<string> };
    };
    const { data, res } = await promises.showQRCodeURL('T').withResponse();
    expect([data, res]).toEqual([expect.stringMatching(/ticket=T$/), undefined]);
  });

  it('can be asked later, and more than once', async () => {
    const { api, openid } = await start();
    const reply = api.promises.getUser(openid);
    expect(await reply).toMatchObject({ openid });
    const [first, second] = await Promise.all([reply.withResponse(), reply.withResponse()]);
    expect(first).toEqual(second);
    expect(first.res.status).toBe(200);
  });

  it('fails with the same error, which has the answer', async () => {
    const { api } = await start();
    const reply = api.promises.getUser('no-such-openid');
    const greet = async () => {
      await reply.withResponse();
    };
    const err = await failure(greet());
    expect(err).toBe(await failure(reply));
    expect(err).toMatchObject({ code: 40003, res: { status: 200 } });
  });

  it('shows in the stack who has called', async () => {
    const { api } = await start();
    const greet = async () => {
      await api.promises.getUser('no-such-openid').withResponse();
    };
    const { stack } = await failure(greet());
    expect(stack).toMatch(/ greet /);
    expect(stack).not.toMatch(/withResponse/);
  });
});

describe('what a twin returns', () => {
  it('is a promise that await takes as it is, and that nobody can tell from another by its looks', async () => {
    const { api, openid } = await start();
    const reply = api.promises.getUser(openid);
    expect(reply).toBeInstanceOf(Promise);
    expect(types.isPromise(reply)).toBe(true);
    expect(Promise.resolve(reply)).toBe(reply);
    expect(Object.getPrototypeOf(reply.then())).toBe(Promise.prototype);
    expect(Object.keys(reply)).toEqual([]);
    expect(inspect(reply)).toBe('Promise { <pending> }');
    await reply;
    expect(inspect(reply)).toMatch(/^Promise \{\s+\{/);
  });

  it('is awaited in as few turns as a promise of nobody’s', async () => {
    const { api, openid } = await start();
    const reply = api.promises.getUser(openid);
    await reply;
    const turns: string[] = [];
    const wait = async (name: string, promise: Promise<unknown>) => {
      await promise;
      turns.push(name);
    };
    await Promise.all([wait('a reply', reply), wait('another', Promise.resolve())]);
    expect(turns).toEqual(['a reply', 'another']);
  });

  it('is an unhandled rejection where nobody waits for it, and none where somebody does', async () => {
    const { api } = await start();
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    try {
      const told = once(process, 'unhandledRejection');
      const reply = api.promises.getUser('no-such-openid');
      expect(await told).toEqual([await failure(reply), reply]);
      const more = vi.fn();
      process.on('unhandledRejection', more);
      await failure(api.promises.getUser('no-such-openid').withResponse());
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(more).not.toHaveBeenCalled();
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of others) process.on('unhandledRejection', listener);
    }
  });
});

it('res has what that of urllib has, also where nobody measures it', async () => {
  const { url } = await serve((_request, response) => {
    json(response, { openid: 'o1' });
  });
  const { res } = await clientOf(url).promises.getUser('o1').withResponse();
  const zeros = 'queuing dnslookup connected requestHeadersSent requestSent waiting contentDownload'.split(
    ' ',
  );
  expect(res).toMatchObject({
    aborted: false,
    keepAliveSocket: true,
    requestUrls: [`${url}/cgi-bin/user/info`],
    timing: Object.fromEntries(zeros.map((name) => [name, 0])),
    retries: 0,
    socketErrorRetries: 0,
  });
});

describe('an error that came with an answer has it', () => {
  it.each([
    ['an errcode', 200, { errcode: 40003, errmsg: 'invalid openid' }],
    ['a page of HTML', 502, '<html>Bad Gateway</html>'],
    ['an empty body', 200, ''],
    ['JSON that is cut off', 200, '{"openid": "o'],
    ['an answer that is too long', 200, JSON.stringify({ openid: 'o'.repeat(5000) })],
  ])('%s', async (_what, status, body) => {
    const { url } = await serve((_request, response) => {
      json(response, body, status, { 'x-server': 'one' });
    });
    const api = clientOf(url, { maxResponseSize: 4000 });
    const err = await failure(api.promises.getUser('o1'));
    expect(err.res).toMatchObject({ status, headers: { 'x-server': 'one' } });
    expect(Object.keys(err)).not.toContain('res');
    expect(inspect(err)).not.toMatch(/x-server/);
  });

  it('of the request for a token as well', async () => {
    const { sandbox } = await start();
    const api = new API(sandbox.appid, 'another-secret', { endpoint: sandbox.url });
    const err = await failure(api.promises.getUser('o1'));
    expect(err).toMatchObject({ code: 40125, data: { errcode: 40125 }, res: { status: 200 } });
    expect(inspect(err)).not.toMatch(/requestUrls/);
  });

  it('and where there was none, the status says so', async () => {
    const api = clientOf('http://127.0.0.1:1');
    expect((await failure(api.promises.getUser('o1'))).res).toMatchObject({ status: -1, size: 0 });
  });
});
