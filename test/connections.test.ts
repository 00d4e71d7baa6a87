import { createServer, type IncomingMessage } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { runInNewContext } from 'node:vm';
import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import type { RequestOptions } from 'wechat-api/types';
import { failure, PATIENT, start } from './support/client.js';

const USER = '/cgi-bin/user/info';

const FORM = { a: 1, b: ['2', '3'], c: null };

/** A certificate for 127.0.0.1 that nobody vouches for. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  return { key, cert };
}

/** An HTTP proxy that tunnels, and counts what it tunnels. */
async function startProxy(): Promise<{ url: string; tunnels: IncomingMessage[] }> {
  const tunnels: IncomingMessage[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer().on('connect', (request: IncomingMessage, client: Socket) => {
    tunnels.push(request);
    const { hostname, port } = new URL(`http://${request.url ?? ''}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    proxy.close();
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, tunnels };
}

describe('connections', () => {
  it('are kept alive and at most 50, for 3,000 calls at once', async () => {
    const { sandbox, api, openid } = await start(PATIENT);
    const users = await Promise.all(Array.from({ length: 3000 }, () => api.promises.getUser(openid)));
    expect(users.every((user) => user.openid === openid)).toBe(true);
    expect(sandbox.peakSockets).toBeLessThanOrEqual(50);
    expect(sandbox.sockets).toBeLessThanOrEqual(52);
  });

  it('are kept for the eight ways to connect that were named last', async () => {
    const { sandbox, api, openid } = await start();
    const call = (maxSockets: number) => api.with({ maxSockets }).promises.getUser(openid);
    const opened = async (maxSockets: number) => {
      const port = () => sandbox.requests.at(-1)?.remotePort;
      const before = new Set(sandbox.requests.map(({ remotePort }) => remotePort));
      await call(maxSockets);
      return !before.has(port() ?? 0);
    };
    for (let way = 1; way <= 8; way++) await call(way);
    expect(await opened(1)).toBe(false);
    await call(9);
    expect(await opened(2)).toBe(false);
    expect(await opened(1)).toBe(true);
  });

  it('are as many as the caller says', async () => {
    const { sandbox, api, openid } = await start({ maxSockets: 3 }, { latency: 5 });
    await Promise.all(Array.from({ length: 30 }, () => api.promises.getUser(openid)));
    expect(sandbox.peakSockets).toBeLessThanOrEqual(3);
  });

  it('serve one call after the other', async () => {
    const { sandbox, api, openid } = await start();
    for (let i = 0; i < 10; i++) await api.promises.getUser(openid);
    // The call that follows the token's may begin before its connection is free again.
    expect(sandbox.sockets).toBeLessThanOrEqual(2);
  });

  it('are each client’s own: one that waits does not hold up another', async () => {
    const { sandbox, api, openid } = await start({ maxSockets: 1 });
    const other = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, maxSockets: 1 });
    other.store = {
      accessToken: (await api.promises.getLatestToken()).accessToken,
      expireTime: Date.now() + 1e6,
    };
    sandbox.intercept('/cgi-bin/tags/get', 'hang');
    const hanging = failure(api.with({ timeout: 2000 }).promises.getTags());
    await other.promises.getUser(openid);
    expect((await hanging).name).toBe('WeChatAPIResponseTimeoutError');
  });
});

describe('a broken connection', () => {
  it('does not send a POST twice', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.intercept('/cgi-bin/message/custom/send', 'disconnect', { times: 5 });
    const error = await failure(api.promises.sendText(openid, 'once'));
    expect(error.name).toMatch(/^WeChatAPI(Response|RemoteSocketClosed)Error$/);
    expect(sandbox.count('/cgi-bin/message/custom/send')).toBe(1);
  });

  it('does not send a POST twice where the caller asks for it', async () => {
    const { sandbox, api, openid } = await start({ socketErrorRetry: 3 });
    sandbox.intercept('/cgi-bin/message/custom/send', 'disconnect', { times: 5 });
    await failure(api.promises.sendText(openid, 'once'));
    expect(sandbox.count('/cgi-bin/message/custom/send')).toBe(1);
  });
});

describe('timeouts', () => {
  it('are five seconds to connect and five for the answer', async () => {
    const options: RequestOptions[] = [];
    const { api, openid } = await start();
    api.setHook((seen) => options.push(seen));
    await api.promises.getUser(openid);
    expect(options.at(-1)?.timeout).toEqual([5000, 5000]);
  });

  it.each([150, '150', '0.15s', '150ms', [5000, 150] as [number, number]])(
    'of %j end a wait for the answer',
    async (timeout) => {
      const { sandbox, api, openid } = await start();
      await api.promises.getLatestToken();
      api.setOpts({ timeout });
      sandbox.intercept(USER, 'hang');
      expect((await failure(api.promises.getUser(openid))).name).toBe('WeChatAPIResponseTimeoutError');
    },
  );

  it('are kept to the millisecond where they are short: an answer that is late is too late', async () => {
    const { api, openid } = await start({ timeout: 200 }, { latency: 450 });
    api.store = { accessToken: 'any', expireTime: Date.now() + 1e6 };
    for (let i = 0; i < 3; i++) {
      expect((await failure(api.promises.getUser(openid))).name).toBe('WeChatAPIResponseTimeoutError');
    }
  });

  it('do not count the wait for a connection that is busy', async () => {
    const { api, openid } = await start({ timeout: 400, maxSockets: 1 }, { latency: 120 });
    const users = await Promise.all(Array.from({ length: 8 }, () => api.promises.getUser(openid)));
    expect(users).toHaveLength(8);
  });

  it('of some calls count for uploads and downloads, also where they are the client’s', async () => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    api.setOpts({ timeout: 150 });
    sandbox.intercept('/cgi-bin/media/get', 'hang');
    const call = failure(api.with({ timeout: 150 }).promises.getMedia('M'));
    expect((await call).name).toBe('WeChatAPIResponseTimeoutError');
  });

  it('end a wait for the connection', async () => {
    // A connection of TLS stands only once the other side has answered, which this one never does.
    const silent = createTcpServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const api = new API('appid', 'secret', { endpoint: `https://127.0.0.1:${port}`, timeout: [200, 5000] });
    onTestFinished(() => {
      silent.close();
    });
    const error = await failure(api.promises.getLatestToken());
    expect(error.name).toBe('WeChatAPIConnectionTimeoutError');
    expect(error.path).toBe('/cgi-bin/token');
  });

  it('of some calls are theirs alone', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.intercept(USER, 'hang');
    expect((await failure(api.with({ timeout: 100 }).promises.getUser(openid))).name).toMatch(/Timeout/);
    expect(api.defaults).toEqual({});
  });

  it('do not end an answer whose bytes are moving', async () => {
    const { api } = await start({ timeout: 200 });
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      let left = 8;
      const timer = setInterval(() => {
        response.write(' ');
        if (--left === 0) {
          clearInterval(timer);
          response.end('{"done":true}');
        }
      }, 60);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    expect(await api.promises.request(`http://127.0.0.1:${port}/`, { dataType: 'json' })).toEqual({
      done: true,
    });
  });
});

