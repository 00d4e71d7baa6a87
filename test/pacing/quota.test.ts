import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startChild, success } from '../support/children.js';
import { failure, start } from '../support/client.js';
import { OK, SOON, settled, startGate, startScript, until } from './support.js';

const FOLLOWERS = '/cgi-bin/user/get';
const TAGS = '/cgi-bin/tags/get';

const probe = { minDelay: 20, maxDelay: 60 };
const DAY_GONE = { body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } };
const MINUTE_GONE = { body: { errcode: 45011, errmsg: 'api minute-quota reach limit' } };

describe('a quota that is used up', () => {
  it('of a day lets all calls wait, and they go on by themselves on the next', async () => {
    const { api, sandbox } = await start({ limit: { concurrency: 5, probe } }, { profile: 'test' });
    const ended = { count: 0 };
    const all = Promise.all(
      Array.from({ length: 120 }, async () => {
        const followers = await api.promises.getFollowers();
        ended.count++;
        return followers.total;
      }),
    );
    await until(() => sandbox.count(FOLLOWERS) > 104);
    await settled(300);
    expect(ended.count).toBe(100);
    // Those that were under way, and a few that looked.
    expect(sandbox.count(FOLLOWERS)).toBeLessThan(130);
    sandbox.advance('1d');
    expect(await all).toEqual(Array.from({ length: 120 }, () => 3));
  });

  it('of a minute, too', async () => {
    const { api, bodies } = await startScript([MINUTE_GONE, MINUTE_GONE, OK], { limit: { probe } });
    await api.promises.sendText('o1', 'a');
    expect(bodies).toHaveLength(3);
  });

  it('lets those that were refused go first, in their order, and one of them look', async () => {
    const order: string[] = [];
    // Long enough for all three to arrive before one of them looks.
    const rare = { minDelay: 400, maxDelay: 400 };
    const { api, sandbox } = await start({ limit: { concurrency: 3, probe: rare } });
    await api.promises.getLatestToken();
    sandbox.intercept(
      /^\/n\//,
      (request) => {
        order.push(request.path);
        return order.length <= 4 ? DAY_GONE : OK;
      },
      { times: Infinity },
    );
    await Promise.all(Array.from({ length: 6 }, (_, n) => api.promises.invoke(`/n/${n}`)));
    expect(order.slice(0, 3).toSorted()).toEqual(['/n/0', '/n/1', '/n/2']);
    expect(order.slice(3, 5)).toEqual(['/n/0', '/n/0']);
    expect(order.slice(5).toSorted()).toEqual(['/n/1', '/n/2', '/n/3', '/n/4', '/n/5']);
  });

  it('is no matter of views that have another limit, nor of the client', async () => {
    const { api, sandbox } = await start();
    const [one, other] = [api.with({ limit: { probe } }), api.with({ limit: { probe } })];
    sandbox.intercept('/x', DAY_GONE, { times: Infinity });
    const controller = new AbortController();
    const waiting = failure(one.with({ signal: controller.signal }).promises.invoke('/x'));
    await until(() => sandbox.count('/x') > 0);
    await other.promises.getTags();
    await api.promises.getTags();
    expect(await failure(api.promises.invoke('/x'))).toMatchObject({ code: 45009 });
    controller.abort();
    expect(await waiting).toMatchObject({ name: 'WeChatAPIAbortError' });
  });

  it('of a view is no matter of its client, which has a limit as well', async () => {
    const hour = { minDelay: '1h', maxDelay: '1h' };
    const { api, sandbox } = await start({ limit: { probe: hour, patience: 1 } });
    const view = api.with({ limit: { probe } });
    sandbox.intercept('/x', DAY_GONE, { times: 1 });
    const waiting = view.promises.invoke('/x').catch(() => undefined);
    await until(() => sandbox.count('/x') === 1);
    await settled(10);
    await api.promises.getTags();
    await waiting;
    expect(sandbox.count('/x')).toBe(2);
  });

  it.each([
    ['day, in Beijing', '2026-03-02T15:59:59.950Z', DAY_GONE],
    ['minute', '2026-03-01T08:30:59.950Z', MINUTE_GONE],
  ])('is looked for when the next %s begins', async (_what, time, gone) => {
    const patient = { limit: { probe: { minDelay: '1h', maxDelay: '1h' } } };
    const { api, bodies } = await startScript([gone, OK], patient);
    await api.promises.getLatestToken();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
    onTestFinished(() => void vi.useRealTimers());
    await api.promises.sendText('o1', 'a');
    expect(bodies).toHaveLength(2);
  });

  it('is the error of each that has waited too long', async () => {
    const { api, sandbox } = await start({ limit: { probe, patience: 150 } });
    let isGone = true;
    sandbox.intercept(/^\/n\//, () => (isGone ? DAY_GONE : OK), { times: Infinity });
    const errors = await Promise.all(
      Array.from({ length: 4 }, (_, n) => failure(api.promises.invoke(`/n/${n}`))),
    );
    expect(errors).toMatchObject(Array.from({ length: 4 }, () => ({ name: 'WeChatAPIError', code: 45009 })));
    isGone = false;
    await api.promises.invoke('/n/5');
  });

  it('is an error at once with second tries alone', async () => {
    const { api, bodies } = await startScript([DAY_GONE, OK], { retry: SOON });
    expect(await failure(api.promises.getTags())).toMatchObject({ code: 45009 });
    expect(bodies).toHaveLength(1);
  });

  it('is an error for a stream of the caller’s, which has been read', async () => {
    const { api } = await startScript([DAY_GONE, OK], { limit: { probe } });
    const stream = (async function* () {
      yield await Promise.resolve(Buffer.from('%PDF'));
    })();
    const call = api.promises.uploadInvoicePdf({ file: stream, filename: 'a.pdf', size: 4 });
    expect(await failure(call)).toMatchObject({ code: 45009 });
  });

  it('is looked at as soon as it is cleared, which does not wait', async () => {
    const patient = { limit: { probe: { minDelay: '1h', maxDelay: '1h' } } };
    const { api, sandbox } = await start(patient, { profile: 'test' });
    const all = Array.from({ length: 101 }, () => api.promises.getFollowers());
    await until(() => sandbox.count(FOLLOWERS) === 101);
    await settled(100);
    await api.promises.clearQuota(sandbox.appid);
    await Promise.all(all);
    expect(sandbox.count(FOLLOWERS)).toBe(102);
  });

  it('is not looked at for the success of one that was under way', async () => {
    const patient = { limit: { probe: { minDelay: '1h', maxDelay: '1h' } } };
    const { api, paths, waiting, answer } = await startGate(patient);
    const controller = new AbortController();
    const view = api.with({ signal: controller.signal });
    const refused = failure(view.promises.invoke('/n/1', {}));
    await until(() => waiting.length === 1);
    const other = view.promises.invoke('/n/2', {});
    await until(() => waiting.length === 2);
    await answer(DAY_GONE.body);
    await settled();
    await answer();
    await other;
    await settled();
    expect(paths).toEqual(['/n/1', '/n/2']);
    controller.abort();
    await refused;
  });

  it('is looked at again where the one that looked got no answer', async () => {
    const { api, sandbox } = await start({ limit: { concurrency: 1, probe }, timeout: '1s' });
    await api.promises.getLatestToken();
    let arrivals = 0;
    sandbox.intercept(
      TAGS,
      () => {
        arrivals++;
        if (arrivals === 1) return DAY_GONE;
        return arrivals === 2 ? 'hang' : undefined;
      },
      { times: Infinity },
    );
    const [first, second] = await Promise.allSettled([
      api.promises.getTags(),
      settled(10).then(() => api.promises.getTags()),
    ]);
    expect(first).toMatchObject({ reason: { name: 'WeChatAPIResponseTimeoutError' } });
    expect(second.status).toBe('fulfilled');
  });
});

it('nothing keeps the process when the last call that waited is aborted', async () => {
  const { url, bodies } = await startScript([DAY_GONE]);
  const child = startChild(path.join(__dirname, 'fixtures/aborted.cjs'), [url]);
  await until(() => bodies.length === 1);
  await settled(300);
  child.send('abort');
  expect(await child.message()).toBe('WeChatAPIAbortError');
  await success(child);
});
