import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { failure, start } from '../support/client.js';
import { refusal, untyped } from '../support/outcome.js';
import { json, serve } from '../support/servers.js';

const USER = '/cgi-bin/user/info';

/** What `new API` takes, as untyped code gives it. */
const make = (options: unknown) => new API('appid', 'secret', options as API.Options);

/** A proxy that refuses, and remembers that it was asked. */
async function startProxy() {
  let asked = 0;
  const server = createServer().on('connect', (_request, socket) => {
    asked++;
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, asked: () => asked };
}

describe('timeouts in the words of urllib 2', () => {
  it.each([
    ['1h', 3_600_000],
    ['2 days', 172_800_000],
    ['1.5m', 90_000],
    ['.5 hrs', 1_800_000],
    ['2 WEEKS', 1_209_600_000],
    ['1 year', 31_557_600_000],
    ['250 msecs', 250],
    [' "10 seconds" ', 10_000],
    ['3000', 3000],
    ['', 5000],
    [null, 5000],
    ['0', 5000],
    [0, 5000],
  ])('%j', async (timeout, milliseconds) => {
    const { sandbox, api, openid } = await start();
    const seen: unknown[] = [];
    api.setHook((options) => seen.push(options.timeout));
    api.setOpts({ timeout: timeout as string });
    sandbox.intercept(USER, { body: { openid } });
    await api.promises.getUser(openid);
    expect(seen.at(-1)).toEqual([milliseconds, milliseconds]);
  });

  it.each(['soon', '-1s', '1 fortnight', 'm', '5 s m', Number.NaN, -5, true, {}])('but not %j', (timeout) => {
    expect(() => make({ timeout })).toThrow(/'timeout'/);
    expect(() => {
      make({}).setOpts({ timeout: timeout as string });
    }).toThrow(/'timeout'/);
  });
});

describe('values from configuration files', () => {
  it.each([
    ['https://sh.api.weixin.qq.com/', 'https://sh.api.weixin.qq.com'],
    [' sh.api.weixin.qq.com\n', 'https://sh.api.weixin.qq.com'],
    ['"sh.api.weixin.qq.com"', 'https://sh.api.weixin.qq.com'],
    ["'http://127.0.0.1:8080//'", 'http://127.0.0.1:8080'],
    ['localhost:8080', 'https://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://wechat_mock:3000/a/b/', 'http://wechat_mock:3000/a/b'],
    [new URL('http://127.0.0.1:8080'), 'http://127.0.0.1:8080'],
    ['', 'https://api.weixin.qq.com'],
    ['  ', 'https://api.weixin.qq.com'],
    ['""', 'https://api.weixin.qq.com'],
    [undefined, 'https://api.weixin.qq.com'],
    [null, 'https://api.weixin.qq.com'],
  ])('endpoint: %j', (endpoint, meant) => {
    expect(make({ endpoint }).endpoint).toBe(meant);
    const api = make({});
    api.setEndpoint(endpoint as string);
    expect(api.endpoint).toBe(meant);
    expect(make({}).with({ endpoint: endpoint as string }).endpoint).toBe(meant);
  });

  it.each([
    'http//x',
    'http:/x',
    'htp://x',
    '://x',
    'https://',
    'x y',
    'http://x?a=b',
    'http://a:b@x',
    'x:99999',
    5,
    {},
    () => 'x',
  ])('endpoint: %j is none', (endpoint) => {
    expect(() => make({ endpoint })).toThrow(TypeError);
    expect(() => make({ endpoint })).toThrow(/'endpoint'/);
    expect(() => make({}).with({ endpoint: endpoint as string })).toThrow(/'endpoint'/);
    expect(() => {
      make({}).setEndpoint(endpoint as string);
    }).toThrow(/'endpoint'/);
  });

  it('proxy: host:port, blanks, quotes and a slash', async () => {
    const { api, openid } = await start();
    await api.promises.getLatestToken();
    const { host, asked } = await startProxy();
    const forms = [host, `http://${host}`, ` ${host}/ `, `"${host}"`, new URL(`http://${host}`)];
    for (const [i, proxy] of forms.entries()) {
      api.setOpts({ proxy });
      expect((await failure(api.promises.getUser(openid))).code).toBe('ERR_PROXY');
      expect(asked()).toBe(i + 1);
    }
    vi.stubEnv('http_proxy', host);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    api.setOpts({ enableProxy: true });
    expect((await failure(api.promises.getUser(openid))).code).toBe('ERR_PROXY');
    vi.unstubAllEnvs();
    for (const proxy of ['', ' ', '""', null, undefined]) {
      api.setOpts({ proxy: proxy as string });
      expect((await api.promises.getUser(openid)).openid).toBe(openid);
      api.defaults = { proxy: proxy as string };
      expect((await api.promises.getUser(openid)).openid).toBe(openid);
    }
  });

  it.each(['socks5://user:p4ss@127.0.0.1:1', 'http//user:p4ss@x', 'ht tp', 'http://127.0.0.1/p4ss', 5, {}])(
    'proxy: %j is none, and not shown',
    (proxy) => {
      const call = () => make({ proxy });
      expect(call).toThrow(/'proxy'/);
      expect(call).not.toThrow(/p4ss/);
    },
  );

  it('numbers, and yes and no', async () => {
    const { sandbox, api, openid } = await start(
      { maxSockets: ' 2 ' as never, gzip: 'true' as never, enableProxy: 'false' as never },
      { latency: 5 },
    );
    await Promise.all(Array.from({ length: 10 }, () => api.promises.getUser(openid)));
    expect(sandbox.peakSockets).toBeLessThanOrEqual(2);
    expect(sandbox.requests.at(-1)?.headers['accept-encoding']).toMatch(/gzip/);
    api.setOpts({ maxSockets: Infinity });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it('an appid and a secret with a line break at their end', async () => {
    const { sandbox } = await start();
    const { url: endpoint, appid, appsecret } = sandbox;
    const api = new API(` ${appid}\n`, `"${appsecret}"\r\n`, { endpoint });
    await api.promises.getLatestToken();
    expect(api.appid).toBe(appid);
  });

  it.each<[string, unknown[]]>([
    ['maxSockets', ['x', 0, -1, 1.5, Number.NaN, {}]],
    ['maxRedirects', ['x', -1]],
    ['maxResponseSize', ['x', 0]],
    ['socketErrorRetry', ['x', -1]],
    ['headers', [5, 'x', [], () => ({})]],
    ['enableProxy', ['x', 5, {}]],
    ['rejectUnauthorized', ['x', {}]],
    ['keepAlive', ['x']],
    ['lookup', [5, {}]],
    ['beforeRequest', [5, {}]],
    ['signal', [5, {}]],
    ['dispatcher', [5, {}]],
    ['auth', [5]],
    ['store', [{}, 'x', []]],
    ['stableToken', ['x', {}]],
    ['getToken', ['x', {}]],
    ['saveToken', ['x', {}]],
    ['mpPrefix', ['http//x', 5]],
    ['urllib', [5, { timeuot: 5 }]],
    ['emitter', [{}]],
  ])('%s that can mean nothing', (name, values) => {
    for (const value of values) {
      expect(() => make({ [name]: value })).toThrow(TypeError);
      expect(() => make({ [name]: value })).toThrow(new RegExp(`'${name}\\b`));
    }
  });
});

describe('an unknown option', () => {
  it.each([
    ['stabletoken', 'stableToken'],
    ['endpont', 'endpoint'],
    ['time_out', 'timeout'],
    ['maxSocket', 'maxSockets'],
    ['httpAgent', 'httpsAgent'],
  ])('%s is refused where it is new, and the nearest is named', (name, meant) => {
    const problem = new RegExp(`Unknown option '${name}': did you mean '${meant}'`);
    expect(() => make({ [name]: 1 })).toThrow(problem);
    expect(() => make({}).with({ [name]: 1 })).toThrow(problem);
  });

  it('is nothing at all where none is near', () => {
    expect(() => make({ banana: 1 })).toThrow(/Unknown option 'banana'$/);
    expect(() => make({ urllib: { nestedQuerystrin: true } })).toThrow(
      /'urllib.nestedQuerystrin': did you mean 'nestedQuerystring'/,
    );
    expect(() => make(5)).toThrow(/options must be an object/);
    expect(() => make([])).toThrow(/options must be an object/);
  });

  it('of setOpts is warned of once, and changes nothing', async () => {
    const { api, openid } = await start();
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    onTestFinished(() => {
      warn.mockRestore();
    });
    const options = { timeuot: 5, timeout: 3000 } as API.RequestOptions;
    api.setOpts(options);
    api.setOpts(options);
    expect(api.defaults).toBe(options);
    expect(warn.mock.calls).toEqual([
      ["setOpts: Unknown option 'timeuot': did you mean 'timeout'?", { code: 'WECHAT_API_OPTION' }],
    ]);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    api.setOpts({ fixJSONCtlChars: true, timing: true, consumeWriteStream: true } as object);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('that only urllib 4 knows has a place', async () => {
    const { sandbox, api } = await start({ urllib: { nestedQuerystring: true } });
    sandbox.intercept('/x', { body: {} }, { times: 2 });
    await api.promises.request(`${sandbox.url}/x`, { type: 'POST', content: 'a', dataType: 'json' });
    const { arrivals, url } = await serve((_request, response) => {
      json(response, {}, arrivals.length < 2 ? 500 : 200);
    });
    await api.promises.request(`${url}/x`, { urllib: { retry: 1 } });
    expect(arrivals).toHaveLength(2);
  });

  it('that is empty does not take the client’s away', async () => {
    const { api, openid } = await start({ timeout: 1234 });
    const seen: unknown[] = [];
    api.setHook((options) => seen.push(options.timeout));
    await api.with({ timeout: '', headers: undefined }).promises.getUser(openid);
    expect(seen.at(-1)).toEqual([1234, 1234]);
  });
});

describe('setEndpoint', () => {
  const MP = 'https://mp.weixin.qq.com/cgi-bin/';
  const picture = (api: API) => api.showQRCodeURL('t').replace('showqrcode?ticket=t', '');

  it('of WeChat’s hosts leaves its others where they are', () => {
    for (const endpoint of ['sh.api.weixin.qq.com', 'https://api2.weixin.qq.com', 'weixin.qq.com']) {
      const api = new API('appid', 'secret', { endpoint });
      expect(picture(api)).toBe(MP);
      expect(api.fileServerPrefix).toBe('https://file.api.weixin.qq.com/cgi-bin/');
    }
  });

  it('elsewhere moves them, and back', () => {
    const api = new API('appid', 'secret');
    for (const endpoint of ['http://127.0.0.1:8080', 'https://evilweixin.qq.com', 'weixin.qq.com.test']) {
      api.setEndpoint(endpoint);
      expect(picture(api)).toBe(`${api.endpoint}/cgi-bin/`);
    }
    api.setEndpoint('hk.api.weixin.qq.com');
    expect(picture(api)).toBe(MP);
    expect(picture(api.with({ endpoint: 'http://127.0.0.1:8080' }))).toBe('http://127.0.0.1:8080/cgi-bin/');
    expect(picture(api)).toBe(MP);
  });

  it('keeps what an option, or the caller, has set', () => {
    const api = new API('appid', 'secret', { endpoint: 'http://127.0.0.1:8080', mpPrefix: MP });
    expect(picture(api)).toBe(MP);
    expect(api.fileServerPrefix).toBe('http://127.0.0.1:8080/cgi-bin/');
    api.setEndpoint('http://127.0.0.1:9090');
    expect(picture(api)).toBe(MP);
    expect(picture(api.with({ endpoint: 'http://127.0.0.1:7070' }))).toBe(MP);
    expect(picture(api.with({ mpPrefix: 'qr.test/x' }))).toBe('https://qr.test/x/');
    api.fileServerPrefix = 'http://files.test/';
    api.setEndpoint('http://127.0.0.1:8080');
    expect(api.fileServerPrefix).toBe('http://files.test/');
  });
});

describe('nothing is sent', () => {
  it.each([
    [undefined, undefined],
    [null, 'secret'],
    ['appid', ''],
    ['appid', '  '],
    ['appid', Number.NaN],
    [() => 'appid', 'secret'],
  ])('with the credentials %s and %s', async (appid, appsecret) => {
    const { sandbox } = await start();
    const api = new API(appid as string, appsecret as string, { endpoint: sandbox.url });
    expect(await failure(api.promises.getUser('o'))).toMatchObject({ name: 'WeChatAPIArgumentError' });
    expect(sandbox.requests).toEqual([]);
  });

  it.each([null, Number.NaN, () => 'o'])('with the argument %s', async (bad) => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    sandbox.clearRequests();
    const calls: [string, ...unknown[]][] = [
      ['getUser', bad],
      ['sendText', 'o', bad],
      ['sendText', bad, 'hi'],
      ['createTmpQRCode', bad, 100],
      ['createMenu', bad],
      ['uploadMedia', bad, 'image'],
      ['getJsConfig', bad],
      ['sendCard', 'o', bad],
    ];
    for (const [name, ...args] of calls) {
      const err = await refusal((done) => untyped(api)[name]?.(...args, done));
      expect(err).toMatchObject({ name: 'WeChatAPIArgumentError' });
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('with an option of a request that can mean nothing', async () => {
    const { sandbox, api } = await start();
    for (const option of [{ timeout: 'soon' }, { proxy: 'socks5://x' }, { agent: {} }, { emitter: {} }]) {
      const err = await refusal((done) => untyped(api).request?.(`${sandbox.url}/x`, option, done));
      expect(err).toMatchObject({ name: 'WeChatAPIArgumentError' });
    }
    expect(sandbox.requests).toEqual([]);
  });
});
