import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { broadcast, inspect, type BroadcastOptions, type Progress } from 'wechat-api/broadcast';
import { failure } from '../support/client.js';
import { newJournal, shares, startWith } from './support.js';

const SEND = '/cgi-bin/message/template/send';
const RETRY = { minDelay: 20, maxDelay: 50 };
/** More tries than there is trouble: on a busy machine one receiver may meet it all. */
const STUBBORN = { ...RETRY, attempts: 40 };
const text = (api: API, openid: string) => api.promises.sendText(openid, '巧克力');

/** A local WeChat, a journal, and a way to send to all of its followers. */
async function begin(followers: number) {
  const world = await startWith(followers);
  const journal = newJournal();
  const { api, openids: to, send } = world;
  const sendToAll = (options: Partial<BroadcastOptions<string>> = {}) =>
    broadcast(api, { to, send, journal, retry: RETRY, ...options });
  return { ...world, journal, sendToAll };
}

describe('what passes by itself', () => {
  it('is tried again: -1, and connections that are cut', async () => {
    const { sandbox, got, sendToAll } = await begin(60);
    sandbox.setFault({ path: SEND, times: 20, do: { errcode: -1 } });
    sandbox.setFault({ path: SEND, times: 10, do: { cut: 'before' } });
    expect(await sendToAll({ retry: STUBBORN })).toMatchObject({ sent: 60, failed: 0, inDoubt: [] });
    expect(shares(got)).toEqual({ 1: 60 });
  });

  it('is tried again where the answer was lost and WeChat drops the second message', async () => {
    const { sandbox, got, sendToAll } = await begin(60);
    sandbox.setFault({ path: SEND, times: 20, do: { cut: 'after' } });
    sandbox.setFault({ path: SEND, times: 5, do: { garble: 'empty' } });
    expect(await sendToAll({ retry: STUBBORN })).toMatchObject({ sent: 60, inDoubt: [] });
    expect(shares(got)).toEqual({ 1: 60 });
  });

  it('leaves in doubt whose answer was lost where WeChat would send a second message', async () => {
    const { sandbox, got, openids, sendToAll } = await begin(60);
    const path = '/cgi-bin/message/custom/send';
    sandbox.setFault({ path, times: 5, do: { cut: 'after' } });
    const { sent, inDoubt, codes } = await sendToAll({ send: text });
    expect([sent, inDoubt.length, codes]).toEqual([55, 5, { ECONNRESET: 5 }]);
    expect(openids).toEqual(expect.arrayContaining(inDoubt));
    expect(shares(got)).toEqual({ 1: 60 });
    const again = await sendToAll({ send: text });
    expect([again.sent, again.inDoubt.toSorted()]).toEqual([55, inDoubt.toSorted()]);
    expect(shares(got)).toEqual({ 1: 60 });
  });

  it('fails when it does not pass', async () => {
    const { api, journal, sendToAll } = await begin(4);
    const nobody = new API(api.appid, 'secret', { endpoint: 'http://127.0.0.1:1' });
    nobody.store = { accessToken: 'T', expireTime: Date.now() + 1e7 };
    const send = (_: API, openid: string) => nobody.promises.sendText(openid, 'hi');
    expect(await sendToAll({ send })).toMatchObject({ sent: 0, failed: 4, codes: { ECONNREFUSED: 4 } });
    expect(await sendToAll({ failed: 'send' })).toMatchObject({ sent: 4, failed: 0 });
    expect(await inspect(journal)).toMatchObject({ sent: 4, failed: 0, runs: 2 });
  });

  it('of the token is of no concern to anybody', async () => {
    const { sandbox, got, sendToAll } = await begin(60);
    sandbox.setFault('token storm');
    expect(await sendToAll()).toMatchObject({ sent: 60 });
    expect(shares(got)).toEqual({ 1: 60 });
  });
});

