import { AsyncLocalStorage } from 'node:async_hooks';
import { execFile } from 'node:child_process';
import { tracingChannel } from 'node:diagnostics_channel';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import type { StoredToken } from 'wechat-api/types';
import { failure, start, startSandbox } from './support/client.js';
import { leaks } from './support/leaks.js';
import { MapStore } from './support/map-store.js';
import { cold, SECRET } from './support/secretive.js';
import { serve } from './support/servers.js';

type Message = Record<string, unknown>;

const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const;
const INFO = '/cgi-bin/user/info';

/** What a channel tells until the test ends: the order of its events, and each message as it was at its end. */
function listen(name: 'call' | 'token') {
  const channel = tracingChannel<unknown, Message>(`wechat-api:${name}`);
  const heard = { events: [] as string[], messages: [] as Message[], objects: [] as Message[] };
  for (const event of EVENTS) {
    const hear = (message: unknown) => {
      heard.events.push(event);
      heard.objects.push(message as Message);
      if (event === 'asyncEnd') heard.messages.push({ ...(message as Message) });
    };
    channel[event].subscribe(hear);
    onTestFinished(() => {
      channel[event].unsubscribe(hear);
    });
  }
  return heard;
}

/** Binds a store to the beginning of calls until the test ends. */
function bind<T>(store: AsyncLocalStorage<T>, transform: (message: Message) => T): void {
  const { start } = tracingChannel<T, Message>('wechat-api:call');
  start.bindStore(store, transform);
  onTestFinished(() => void start.unbindStore(store));
}

const calls = () => listen('call');
const tokens = () => listen('token');

/** Hooks that keep the token in a variable that others may change. */
function hooks() {
  const kept: { token?: StoredToken } = {};
  const options = {
    getToken: () => Promise.resolve(kept.token ?? null),
    saveToken: (token: StoredToken) => {
      kept.token = JSON.parse(JSON.stringify(token)) as StoredToken;
      return Promise.resolve();
    },
  };
  return { kept, options };
}

