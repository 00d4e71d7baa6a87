import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, start } from '../support/client.js';
import { settled, startScript, until } from './support.js';

type Back = (error: Error | null, data?: unknown) => void;

const probe = { minDelay: 20, maxDelay: 60 };
const DAY_GONE = { body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } };

/** Calls a method of the caller's own, as `mixin` and subclasses do. */
const own = async (api: API, method: (this: API, done: Back) => void): Promise<unknown> =>
  new Promise((resolve, reject) => {
    api.preRequest(method, [
      (error: Error | null, data: unknown) => {
        if (error) reject(error);
        else resolve(data);
      },
    ]);
  });

/** Sends a request as extensions of old do: with the token of the call, by `request`. */
function sendBy(view: API, path: string, done: Back): void {
  const { accessToken = '' } = view.token ?? {};
  view.request(
    `${view.endpoint}${path}?access_token=${accessToken}`,
    { type: 'POST', dataType: 'json' },
    (error, data) => {
      const { errcode } = (data ?? {}) as { errcode?: number };
      const refusal = errcode ? Object.assign(new API.WeChatAPIError('refused'), { code: errcode }) : null;
      done(error ?? refusal, data);
    },
  );
}

/** A local WeChat that refuses what it is told to as often as told, and the paths that have arrived there. */
async function startRefusing(refusals: Record<string, number>, limit: API.Options['limit']) {
  const { api, sandbox } = await start({ limit });
  const paths: string[] = [];
  sandbox.intercept(
    /^\/n\//,
    ({ path }) => {
      paths.push(path);
      const left = refusals[path] ?? 0;
      refusals[path] = left - 1;
      return left > 0 ? DAY_GONE : { body: { errcode: 0 } };
    },
    { times: Infinity },
  );
  return { api, paths };
}

describe('what a method of the caller’s own calls has its turn', () => {
  it.each<[string, (this: API, api: API, done: Back) => void]>([
    [
      'on the client',
      (api, done) => {
        api.getTags(done);
      },
    ],
    [
      'on a view of the client that has a limit of its own',
      (api, done) => {
        api.with({ limit: { concurrency: 1 } }).getTags(done);
      },
    ],
    [
      'on a view of its `this`',
      function (_api, done) {
        this.with({ timeout: '5s' }).getTags(done);
      },
    ],
    [
      'when it walks a list',
      function (_api, done) {
        this.each.getFollowers().toArray(done);
      },
    ],
    [
      'by promises, and after a while',
      (api, done) => {
        void settled(10)
          .then(() => api.promises.getTags())
          .then((tags) => {
            done(null, tags);
          });
      },
    ],
    [
      'in another such method',
      function (api, done) {
        this.preRequest(
          (inner: Back) => {
            api.getTags(inner);
          },
          [done],
        );
      },
    ],
  ])('%s', async (_where, method) => {
    const { api } = await start({ limit: { concurrency: 1 } });
    expect(
      await own(api, function (done) {
        method.call(this, api, done);
      }),
    ).toBeInstanceOf(Object);
    await api.promises.getTags();
  });

  it('but not what it has left behind when it is over', async () => {
    const { api, sandbox } = await start({ limit: { concurrency: 1 } });
    sandbox.intercept('/slow', 'hang');
    const controller = new AbortController();
    let left: Promise<unknown> | undefined;
    await own(api, (done) => {
      left = settled(30).then(() => api.promises.getTags());
      done(null);
    });
    const slow = failure(api.with({ signal: controller.signal }).promises.invoke('/slow'));
    await until(() => sandbox.count('/slow') === 1);
    await settled(100);
    expect(sandbox.count('/cgi-bin/tags/get')).toBe(0);
    controller.abort();
    await slow;
    await left;
  });

  it('and counts from its second request on', async () => {
    const { api, sandbox } = await start({ limit: { perMinute: 3 } });
    const twice = () =>
      own(api, (done) => {
        api.getTags(() => {
          api.getTags(done);
        });
      });
    await twice();
    const controller = new AbortController();
    void own(api.with({ signal: controller.signal }), (done) => {
      api.getTags(() => {
        api.getTags(done);
      });
    }).catch(() => undefined);
    await until(() => sandbox.count('/cgi-bin/tags/get') === 3);
    await settled(100);
    expect(sandbox.count('/cgi-bin/tags/get')).toBe(3);
    controller.abort();
  });
});

describe('a quota that is used up in a method of the caller’s own', () => {
  const both = function (this: API, done: Back) {
    this.invoke('/n/first', {}, (error) => {
      if (error) done(error);
      else this.invoke('/n/second', {}, done);
    });
  };

  it('lets the request wait that was refused, and sends nothing twice that was carried out', async () => {
    const { api, paths } = await startRefusing({ '/n/second': 1 }, { probe });
    await own(api, both);
    expect(paths).toEqual(['/n/first', '/n/second', '/n/second']);
  });

  it('is looked for by its requests', async () => {
    const { api, paths } = await startRefusing({ '/n/gone': 2, '/n/first': 3 }, { concurrency: 1, probe });
    await Promise.all([
      api.promises.invoke('/n/gone', {}),
      ...Array.from({ length: 3 }, () => own(api, both)),
    ]);
    expect(paths.filter((path) => path === '/n/gone')).toHaveLength(3);
    expect(paths.filter((path) => path === '/n/first')).toHaveLength(6);
    expect(paths.filter((path) => path === '/n/second')).toHaveLength(3);
  });

  it('lets one wait that has sent that request alone, by `request`', async () => {
    const { api, paths } = await startRefusing({ '/n/only': 2 }, { probe });
    await own(api, function (done) {
      sendBy(this, '/n/only', done);
    });
    expect(paths).toEqual(['/n/only', '/n/only', '/n/only']);
  });

  it.each<[string, (this: API, done: Back) => void]>([
    [
      'by `request`',
      function (done) {
        sendBy(this, '/n/first', () => {
          sendBy(this, '/n/last', done);
        });
      },
    ],
    [
      'by a method',
      function (done) {
        this.invoke('/n/first', {}, () => {
          sendBy(this, '/n/last', done);
        });
      },
    ],
    [
      'by a raw method',
      function (done) {
        const { _getTags } = this as unknown as { _getTags: (done: Back) => void };
        _getTags.call(this, () => {
          sendBy(this, '/n/last', done);
        });
      },
    ],
  ])('is the error of one that has sent something before, %s', async (_how, method) => {
    const { api, paths } = await startRefusing({ '/n/last': 1 }, { probe });
    expect(await failure(own(api, method))).toMatchObject({ code: 45009 });
    expect(paths.filter((path) => path === '/n/last')).toHaveLength(1);
    expect(paths.filter((path) => path === '/n/first').length).toBeLessThan(2);
  });

  it('is its error where it has waited too long', async () => {
    const { api } = await startScript([DAY_GONE], { limit: { probe, patience: 100 } });
    expect(await failure(own(api, both))).toMatchObject({ code: 45009 });
  });
});