describe('what would befall all others ends it at once, and the same call goes on later:', () => {
  it.each([48001, 40164, 40125, 40037])('%i', async (errcode) => {
    const { sandbox, got, journal, sendToAll } = await begin(200);
    let count = 0;
    const stop = sandbox.onExchange(({ path }) => {
      if (path === SEND && ++count === 30) sandbox.setFault({ path: SEND, do: { errcode } });
    });
    expect(await failure(Promise.resolve(sendToAll({ concurrency: 10 })))).toMatchObject({ code: errcode });
    stop();
    const { ended, sent, failed, inDoubt } = await inspect(journal);
    expect([ended, sent + failed < 60, inDoubt]).toEqual(['error', true, []]);
    sandbox.removeFaults();
    expect(await sendToAll()).toMatchObject({ ended: 'done', sent: 200, runs: 2 });
    expect(shares(got)).toEqual({ 1: 200 });
  });

  it('so many failures in a row', async () => {
    const { sandbox, got, journal, sendToAll } = await begin(60);
    sandbox.setFault({ path: SEND, do: { errcode: 43117 } });
    const run = sendToAll({ concurrency: 2, giveUpAfter: 5 });
    expect(await failure(Promise.resolve(run))).toMatchObject({ code: 43117 });
    expect((await inspect(journal)).failed).toBeLessThan(8);
    sandbox.removeFaults();
    expect(await sendToAll({ failed: 'send' })).toMatchObject({ sent: 60, failed: 0 });
    expect(shares(got)).toEqual({ 1: 60 });
  });

  it('so many, and no fewer: others in between, and those refused, are none of them', async () => {
    const { openids, journal, sendToAll } = await begin(12);
    const refuse = (code: number) => Promise.reject(Object.assign(new Error('refused'), { code }));
    const [failed, refused] = [() => refuse(43117), () => refuse(43004)];
    const sent = () => Promise.resolve();
    const outcomes = [
      refused,
      refused,
      refused,
      failed,
      failed,
      sent,
      failed,
      failed,
      refused,
      failed,
      failed,
    ];
    const send = (_: API, openid: string) => (outcomes[openids.indexOf(openid)] ?? failed)();
    const run = sendToAll({ send, concurrency: 1, giveUpAfter: 3 });
    expect(await failure(Promise.resolve(run))).toMatchObject({ code: 43117 });
    expect(await inspect(journal)).toMatchObject({ sent: 1, refused: 4, failed: 7 });
  });

  it('so many in doubt in a row', async () => {
    const { sandbox, journal, sendToAll } = await begin(12);
    sandbox.setFault({ path: '/cgi-bin/message/custom/send', do: { cut: 'after' } });
    const run = sendToAll({ send: text, concurrency: 1, giveUpAfter: 3 });
    expect(await failure(Promise.resolve(run))).toMatchObject({ code: 'ECONNRESET' });
    expect(await inspect(journal)).toMatchObject({ sent: 0, inDoubt: { length: 3 } });
  });

  it('a list that fails', async () => {
    const { openids, journal, got, sendToAll } = await begin(20);
    async function* list() {
      yield* openids.slice(0, 10);
      await sleep(10);
      throw new Error('a list');
    }
    expect(await failure(Promise.resolve(sendToAll({ to: list() })))).toMatchObject({ message: 'a list' });
    expect(await inspect(journal)).toMatchObject({ ended: 'error', inDoubt: [] });
    expect(await sendToAll()).toMatchObject({ sent: 20 });
    expect(shares(got)).toEqual({ 1: 20 });
  });
});