describe('the channel wechat-api:call', () => {
  const success = { attempts: 1, errcode: 0, status: 200, duration: expect.any(Number) as number };

  it('tells of a call that succeeds', async () => {
    const { api, openid } = await start();
    await api.promises.getLatestToken();
    const heard = calls();
    await api.promises.getUser(openid);
    expect(heard.events).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
    expect(new Set(heard.objects).size).toBe(1);
    expect(heard.messages).toEqual([
      { method: 'getUser', path: INFO, size: expect.any(Number) as number, ...success },
    ]);
    expect(heard.messages[0]?.size).toBeGreaterThan(100);
    expect(heard.messages[0]?.duration).toBeGreaterThan(0);
  });

  it('knows the method and the path at the start, and the rest at the end', async () => {
    const { api, openid } = await start();
    const { start: channel } = tracingChannel<unknown, Message>('wechat-api:call');
    const begun: Message[] = [];
    const note = (message: unknown) => void begun.push({ ...(message as Message) });
    channel.subscribe(note);
    onTestFinished(() => {
      channel.unsubscribe(note);
    });
    await api.promises.getUser(openid);
    const unknown = { errcode: undefined, status: undefined, size: undefined, duration: undefined };
    expect(begun).toEqual([{ method: 'getUser', path: INFO, attempts: 0, ...unknown }]);
  });

  it('names methods of several kinds', async () => {
    const { api, openid } = await start();
    const heard = calls();
    await api.promises.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image');
    await api.promises.invoke(`${INFO}?openid=${openid}`);
    await api.promises.getTicket();
    await new Promise<void>((resolve) => {
      api.preRequest(
        function mine(callback: () => void) {
          callback();
        },
        [resolve],
      );
    });
    expect(heard.messages.map(({ method, path }) => [method, path])).toEqual([
      ['uploadMedia', '/cgi-bin/media/upload'],
      ['invoke', INFO],
      ['invoke', '/cgi-bin/ticket/getticket'],
      ['mine', undefined],
    ]);
  });

  it('tells of an errcode', async () => {
    const { api } = await start();
    const heard = calls();
    const error = await failure(api.promises.getUser('nobody'));
    expect(heard.events).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toMatchObject([{ method: 'getUser', attempts: 1, errcode: 40003, status: 200 }]);
    expect(heard.messages[0]?.error).toBe(error);
  });

  it('counts a second try after a dead token', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const heard = calls();
    await api.promises.getUser(openid);
    expect(heard.messages).toMatchObject([{ ...success, attempts: 2 }]);
  });

  it('tells of a timeout, and of what never reached WeChat', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    const heard = calls();
    sandbox.intercept(INFO, 'hang');
    await failure(api.with({ timeout: 50 }).promises.getUser(openid));
    sandbox.intercept(INFO, 'disconnect', { times: 9 });
    await failure(api.promises.getUser(openid));
    const [late, lost] = heard.messages;
    expect(late).toMatchObject({ attempts: 1, error: { name: 'WeChatAPIResponseTimeoutError' } });
    expect(late?.duration).toBeGreaterThanOrEqual(49);
    expect(late).toMatchObject({ errcode: undefined, status: undefined, size: undefined });
    expect(lost).toMatchObject({ errcode: 'UND_ERR_SOCKET', error: { name: 'WeChatAPIRequestError' } });
  });

  it('tells of an abort when it happens, also while the call waits for its token', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept('/cgi-bin/token', 'hang');
    const heard = calls();
    const controller = new AbortController();
    const waiting = failure(api.with({ signal: controller.signal }).promises.getUser(openid));
    await delay(20);
    controller.abort();
    await waiting;
    expect(heard.events).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toMatchObject([{ attempts: 0, errcode: 'ABORT_ERR' }]);
    expect(heard.messages[0]?.duration).toBeLessThan(2000);
    await failure(api.with({ signal: AbortSignal.abort() }).promises.getUser(openid));
    expect(heard.messages[1]).toMatchObject({ attempts: 0, errcode: 'ABORT_ERR' });
  });

  it('tells of a call that gets no token', async () => {
    const sandbox = await startSandbox();
    const heard = calls();
    const api = new API(sandbox.appid, 'wrong', { endpoint: sandbox.url });
    await failure(api.promises.getUser('o'));
    expect(heard.messages).toMatchObject([{ method: 'getUser', attempts: 0, errcode: 40125 }]);
  });

  it('counts the bytes of an answer that does not tell its length', async () => {
    const { url } = await serve((_request, response) => {
      response.write('{"errcode":0,');
      response.end('"access_token":"t","expires_in":7200}');
    });
    const heard = calls();
    await cold(url).promises.getUser('o');
    expect(heard.messages).toMatchObject([{ errcode: 0, status: 200, size: 50 }]);
  });

  it('is silent about what is refused before it begins', async () => {
    const { api } = await start();
    const heard = calls();
    await failure(api.promises.getUser(undefined as never));
    expect(heard.events).toEqual([]);
  });

  it('changes nothing where a description throws, or a result cannot be looked at', async () => {
    const { api } = await start();
    const heard = calls();
    const raw = (api as unknown as { _createCardQRCode: () => void })._createCardQRCode;
    const refused = await new Promise((resolve) => {
      api.preRequest(raw, [{}, resolve]);
    });
    expect(refused).toBeInstanceOf(Error);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const result = await new Promise((resolve) => {
      api.preRequest(
        (callback: (err: null, data: object) => void) => {
          callback(null, proxy);
        },
        [
          (_err: unknown, data: unknown) => {
            resolve(typeof data);
          },
        ],
      );
    });
    expect(result).toBe('object');
    expect(heard.messages).toHaveLength(2);
  });
});

