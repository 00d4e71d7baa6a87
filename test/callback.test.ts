import { AsyncLocalStorage } from 'node:async_hooks';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type API from 'wechat-api';
import { start } from './support/client.js';

/** Runs a script in a process of its own, as an exception nobody catches ends the process. */
async function runScript(url: string, script: string): Promise<string> {
  const prelude = `
    const API = require('wechat-api');
    const api = new API(process.argv[1], process.argv[2], { endpoint: process.argv[3] });`;
  const [, appid, secret, endpoint] = /^(.*) (.*) (.*)$/.exec(url) ?? [];
  const { stdout } = await promisify(execFile)(process.execPath, [
    '-e',
    prelude + script,
    appid as string,
    secret as string,
    endpoint as string,
  ]);
  return stdout;
}

describe('the callback', () => {
  /** The client as untyped code calls it. */
  const untyped = (api: API) => api as unknown as Record<string, (...args: unknown[]) => void>;

  it('gets the error, the result and the response', async () => {
    const { api, openid } = await start();
    const [err, user, res] = await new Promise<unknown[]>((resolve) => {
      api.getUser(openid, (...outcome) => {
        resolve(outcome);
      });
    });
    expect(err).toBeNull();
    expect(user).toMatchObject({ openid, subscribe: 1 });
    expect(res).toMatchObject({ status: 200, statusCode: 200, headers: { 'content-type': /json/ } });
  });

  it('is never called at once, whatever is wrong', async () => {
    const { api, openid } = await start();
    const calls: string[] = [];
    const done = (name: string) => () => {
      calls.push(name);
    };
    api.request = (_url: string, ...rest: unknown[]) => {
      (rest.at(-1) as (err: null, data: object) => void)(null, { access_token: 't', expires_in: 7200 });
    };
    api.getUser(openid, done('overridden request'));
    untyped(api).getUser?.(done('missing argument'));
    api.invoke('no slash', done('bad path'));
    api.getJsConfig(undefined as never, done('bad parameter'));
    api.getAccessToken(done('getAccessToken'));
    api.getLatestToken(done('getLatestToken'));
    api.preRequest(
      (callback: () => void) => {
        callback();
      },
      [done('preRequest')],
    );
    expect(calls).toEqual([]);
    await vi.waitFor(() => {
      expect(calls).toHaveLength(7);
    });
  });

  it('is called once where a method calls back twice', async () => {
    const { api } = await start();
    const callback = vi.fn();
    api.preRequest(
      (done: () => void) => {
        done();
        done();
        throw new Error('and then it throws');
      },
      [callback],
    );
    await api.promises.getLatestToken();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('runs in the async context of the call, also for those who wait for another’s token', async () => {
    const { api, openid } = await start();
    const storage = new AsyncLocalStorage<number>();
    const seen = await Promise.all(
      Array.from(
        { length: 20 },
        (_, i) =>
          new Promise<number | undefined>((resolve) => {
            storage.run(i, () => {
              api.getUser(openid, () => {
                resolve(storage.getStore());
              });
            });
          }),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('runs in the context of the call where a hook leaves it', async () => {
    const waiting: (() => void)[] = [];
    const { api, openid } = await start({
      getToken: (callback) => {
        waiting.push(() => {
          callback(null, null);
        });
      },
    });
    const storage = new AsyncLocalStorage<string>();
    const seen = new Promise((resolve) => {
      storage.run('mine', () => {
        api.getUser(openid, () => {
          resolve(storage.getStore());
        });
      });
    });
    storage.run('a pool of connections', () => {
      waiting.forEach((answer) => {
        answer();
      });
    });
    expect(await seen).toBe('mine');
  });

  it('may be left out', async () => {
    const { sandbox, api, openid } = await start();
    untyped(api).sendText?.(openid, 'no callback');
    untyped(api).getUser?.();
    api.getAccessToken();
    await vi.waitFor(() => {
      expect(sandbox.count('/cgi-bin/message/custom/send')).toBe(1);
    });
  });
});

describe('what a callback throws', () => {
  it('is an ordinary uncaught exception, once, and other calls go on', async () => {
    const { sandbox, openid } = await start();
    const output = await runScript(
      `${sandbox.appid} ${sandbox.appsecret} ${sandbox.url}`,
      `
      let good = 0;
      process.on('uncaughtException', (error, origin) => console.log(origin, error.message));
      process.on('unhandledRejection', () => console.log('unhandled rejection'));
      const throws = (name) => () => { throw new Error(name); };
      api.getUser('${openid}', throws('getUser'));
      api.getUser(throws('bad argument'));
      api.getJsConfig({ url: 'u', jsApiList: [] }, throws('getJsConfig'));
      api.getLatestToken(throws('getLatestToken'));
      api.request('${sandbox.url}/cgi-bin/token', throws('request'));
      for (let i = 0; i < 20; i++) api.getUser('${openid}', (err) => { if (!err) good++; });
      process.on('exit', () => console.log('good', good));
      `,
    );
    const lines = output.trim().split('\n');
    expect(lines.at(-1)).toBe('good 20');
    expect(lines.slice(0, -1).sort()).toEqual(
      ['bad argument', 'getJsConfig', 'getLatestToken', 'getUser', 'request'].map(
        (name) => `uncaughtException ${name}`,
      ),
    );
  });

  it('ends the process where nobody listens', async () => {
    const { sandbox, openid } = await start();
    await expect(
      runScript(
        `${sandbox.appid} ${sandbox.appsecret} ${sandbox.url}`,
        `api.getUser('${openid}', () => { throw new Error('not my day'); });`,
      ),
    ).rejects.toThrow(/not my day/);
  });
});

it('a process that has called may end at once', async () => {
  const { sandbox, openid } = await start();
  const output = await runScript(
    `${sandbox.appid} ${sandbox.appsecret} ${sandbox.url}`,
    `api.getUser('${openid}', (err, user) => {
      const answered = performance.now();
      process.on('exit', () => { console.log(user.openid, performance.now() - answered); });
    });`,
  );
  const [found, waited] = output.trim().split(' ');
  expect(found).toBe(openid);
  // A connection that kept it alive would do so for four seconds.
  expect(Number(waited)).toBeLessThan(3000);
});

it('bad arguments are errors through the callback, and nothing is sent', async () => {
  const { sandbox, api } = await start();
  const call = (name: string, ...args: unknown[]) =>
    new Promise<API.WeChatAPIError>((resolve) => {
      (api as unknown as Record<string, (...args: unknown[]) => void>)[name]?.(...args, resolve);
    });
  for (const error of [
    await call('getUser'),
    await call('getUser', undefined),
    await call('getUser', null),
    await call('batchGetUsers', 'not a list'),
    await call('sendText', 'o1'),
    await call('uploadMedia', 42, 'image'),
    await call('uploadMediaStream', {}, 'image'),
    await call('invoke', 'https://elsewhere.example'),
    await new Promise<API.WeChatAPIError>((resolve) => {
      api.preRequest(undefined as never, [resolve]);
    }),
  ]) {
    expect(error).toMatchObject({ name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
    expect(error.message).toMatch(/\w+ \w+/);
  }
  expect(sandbox.requests).toEqual([]);
});

describe('the async context of a call', () => {
  it('is that of its hooks too, also when it is sent again', async () => {
    const { sandbox, api, openid } = await start();
    const store = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    api.setHook(() => void seen.push(store.getStore()));
    // Opens the connection by which the second call goes.
    await store.run('first', () => api.promises.getUser(openid));
    sandbox.revokeToken();
    await store.run('second', () => api.promises.getUser(openid));
    expect(seen).toEqual(['first', 'first', 'second', 'second', 'second']);
  });
});