describe('options', () => {
  it('name headers, which a request’s own outdo', async () => {
    const { sandbox, api } = await start({ headers: { 'X-Ours': 'a', 'X-Other': 'b' } });
    sandbox.intercept('/x', { body: {} });
    await api.promises.request(`${sandbox.url}/x`, { dataType: 'json', headers: { 'X-Ours': 'c' } });
    expect(sandbox.requests.at(-1)?.headers).toMatchObject({ 'x-ours': 'c', 'x-other': 'b' });
  });

  it('name a proxy', async () => {
    const { api, openid } = await start();
    const { url, tunnels } = await startProxy();
    api.setOpts({ proxy: url });
    await api.promises.getUser(openid);
    expect(tunnels).not.toHaveLength(0);
    api.setOpts({ proxy: url, enableProxy: false });
    const before = tunnels.length;
    await api.promises.getUser(openid);
    expect(tunnels).toHaveLength(before);
  });

  it('take the proxy of the environment where asked to', async () => {
    const { sandbox, api, openid } = await start();
    const { url, tunnels } = await startProxy();
    vi.stubEnv('http_proxy', url);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await api.promises.getUser(openid);
    expect(tunnels).toHaveLength(0);
    api.setOpts({ enableProxy: true });
    await api.promises.getUser(openid);
    expect(tunnels.length).toBeGreaterThan(0);
    const before = tunnels.length;
    const { host } = new URL(sandbox.url);
    for (const excluded of ['example.com,127.0.0.1', host, '*', '.0.0.1', '*.0.0.1', '0.0.1']) {
      vi.stubEnv('no_proxy', excluded);
      await api.promises.getUser(openid);
    }
    vi.stubEnv('no_proxy', '');
    vi.stubEnv('http_proxy', '');
    await api.promises.getUser(openid);
    expect(tunnels).toHaveLength(before);
    vi.stubEnv('http_proxy', url);
    const others = ['example.com', '127.0.0', '7.0.0.1', '127.0.0.1:1', '*.127.0.0.1.example.com'];
    vi.stubEnv('no_proxy', others.join());
    await api.with({ keepAlive: false }).promises.getUser(openid);
    expect(tunnels.length).toBeGreaterThan(before);
  });

  it('name certificates', async () => {
    const tls = await certificate();
    const { api, openid } = await start({}, { tls });
    expect((await failure(api.promises.getUser(openid))).code).toMatch(/SELF_SIGNED|DEPTH_ZERO/);
    api.setOpts({ rejectUnauthorized: false });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    api.setOpts({ ca: tls.cert });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it('choose what request hands back', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept('/x', { body: '{"a":1}' }, { times: 4 });
    const ask = (options?: RequestOptions) => api.promises.request(`${sandbox.url}/x`, options);
    expect(await ask({ dataType: 'json' })).toEqual({ a: 1 });
    expect(await ask({ dataType: 'text' })).toBe('{"a":1}');
    expect(await ask()).toEqual(Buffer.from('{"a":1}'));
    const stream = (await ask({ dataType: 'stream' })) as AsyncIterable<Buffer>;
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe('{"a":1}');
  });

  it('do not follow redirects, which could carry the token away', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(USER, {
      status: 302,
      headers: { location: `${sandbox.url}/elsewhere` },
      body: 'moved',
    });
    expect((await failure(api.promises.getUser(openid))).message).toMatch(/302/);
    expect(sandbox.count('/elsewhere')).toBe(0);
  });

  it.each(['agent', 'httpsAgent'])('that are no agent (%s) are refused at setOpts', async (name) => {
    const { api, openid } = await start();
    expect(() => {
      api.setOpts({ [name]: {} });
    }).toThrow(new RegExp(`'${name}'.*Agent`));
    expect(() => new API('a', 'b', { [name]: {} })).toThrow(TypeError);
    expect(() => api.with({ [name]: {} })).toThrow(TypeError);
    api.defaults = { [name]: {} };
    expect((await failure(api.promises.getUser(openid))).message).toMatch(name);
  });

  it('that are none are no trouble', async () => {
    const { api, openid } = await start();
    api.setOpts(null);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it.each<[string, object]>([
    ['an object', FORM],
    ['one that inherits nothing', Object.assign(Object.create(null) as object, FORM)],
    ['one of another realm', runInNewContext(`(${JSON.stringify(FORM)})`) as object],
  ])('write %s as a form, as urllib 2 did', async (_, data) => {
    const { sandbox, api } = await start();
    sandbox.intercept('/x', { body: {} });
    await api.promises.request(`${sandbox.url}/x`, { type: 'POST', data });
    const sent = sandbox.requests.at(-1);
    expect(sent?.body.toString()).toBe('a=1&b=2&b=3&c=');
    expect(sent?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  it('that make no sense are refused', () => {
    expect(() => new API('a', 'b', { timeout: 'soon' })).toThrow(/timeout.*soon/);
  });

  it('are shown to a hook, which may change them', async () => {
    const { sandbox, api, openid } = await start();
    const seen: string[] = [];
    api.setHook((options) => {
      seen.push(options.method);
      options.headers['x-hook'] = 'was here';
    });
    await api.promises.sendText(openid, 'hook');
    expect(seen).toEqual(['GET', 'POST']);
    expect(sandbox.requests.at(-1)?.headers['x-hook']).toBe('was here');
    api.setHook(() => {
      throw new Error('the hook is broken');
    });
    expect((await failure(api.promises.getUser(openid))).message).toMatch(/the hook is broken/);
  });

  it('are shown to a hook that promises, which is waited for, and may refuse', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    api.setHook(async (options) => {
      await Promise.resolve();
      options.headers['x-late'] = 'yes';
    });
    await api.promises.getUser(openid);
    expect(sandbox.requests.at(-1)?.headers['x-late']).toBe('yes');
    api.setHook(() => Promise.reject(new Error('not now')));
    expect((await failure(api.promises.getUser(openid))).message).toMatch(/not now/);
    expect(sandbox.count(USER)).toBe(1);
  });

  it('may hold beforeRequest, as in urllib 2', async () => {
    const beforeRequest = vi.fn();
    const { api, openid } = await start({ beforeRequest });
    await api.promises.getUser(openid);
    expect(beforeRequest).toHaveBeenCalledTimes(2);
  });
});

describe('setEndpoint', () => {
  it('takes a host or an address', () => {
    const api = new API('appid', 'secret');
    expect(api.endpoint).toBe('https://api.weixin.qq.com');
    expect(api.mpPrefix).toBe('https://mp.weixin.qq.com/cgi-bin/');
    expect(api.fileServerPrefix).toBe('https://file.api.weixin.qq.com/cgi-bin/');
    api.setEndpoint('sh.api.weixin.qq.com');
    expect(api.endpoint).toBe('https://sh.api.weixin.qq.com');
    expect(api.fileServerPrefix).toBe('https://file.api.weixin.qq.com/cgi-bin/');
    api.setEndpoint('http://127.0.0.1:8080/');
    expect(api.endpoint).toBe('http://127.0.0.1:8080');
    expect(api.mpPrefix).toBe('http://127.0.0.1:8080/cgi-bin/');
  });

  it('is not needed: the properties can be set', async () => {
    const { sandbox, openid } = await start();
    const api = new API(sandbox.appid, sandbox.appsecret);
    api.endpoint = sandbox.url;
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    api.mpPrefix = 'https://qr.example/';
    expect(api.showQRCodeURL('t')).toBe('https://qr.example/showqrcode?ticket=t');
  });
});