describe('the channel wechat-api:token', () => {
  const expireTime = expect.any(Number) as number;
  const told = (kind: string, event: string, by = 'this process') => ({ kind, event, by });

  it('tells of a token that is fetched, once and with all fields', async () => {
    const { sandbox, api, openid } = await start();
    const heard = tokens();
    await api.promises.getUser(openid);
    await api.promises.getUser(openid);
    expect(heard.events).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toEqual([
      { appid: sandbox.appid, expireTime, ...told('access_token', 'fetched') },
    ]);
    expect(heard.messages[0]?.expireTime).toBe(api.store?.expireTime);
  });

  it('tells of a dead one that is replaced', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const heard = tokens();
    await api.promises.getUser(openid);
    expect(heard.messages).toMatchObject([told('access_token', 'replaced')]);
  });

  it('tells of getAccessToken and getLatestToken', async () => {
    const { api } = await start();
    const heard = tokens();
    await api.promises.getAccessToken();
    await api.promises.getLatestToken();
    expect(heard.messages).toMatchObject([told('access_token', 'fetched'), told('access_token', 'found')]);
  });

  it('tells of failures', async () => {
    const sandbox = await startSandbox();
    const heard = tokens();
    const api = new API(sandbox.appid, 'wrong', { endpoint: sandbox.url });
    const error = await failure(api.promises.getUser('o'));
    expect(heard.events).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toMatchObject([{ event: 'found', by: undefined, expireTime: undefined }]);
    expect(heard.messages[0]?.error).toBe(error);
  });

  it('knows with hooks who has fetched the token that is there', async () => {
    const sandbox = await startSandbox();
    const { kept, options } = hooks();
    const [one, other] = [0, 1].map(
      () => new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, ...options }),
    ) as [API, API];
    const heard = tokens();
    await one.promises.getFollowers();
    await one.promises.getFollowers();
    await other.promises.getFollowers();
    sandbox.revokeToken();
    await other.promises.getFollowers();
    await one.promises.getFollowers();
    expect(kept.token?.accessToken).toBe(sandbox.token);
    expect(heard.messages).toMatchObject([
      told('access_token', 'fetched'),
      told('access_token', 'found'),
      told('access_token', 'found', 'another process'),
      told('access_token', 'found', 'another process'),
      told('access_token', 'replaced'),
      told('access_token', 'found', 'another process'),
    ]);
  });

  it('takes another client on the same store for another process', async () => {
    const sandbox = await startSandbox();
    const store = new MapStore();
    const [one, other] = [0, 1].map(
      () => new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, store }),
    ) as [API, API];
    const heard = tokens();
    await one.promises.getFollowers();
    await other.promises.getFollowers();
    await other.promises.getFollowers();
    sandbox.revokeToken();
    await one.promises.getFollowers();
    await other.promises.getFollowers();
    await one.promises.getAccessToken();
    expect(heard.messages).toMatchObject([
      told('access_token', 'fetched'),
      told('access_token', 'found', 'another process'),
      told('access_token', 'replaced'),
      told('access_token', 'replaced', 'another process'),
      told('access_token', 'fetched'),
    ]);
  });

  it('tells of a token that is renewed early', async () => {
    // Counts as ended half a second after it was fetched; looked after from the middle of that.
    const { api } = await start({ store: new MapStore() }, { tokenLifetime: 1, tokenOverlap: 5 });
    vi.spyOn(Math, 'random').mockReturnValue(0.99);
    onTestFinished(() => void vi.restoreAllMocks());
    await api.promises.getFollowers();
    const heard = tokens();
    await delay(270);
    await api.promises.getFollowers();
    await vi.waitFor(() => {
      expect(heard.messages).toMatchObject([told('access_token', 'renewed early')]);
    });
  });

  it('calls the stable token by its name', async () => {
    const { api, openid } = await start({ stableToken: true });
    const heard = tokens();
    await api.promises.getUser(openid);
    expect(heard.messages).toMatchObject([told('stable_access_token', 'fetched')]);
  });

  it.each([
    ['in memory', {}, [told('ticket:jsapi', 'found')]],
    ['in a store', { store: new MapStore() }, []],
  ])('tells of tickets %s', async (_where, options: API.Options, again: object[]) => {
    const { api } = await start(options);
    await api.promises.getLatestToken();
    const heard = tokens();
    const config = { url: 'https://a/', jsApiList: [] };
    await api.promises.getJsConfig(config);
    await api.promises.getJsConfig(config);
    await api.promises.getTicket('wx_card');
    expect(heard.messages).toMatchObject([
      told('ticket:jsapi', 'fetched'),
      ...again,
      told('ticket:wx_card', 'fetched'),
    ]);
  });
});