describe('the caller’s own `send`', () => {
  it('has failed where it throws before it sends, and is in doubt where it throws afterwards', async () => {
    const { openids, send, sendToAll } = await begin(6);
    const [first, second] = openids;
    const summary = await sendToAll({
      send: async (api, openid) => {
        if (openid === first) throw new TypeError('before');
        await send(api, openid);
        if (openid === second) throw new RangeError('after');
      },
    });
    expect(summary).toMatchObject({
      sent: 4,
      failed: 1,
      inDoubt: [second],
      codes: { TypeError: 1, RangeError: 1 },
    });
  });

  it('has failed where WeChat has refused, and is in doubt where it took a message without an id', async () => {
    const { sandbox, openids, sendToAll } = await begin(4);
    const [first, second, third] = openids;
    const path = '/cgi-bin/message/custom/send';
    sandbox.setFault({ path, when: { touser: first }, do: { errcode: 45047 } });
    sandbox.setFault({ path, when: { touser: third }, do: { cut: 'after' } });
    const summary = await sendToAll({
      concurrency: 1,
      send: async (api, openid) => {
        await text(api, openid).catch(() => undefined);
        if (openid !== openids[3]) throw new Error('of its own');
      },
    });
    expect(summary).toMatchObject({ sent: 1, failed: 1, inDoubt: [second, third] });
  });

  it('is not called again where WeChat would send a message of it twice', async () => {
    const { sandbox, openids, got, sendToAll } = await begin(1);
    sandbox.setFault({ path: SEND, times: 1, do: { errcode: -1 } });
    const summary = await sendToAll({
      send: async (api, openid) => {
        await text(api, openid);
        await api.promises.sendTemplate(openid, 'any', '', {});
      },
    });
    expect(summary).toMatchObject({ sent: 0, failed: 0, inDoubt: openids });
    expect(shares(got)).toEqual({ 1: 1 });
  });

  it('may throw what is no error: listeners are told of one', async () => {
    const { api, openids } = await startWith(1);
    const told: (string | undefined)[] = [];
    const run = broadcast(api, {
      to: openids,
      send: () => Promise.reject('a text'),
      journal: newJournal(),
    });
    run.on('outcome', ({ error }) => told.push(error?.message));
    await run;
    expect(told).toEqual(['a text']);
  });

  it('may send two messages, each with an id of its own, and read before', async () => {
    const { sandbox, template, got, sendToAll } = await begin(10);
    sandbox.setFault({ path: SEND, times: 8, do: { cut: 'after' } });
    const send = async (api: API, openid: string) => {
      await api.promises.getUser(openid);
      const { user_info_list: users } = await api.promises.batchGetUsers([openid]);
      const nickname = users[0]?.remark ?? '';
      for (const what of ['巧克力', '牛奶'])
        await api.promises.sendTemplate(openid, template, '', { keyword1: { value: `${nickname} ${what}` } });
    };
    expect(await sendToAll({ send })).toMatchObject({ sent: 10, inDoubt: [] });
    expect(shares(got)).toEqual({ 2: 10 });
  });

  it('may use the id that it is given', async () => {
    const { sandbox, template, got, sendToAll } = await begin(20);
    sandbox.setFault({ path: SEND, times: 8, do: { cut: 'after' } });
    const ids = new Set<string>();
    const summary = await sendToAll({
      send: (api, openid, { clientMsgId }) => {
        ids.add(clientMsgId);
        const target = { client_msg_id: clientMsgId };
        return api.promises.sendTemplate(openid, template, target, { keyword1: { value: '巧克力' } });
      },
    });
    expect([summary.sent, ids.size]).toEqual([20, 20]);
    expect(shares(got)).toEqual({ 1: 20 });
  });

  it('keeps an id of the caller’s own, of which nothing is known in another run', async () => {
    const { sandbox, template, got, sendToAll } = await begin(20);
    sandbox.setFault({ path: SEND, times: 3, do: { cut: 'after' } });
    const summary = await sendToAll({
      send: (api, openid) =>
        api.promises.sendTemplate(
          openid,
          template,
          { client_msg_id: 'mine' },
          { keyword1: { value: '巧克力' } },
        ),
    });
    expect([summary.sent, summary.inDoubt.length]).toEqual([17, 3]);
    const sent = sandbox.requests.filter(({ path }) => path === SEND);
    expect(new Set(sent.map(({ json }) => (json as { client_msg_id?: string }).client_msg_id))).toEqual(
      new Set(['mine']),
    );
    expect(shares(got)).toEqual({ 1: 20 });
  });

  it('may send by a view of its client, by invoke, and in whatever way', async () => {
    const { sandbox, template, got, sendToAll } = await begin(20);
    sandbox.setFault({ path: SEND, times: 8, do: { cut: 'after' } });
    const body = { template_id: template, data: { keyword1: { value: '巧克力' } } };
    const summary = await sendToAll({
      send: (api, touser) => api.with({ timeout: '9s' }).promises.invoke(SEND, { ...body, touser }),
    });
    expect(summary).toMatchObject({ sent: 20, inDoubt: [] });
    expect(shares(got)).toEqual({ 1: 20 });
  });

  it('that never ends is waited for as long as is said when it is stopped', async () => {
    const { openids, journal, sendToAll } = await begin(3);
    const never = () => new Promise<void>(() => undefined);
    const run = sendToAll({ send: never, grace: 50 });
    setTimeout(() => {
      run.stop();
    }, 100);
    expect(await run).toMatchObject({ ended: 'stopped', sent: 0, inDoubt: openids });
    expect(await inspect(journal)).toMatchObject({ inDoubt: openids });
  });
});

