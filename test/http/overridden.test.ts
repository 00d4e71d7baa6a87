import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { start } from '../support/client.js';
import { CALLS } from '../support/calls.js';
import { outcome, refusal } from '../support/outcome.js';
import { broken, ERRORS, UNTELLING, WAYS, type Request } from '../support/thrown.js';

/** A client without a server: its token is good, and what it sends goes to a function. */
function client(request: Request): API {
  const api = new API('appid', 'THE-SECRET', { endpoint: 'http://127.0.0.1:1' });
  api.store = { accessToken: 'THE-TOKEN', expireTime: Date.now() + 1e6 };
  api.request = request;
  return api;
}

describe.each(WAYS)('a `request` of the caller’s that %s', (_way, make) => {
  it.each(ERRORS)('%s ends every call with it', async (_what, error) => {
    const api = client(make(error()));
    await Promise.all(
      CALLS.map(async ([name, call]) => {
        const { err } = await outcome((done) => {
          call(api, done);
        });
        expect([name, err instanceof Error, err?.message]).toEqual([
          name,
          true,
          expect.stringContaining('no line'),
        ]);
      }),
    );
  });

  it.each(UNTELLING)('%s ends every call with an error', async (_what, error) => {
    const api = client(make(error()));
    await Promise.all(
      CALLS.map(async ([name, call]) => {
        const { err } = await outcome((done) => {
          call(api, done);
        });
        expect([name, Boolean(err)]).toEqual([name, true]);
      }),
    );
  });
});

describe('a `request` of the caller’s that answers', () => {
  it.each<[string, () => unknown]>([
    [
      'an errcode that is a getter that throws',
      () => ({
        get errcode() {
          return broken();
        },
      }),
    ],
    ['an errcode that is a symbol', () => ({ errcode: Symbol('x') })],
    ['an errcode that is an object of nothing', () => ({ errcode: Object.create(null) as unknown })],
    [
      'an errmsg that is a circle',
      () => {
        const circle: unknown[] = [];
        circle.push(circle);
        return { errcode: 40003, errmsg: circle };
      },
    ],
    ['an errmsg that is a BigInt', () => ({ errcode: 40003, errmsg: 5n })],
    ['an errmsg that is a symbol', () => ({ errcode: 40003, errmsg: Symbol('x') })],
  ])('%s is an error', async (_what, data) => {
    const api = client((_url, _options, callback) => {
      setImmediate(callback, null, data(), {});
    });
    for (const [, call] of CALLS)
      await refusal((done) => {
        call(api, done);
      });
  });

  it.each([null, undefined, 5, 'text', Object.freeze({}), { headers: null }, { status: 'x', headers: 5 }])(
    'with a response that is none (%j) has its callback',
    async (res) => {
      const data = Buffer.from('{"media_id":"M"}');
      const api = client((_url, _options, callback) => {
        setImmediate(callback, null, data, res);
      });
      await Promise.all(
        CALLS.slice(0, 6).map(async ([, call]) => {
          expect(
            (
              await outcome((done) => {
                call(api, done);
              })
            ).err,
          ).toBeNull();
        }),
      );
    },
  );
});

describe('a method of the caller’s that throws', () => {
  it.each([...ERRORS, ...UNTELLING])('%s ends the call', async (_what, error) => {
    const { api } = await start();
    await api.promises.getLatestToken();
    const { err } = await outcome((done) => {
      api.preRequest(() => {
        throw error();
      }, [done]);
    });
    expect(err).toBeTruthy();
  });
});