describe('who listens', () => {
  it('gets no secret, token or ticket', async () => {
    const { sandbox, api, openid } = await start();
    const heard = [calls(), tokens()];
    await api.promises.sendText(openid, 'THE-BODY');
    const secrets = [sandbox.token as string, sandbox.appsecret];
    sandbox.revokeToken();
    await api.promises.getJsConfig({ url: 'https://a/', jsApiList: [] });
    await failure(api.promises.getUser('nobody'));
    await api.promises.invoke(`${INFO}?openid=${openid}&access_token=${sandbox.token}`);
    for (const fault of ['hang', 'disconnect', { status: 502, body: 'oh' }] as const) {
      sandbox.intercept(INFO, fault, { times: 2 });
      await failure(api.with({ timeout: 50 }).promises.getUser(openid));
    }
    const broken = new API(sandbox.appid, SECRET, { endpoint: sandbox.url });
    await failure(broken.promises.getUser(openid));
    const { ticket } = api.ticketStore.jsapi as { ticket: string };
    const told = heard.map(({ objects }) => objects);
    expect(told.flat().length).toBeGreaterThan(30);
    expect(leaks(told, ...secrets, sandbox.token as string, ticket, SECRET, 'THE-BODY')).toEqual([]);
  });

  it('is nobody: then nothing is published', async () => {
    const { api, openid } = await start();
    const channel = tracingChannel<unknown, Message>('wechat-api:call');
    const publish = EVENTS.flatMap((event) => [
      vi.spyOn(channel[event], 'publish'),
      vi.spyOn(channel[event], 'runStores'),
    ]);
    onTestFinished(() => void vi.restoreAllMocks());
    await api.promises.getUser(openid);
    for (const spy of publish) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a store that is bound to the start of calls', () => {
  it('reaches the request, the second try and the tokens, and ends with the call', async () => {
    const { sandbox, api, openid } = await start();
    const spans = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const atEnd: (string | undefined)[] = [];
    api.setHook(() => void seen.push(spans.getStore()));
    let count = 0;
    bind(spans, () => `span ${++count}`);
    for (const name of ['call', 'token']) {
      const { asyncEnd } = tracingChannel<unknown, Message>(`wechat-api:${name}`);
      const note = () => void atEnd.push(spans.getStore());
      asyncEnd.subscribe(note);
      onTestFinished(() => {
        asyncEnd.unsubscribe(note);
      });
    }
    await api.promises.getUser(openid);
    sandbox.revokeToken();
    await api.promises.getUser(openid);
    expect(seen).toEqual(['span 1', 'span 1', 'span 2', 'span 2', 'span 2']);
    expect(atEnd).toEqual(['span 1', 'span 1', 'span 2', 'span 2']);
    expect(spans.getStore()).toBeUndefined();
  });

  it('leaves the caller’s callback in the caller’s own context', async () => {
    const { api, openid } = await start();
    const store = new AsyncLocalStorage<string>();
    bind(store, () => 'theirs');
    const seen = await store.run(
      'mine',
      () =>
        new Promise((resolve) => {
          api.getUser(openid, () => {
            resolve(store.getStore());
          });
        }),
    );
    expect(seen).toBe('mine');
  });
});

describe.concurrent('in a process of its own', () => {
  const ROOT = path.resolve(__dirname, '..');
  const run = async (args: string[], env: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });

  it('a listener that throws is an uncaught exception of its own, and the callback comes once', async () => {
    const script = `
      const { channel } = require('node:diagnostics_channel');
      const API = require('wechat-api');
      let thrown = 0, came = 0;
      process.on('uncaughtException', () => thrown++);
      const fail = () => { throw new Error('listener'); };
      for (const event of ${JSON.stringify(EVENTS)}) {
        channel('tracing:wechat-api:call:' + event).subscribe(fail);
        channel('tracing:wechat-api:token:' + event).subscribe(fail);
      }
      const { AsyncLocalStorage } = require('node:async_hooks');
      channel('tracing:wechat-api:call:start').bindStore(new AsyncLocalStorage(), fail);
      const api = new API('a', 'b', { endpoint: 'http://127.0.0.1:1' });
      api.request = (url, options, callback) => callback(null, { access_token: 't', expires_in: 7200 }, {});
      api.getUser('o', (err) => { came++; setTimeout(() => console.log(err, came, thrown), 20); });`;
    const { stdout } = await run(['-e', script]);
    expect(stdout).toBe('null 1 9\n');
  });

  it('NODE_DEBUG=wechat-api prints a line for each call and each token', async () => {
    const script = "import('./examples/observability/calls.mjs').then(({ makeCalls }) => makeCalls())";
    const { stdout, stderr } = await run(['-e', script], { NODE_DEBUG: 'wechat-api' });
    expect(stdout).toBe('');
    expect(
      stderr
        .trim()
        .replace(/ \d+:/g, ' PID:')
        .replace(/\d+ ms/g, 'N ms')
        .split('\n'),
    ).toEqual([
      'WECHAT-API PID: access_token fetched, by this process',
      'WECHAT-API PID: sendText /cgi-bin/message/custom/send → 0, N ms, attempts 1, bytes 27',
      'WECHAT-API PID: access_token replaced, by this process',
      expect.stringMatching(/getUser \/cgi-bin\/user\/info → 0, N ms, attempts 2, bytes \d+$/),
      'WECHAT-API PID: getUser /cgi-bin/user/info → 40003, N ms, attempts 1, bytes 75',
    ]);
  });

  it('the example with pino prints a line for each call and each token', async () => {
    const { stdout } = await run(['examples/observability/pino.mjs']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Message);
    const call = { level: 30, path: INFO, status: 200, msg: 'WeChat call' };
    expect(lines).toMatchObject([
      { kind: 'access_token', event: 'fetched', by: 'this process', msg: 'WeChat token' },
      { ...call, method: 'sendText', path: '/cgi-bin/message/custom/send', attempts: 1, errcode: 0 },
      { kind: 'access_token', event: 'replaced', by: 'this process' },
      { ...call, method: 'getUser', attempts: 2, errcode: 0 },
      { method: 'getUser', level: 40, attempts: 1, errcode: 40003, rid: expect.any(String) as string },
    ]);
  });

  it('the example with OpenTelemetry makes a span of each call', async () => {
    const { stdout } = await run(['examples/observability/opentelemetry.mjs']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^ {2}WeChat sendText \{.*\}, access_token fetched by this process$/),
      expect.stringMatching(
        /^ {2}WeChat getUser .*resend_count":1.*, access_token replaced by this process$/,
      ),
      expect.stringMatching(/^ {2}WeChat getUser .*"error\.type":"40003"\}, ERROR invalid openid rid: /),
      'greet {}',
    ]);
  });
});