describe('it is stopped', () => {
  it('by stop(), and those in flight have their outcome', async () => {
    const { got, journal, sendToAll } = await begin(200);
    const run = sendToAll({ perSecond: 100, concurrency: 5 });
    run.on('progress', ({ done }) => {
      if (done > 5) run.stop();
    });
    const { ended, sent, inDoubt } = await run;
    expect([ended, sent < 200, inDoubt]).toEqual(['stopped', true, []]);
    expect(shares(got)).toEqual({ 1: sent });
    expect(await inspect(journal)).toMatchObject({ ended: 'stopped', sent });
    expect(await sendToAll()).toMatchObject({ ended: 'done', sent: 200, runs: 2 });
    expect(shares(got)).toEqual({ 1: 200 });
  });

  it.each([1, 2])('and waits for the last of %i in flight', async (concurrency) => {
    const { journal, sendToAll } = await begin(10);
    const releases: (() => void)[] = [];
    const run = sendToAll({
      concurrency,
      send: () => new Promise<void>((resolve) => releases.push(resolve)),
    });
    await expect.poll(() => releases).toHaveLength(concurrency);
    run.stop();
    for (const release of releases) {
      await sleep(30);
      release();
    }
    expect(await run).toMatchObject({ ended: 'stopped', sent: concurrency, inDoubt: [] });
    expect(await inspect(journal)).toMatchObject({ sent: concurrency, inDoubt: [] });
  });

  it('and a list that cannot be let go of troubles nobody', async () => {
    const { openids, sendToAll } = await begin(5);
    const fails = () => Promise.reject(new Error('a list'));
    const throws = () => {
      throw new Error('a list');
    };
    for (const end of [fails, throws]) {
      const next = () => ({ value: openids[0], done: false });
      const to = { [Symbol.iterator]: () => ({ next, return: end }) } as unknown as Iterable<string>;
      const run = sendToAll({ to });
      setTimeout(() => {
        run.stop();
      }, 50);
      expect(await run).toMatchObject({ ended: 'stopped' });
    }
  });

  it('by a signal, also one that was aborted before', async () => {
    const { got, sendToAll } = await begin(100);
    expect(await sendToAll({ signal: AbortSignal.abort() })).toMatchObject({ ended: 'stopped', sent: 0 });
    const controller = new AbortController();
    const run = sendToAll({ signal: controller.signal, perSecond: 50 });
    for await (const { sent } of run) if (sent > 3) controller.abort();
    const { ended, sent } = await run;
    expect([ended, sent > 3, sent < 100]).toEqual(['stopped', true, true]);
    expect(shares(got)).toEqual({ 1: sent });
  });

  it('while it waits for a second try, which is left to the next run', async () => {
    const { sandbox, sendToAll } = await begin(5);
    sandbox.setFault({ path: SEND, do: { errcode: -1 } });
    const run = sendToAll({ retry: { minDelay: 600_000, maxDelay: 600_000 } });
    await expect.poll(() => sandbox.requests.filter(({ path }) => path === SEND)).toHaveLength(5);
    run.stop();
    expect(await run).toMatchObject({ ended: 'stopped', failed: 0, inDoubt: [] });
    sandbox.removeFaults();
    expect(await sendToAll()).toMatchObject({ sent: 5 });
  });

  it('while a list is waited for that never comes', async () => {
    const { sendToAll } = await begin(1);
    async function* never(): AsyncGenerator<string> {
      await new Promise(() => undefined);
      yield 'o1';
    }
    const run = sendToAll({ to: never() });
    setTimeout(() => {
      run.stop();
    }, 50);
    expect(await run).toMatchObject({ ended: 'stopped', sent: 0 });
  });
});

