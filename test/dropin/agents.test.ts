import http from 'node:http';
import https from 'node:https';
import { isIP, type AddressInfo, type LookupFunction } from 'node:net';
import { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, start } from '../support/client.js';

/** A certificate for this name or 127.0.0.1 that nobody vouches for. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'wechat.test' }], {
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'wechat.test' },
        ],
      },
    ],
  });
  return { key, cert };
}

describe('a plain https.Agent', () => {
  it('says how to connect', async () => {
    const tls = await certificate();
    const { api, openid } = await start({}, { tls });
    expect((await failure(api.promises.getUser(openid))).code).toMatch(/SELF_SIGNED|DEPTH_ZERO/);
    for (const options of [
      { rejectUnauthorized: false },
      { ca: tls.cert },
      { ca: [tls.cert], minVersion: 'TLSv1.3' as const },
    ]) {
      api.setOpts({ httpsAgent: new https.Agent(options) });
      expect((await api.promises.getUser(openid)).openid).toBe(openid);
    }
    api.setOpts({ httpsAgent: new https.Agent({ ca: tls.cert, servername: 'other.test' }) });
    expect((await failure(api.promises.getUser(openid))).code).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    api.setOpts({ httpsAgent: new https.Agent({ ca: tls.cert, servername: 'wechat.test' }) });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    // An agent for the other protocol says nothing here.
    api.setOpts({ agent: new https.Agent({ rejectUnauthorized: false }) });
    expect((await failure(api.promises.getUser(openid))).code).toMatch(/SELF_SIGNED|DEPTH_ZERO/);
  });

  it('shows a certificate of its own', async () => {
    const { key, cert } = await certificate();
    const seen: boolean[] = [];
    const server = https.createServer({ key, cert, requestCert: true, rejectUnauthorized: false });
    server.on('request', (request: http.IncomingMessage, response) => {
      const { socket } = request;
      seen.push(socket instanceof TLSSocket && 'fingerprint' in socket.getPeerCertificate());
      response.end('{"openid":"o"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const endpoint = `https://127.0.0.1:${port}`;
    const call = async (options: https.AgentOptions) => {
      const httpsAgent = new https.Agent({ ca: cert, ...options, keepAlive: false });
      const api = new API('appid', 'secret', { endpoint, httpsAgent });
      api.store = { accessToken: 'T', expireTime: Date.now() + 1e6 };
      await api.promises.getUser('o');
    };
    await call({});
    await call({ key, cert });
    await call({ key: Buffer.from(key), cert: Buffer.from(cert), passphrase: '' });
    server.close();
    expect(seen).toEqual([false, true, true]);
  });

  it('is refused where it cannot be meant', () => {
    class ProxyAgent extends https.Agent {}
    const patched = Object.assign(new https.Agent(), { createConnection: () => undefined });
    for (const [httpsAgent, problem] of [
      [new ProxyAgent(), /'httpsAgent'.*'proxy'/],
      [patched, /'httpsAgent'.*'proxy'/],
      [new http.Agent(), /'httpsAgent' must be an https.Agent/],
      [new https.Agent({ socketPath: '/tmp/x' } as object), /'httpsAgent'.*'socketPath'/],
      [{}, /'httpsAgent' must be a Node.js https.Agent/],
      [true, /'httpsAgent'/],
      ['agent', /'httpsAgent'/],
    ] as [never, RegExp][]) {
      const api = new API('appid', 'secret');
      for (const set of [
        () => new API('appid', 'secret', { httpsAgent }),
        () => api.with({ httpsAgent }),
        () => {
          api.setOpts({ httpsAgent });
        },
      ]) {
        expect(set).toThrow(problem);
        expect(set).toThrow(TypeError);
      }
    }
  });
});

describe('a plain http.Agent', () => {
  it('says how many sockets there are', async () => {
    const { sandbox, api, openid } = await start({}, { latency: 5 });
    await api.promises.getLatestToken();
    api.setOpts({ agent: new http.Agent({ keepAlive: true, maxSockets: 2 }) });
    await Promise.all(Array.from({ length: 20 }, () => api.promises.getUser(openid)));
    expect(sandbox.peakSockets).toBeLessThanOrEqual(3);
  });

  it.each([
    ['keepAlive: false', new http.Agent({ keepAlive: false })],
    ['false', false as const],
  ])('keeps no connection (%s)', async (_what, agent) => {
    const { sandbox, api, openid } = await start({ agent });
    for (let i = 0; i < 3; i++) await api.promises.getUser(openid);
    expect(sandbox.requests.at(-1)?.headers.connection).toBe('close');
    api.setOpts({ agent: new http.Agent() });
    await api.promises.getUser(openid);
    expect(sandbox.requests.at(-1)?.headers.connection).toBe('keep-alive');
  });

  it('is seen in the options of a request too, and in those that were assigned', async () => {
    const { sandbox, api, openid } = await start();
    const agent = new http.Agent({ keepAlive: false });
    sandbox.intercept('/x', { body: {} });
    await api.promises.request(`${sandbox.url}/x`, { agent, dataType: 'json' });
    expect(sandbox.requests.at(-1)?.headers.connection).toBe('close');
    api.defaults = { agent };
    await api.promises.getUser(openid);
    expect(sandbox.requests.at(-1)?.headers.connection).toBe('close');
  });

  it('finds addresses', async () => {
    const { sandbox, api, openid } = await start();
    const { port } = new URL(sandbox.url);
    const asked: string[] = [];
    const lookup: LookupFunction = (host, _options, callback) => {
      asked.push(host);
      callback(null, '127.0.0.1', 4);
    };
    api.setEndpoint(`http://wechat.test:${port}`);
    api.setOpts({ agent: new http.Agent({ lookup }) });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    expect(asked).toContain('wechat.test');
  });
});

describe('a lookup', () => {
  const answers: [string, unknown[]][] = [
    ['an address and its family', ['127.0.0.1', 4]],
    ['an address', ['127.0.0.1']],
    ['a family in words', ['127.0.0.1', 'IPv4']],
    ['all addresses', [[{ address: '127.0.0.1', family: 4 }]]],
    ['addresses alone', [['127.0.0.1']]],
  ];
  it.each(answers)('may answer %s', async (_what, answer) => {
    const { sandbox, api, openid } = await start();
    api.setEndpoint(`http://wechat.test:${new URL(sandbox.url).port}`);
    const lookup = ((_host: string, _options: object, callback: (...args: unknown[]) => void) => {
      callback(null, ...answer);
    }) as LookupFunction;
    api.setOpts({ lookup });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it('may serve TLS', async () => {
    const tls = await certificate();
    const { sandbox, api, openid } = await start({}, { tls });
    api.setEndpoint(`https://wechat.test:${new URL(sandbox.url).port}`);
    const lookup = ((_host: string, _options: object, callback: (...args: unknown[]) => void) => {
      callback(null, '127.0.0.1', 4);
    }) as LookupFunction;
    api.setOpts({ lookup, ca: tls.cert });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it.each([[new Error('no such host')], [null, undefined], [null, []], [null, 'no address', 4], [undefined]])(
    'that finds nothing is an error (%#)',
    async (...answer) => {
      expect(isIP(String(answer[1]))).toBe(0);
      const api = new API('appid', 'secret', {
        endpoint: 'http://wechat.test',
        timeout: 2000,
        lookup: ((_host: string, _options: object, callback: (...args: unknown[]) => void) => {
          callback(...answer);
        }) as LookupFunction,
      });
      expect(await failure(api.promises.getLatestToken())).toMatchObject({ name: 'WeChatAPIRequestError' });
    },
  );
});
