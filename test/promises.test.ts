import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type API from 'wechat-api';
import { failure, start } from './support/client.js';

type Twins = Record<string, (...args: unknown[]) => Promise<unknown>>;
const twinsOf = (api: API) => api.promises as unknown as Twins;

describe('a promise twin', () => {
  it('is the same function at every look, and another where the method is', async () => {
    const { api } = await start();
    const { getUser } = twinsOf(api);
    expect(twinsOf(api).getUser).toBe(getUser);
    (api as unknown as Record<string, unknown>).getUser = (...args: unknown[]) => {
      (args.at(-1) as (err: null, data: string) => void)(null, 'mine');
    };
    expect(await twinsOf(api).getUser?.('o1')).toBe('mine');
  });

  it('can be spied on, which the callback form does not notice', async () => {
    const { api, openid } = await start();
    const spy = vi.spyOn(api.promises, 'getUser').mockResolvedValue({ openid: 'spied' } as never);
    expect(await api.promises.getUser(openid)).toEqual({ openid: 'spied' });
    const found = await new Promise((resolve) => {
      api.getUser(openid, (_err, user) => {
        resolve(user.openid);
      });
    });
    expect(found).toBe(openid);
    spy.mockRestore();
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it('can be replaced and taken back by plain means', async () => {
    const { api, openid } = await start();
    const twins = twinsOf(api);
    const { getUser } = twins;
    twins.getUser = () => Promise.resolve('replaced');
    expect(await twinsOf(api).getUser?.(openid)).toBe('replaced');
    Reflect.deleteProperty(twins, 'getUser');
    expect(twins.getUser).toBe(getUser);
    expect('getUser' in twins).toBe(true);
    expect(Object.hasOwn(twins, 'getUser')).toBe(false);
  });

  it('settles for too few arguments, whatever it is of', async () => {
    const { api } = await start();
    for (const name of ['getUser', 'sendText', 'uploadMedia', 'invoke', 'request', 'getJsConfig']) {
      const err = await failure(twinsOf(api)[name]?.() as Promise<unknown>);
      expect([name, err.name]).toEqual([name, 'WeChatAPIArgumentError']);
    }
  });
});

describe('the error of a promise twin', () => {
  it('has the reply and the answer, and does not show them', async () => {
    const { api } = await start();
    const err = (await failure(api.promises.getUser('no-such-openid'))) as unknown as Record<string, unknown>;
    expect(err.data).toMatchObject({ errcode: 40003 });
    expect(err.res).toMatchObject({ status: 200 });
    expect(Object.keys(err)).not.toContain('res');
    expect(inspect(err)).not.toMatch(/headers|requestUrls/);
  });

  it('lets go of them, where somebody wants to keep the error alone', async () => {
    const { api } = await start();
    const err = (await failure(api.promises.getUser('no-such-openid'))) as unknown as Record<string, unknown>;
    err.res = undefined;
    delete err.data;
    expect([err.res, 'data' in err]).toEqual([undefined, false]);
  });

  it('has none where it is frozen, or has its own', async () => {
    const { api } = await start();
    const own = Object.assign(new Error('own'), { data: 'mine' });
    for (const error of [Object.freeze(new Error('frozen')), own]) {
      Object.assign(api, {
        request: (_url: string, _options: object, done: (...outcome: unknown[]) => void) => {
          done(error, { errcode: 1 }, { status: 200 });
        },
      });
      expect((await failure(api.promises.request('http://127.0.0.1:1/x', {}))).message).toBe(error.message);
    }
    expect(own.data).toBe('mine');
  });

  it('shows in its stack who has called', async () => {
    const { api } = await start();
    const greet = async () => {
      await api.promises.getUser('no-such-openid');
    };
    const sign = async () => {
      await api.promises.semantic('o1', { query: '', category: 'music' });
    };
    const asksForOne = async () => {
      await greet();
    };
    expect((await failure(asksForOne())).stack).toMatch(/ greet [^]* asksForOne /);
    expect((await failure(sign())).stack).toMatch(/ sign /);
  });

  it('has a stack of bounded length, however many wait for it', async () => {
    const { api } = await start();
    api.getToken = () => Promise.reject(new Error('the database is gone'));
    const waiting = Array.from({ length: 300 }, (_, i) => failure(api.promises.getUser(String(i))));
    const errors = await Promise.all(waiting);
    for (const { stack } of errors) expect(stack?.split('\n').length).toBeLessThan(120);
  });
});