it('sends so many a second', async () => {
  const { sendToAll } = await begin(30);
  const began = performance.now();
  expect(await sendToAll({ perSecond: 40 })).toMatchObject({ sent: 30 });
  // A timer may be a millisecond early, and a tenth of a second is made up for.
  expect(performance.now() - began).toBeGreaterThan((29 / 40) * 1000 - 110);
});

it('sends to so many at once, and to no more', async () => {
  const { sendToAll } = await begin(20);
  let [inFlight, most] = [0, 0];
  const send = async () => {
    most = Math.max(most, ++inFlight);
    await sleep(5);
    inFlight--;
  };
  expect(await sendToAll({ send, concurrency: 3 })).toMatchObject({ sent: 20 });
  expect(most).toBe(3);
});

it('tells what is still ahead', async () => {
  const { openids, sendToAll } = await begin(60);
  const walked: Progress[] = [];
  async function* list() {
    await Promise.resolve();
    yield* openids;
  }
  for await (const progress of sendToAll({ to: list(), total: 60, perSecond: 100 })) walked.push(progress);
  const ahead = walked.filter(({ remaining = 0 }) => remaining > 0);
  expect(ahead[0]).toMatchObject({ total: 60 });
  for (const { done, perSecond, remaining = 0 } of ahead) {
    const takes = ((60 - done) / perSecond) * 1000;
    expect([remaining > takes * 0.97, remaining < takes * 1.03]).toEqual([true, true]);
  }
  expect(walked.at(-1)).toMatchObject({ done: 60, remaining: 0 });
});

it('tells of nobody where there is nobody', async () => {
  const { sendToAll } = await begin(1);
  const walked: Progress[] = [];
  const run = sendToAll({ to: [], total: 0 });
  for await (const progress of run) walked.push(progress);
  expect(await run).toMatchObject({ ended: 'done', sent: 0 });
  const counts = { sent: 0, refused: 0, unknown: 0, outOfWindow: 0, failed: 0, inDoubt: 0 };
  expect(walked.at(-1)).toEqual({ done: 0, ...counts, skipped: 0, total: 0, perSecond: 0 });
});

it('may be listened to by many', async () => {
  const { sendToAll } = await begin(3);
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  onTestFinished(() => {
    warn.mockRestore();
  });
  const heard = new Set<number>();
  const run = sendToAll();
  for (let i = 0; i < 20; i++) run.on('outcome', () => heard.add(i));
  await run;
  expect([heard.size, warn.mock.calls]).toEqual([20, []]);
});

it('leaves second tries of the client alone, and keeps to its limits', async () => {
  const { sandbox, api, openids, send, got } = await startWith(30);
  sandbox.setFault({ path: SEND, times: 12, do: { cut: 'after' } });
  const view = api.with({ retry: true, limit: { concurrency: 2, perSecond: 1000 } });
  const options = { to: openids, send, journal: newJournal(), retry: RETRY };
  expect(await broadcast(view, options)).toMatchObject({ sent: 30, inDoubt: [] });
  expect(shares(got)).toEqual({ 1: 30 });
});

it('walks what api.each walks', async () => {
  const { api, openids, send, got } = await startWith(30);
  const options = { to: api.each.getFollowers(), send, journal: newJournal() };
  expect(await broadcast(api, options)).toMatchObject({ ended: 'done', sent: openids.length });
  expect(shares(got)).toEqual({ 1: 30 });
});

it('ends where the client is aborted, and nobody who was not sent to is in doubt', async () => {
  const { api, openids, send, got } = await startWith(60);
  const controller = new AbortController();
  const journal = newJournal();
  const run = broadcast(api.with({ signal: controller.signal }), {
    to: openids,
    send,
    journal,
    perSecond: 100,
  });
  run.on('outcome', () => {
    controller.abort();
  });
  expect(await failure(Promise.resolve(run))).toMatchObject({ name: 'WeChatAPIAbortError' });
  const { ended, inDoubt } = await inspect(journal);
  expect([ended, inDoubt.length < 20]).toEqual(['error', true]);
  expect(await broadcast(api, { to: openids, send, journal })).toMatchObject({ ended: 'done', sent: 60 });
  expect(shares(got)).toEqual({ 1: 60 });
});
