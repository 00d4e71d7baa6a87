import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';
import { inTime, outcome, refusal } from '../support/outcome.js';
import {
  aborted,
  ALL,
  AT_ONCE,
  PATIENT,
  problems,
  TICKETS,
  TOKENS,
  unheard,
  without,
} from '../support/waiting.js';

describe('a signal that was aborted before', () => {
  it('lets nothing be sent by any method', async () => {
    const found = await problems(ALL, async (call) => {
      const { sandbox, api } = await start();
      const signal = AbortSignal.abort(new Error('never'));
      const err = await refusal((done) => {
        call(api.with({ signal }), done);
      }, AT_ONCE);
      expect(err).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR' });
      expect(err.cause).toBe(signal.reason);
      expect(sandbox.requests).toEqual([]);
    });
    expect(found).toEqual({});
  });

  it('nor by `request`', async () => {
    const { sandbox, api } = await start();
    const signal = AbortSignal.abort();
    const err = await refusal((done) => {
      api.request(`${sandbox.url}/x`, { signal }, done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR' });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a wait that others share', () => {
  it.each(Object.entries(TOKENS))(
    'for the token goes on for them, where %s was ended',
    async (_name, call) => {
      const { sandbox, api } = await start(PATIENT, { latency: 200 });
      const ended = aborted(api, call);
      const other = api.promises.getLatestToken();
      await ended;
      expect((await inTime(other)).accessToken).toBe(sandbox.token);
      expect(sandbox.count('/cgi-bin/token')).toBe(1);
    },
  );

  it('for a ticket goes on for them', async () => {
    const { sandbox, api } = await start(PATIENT, { latency: 200 });
    await api.promises.getLatestToken();
    const ended = aborted(api, TICKETS.getJsConfig);
    const other = api.promises.getJsConfig({ url: 'u', jsApiList: [] });
    await ended;
    expect((await inTime(other)).signature).toMatch(/^[0-9a-f]{40}$/);
    expect(sandbox.count('/cgi-bin/ticket/getticket')).toBe(1);
  });
});

describe('listeners of a signal', () => {
  const warnings: Error[] = [];
  const hear = (warning: Error) => warnings.push(warning);
  beforeEach(() => {
    warnings.length = 0;
    process.on('warning', hear);
  });
  afterEach(() => {
    process.off('warning', hear);
    expect(warnings.map(String).filter((text) => text.includes('MaxListeners'))).toEqual([]);
  });

  it('are gone after every method', async () => {
    const streams = ['uploadMedia of a stream', 'uploadMedia of a stream of unknown size'];
    const found = await problems(without(ALL, ...streams), async (call) => {
      const { api } = await start();
      const { signal } = new AbortController();
      for (let i = 0; i < 3; i++) {
        await outcome((done) => {
          call(api.with({ signal }), done);
        });
      }
      await unheard(signal);
    });
    expect(found).toEqual({});
  });

  it('are gone after `request`, and after what fails', async () => {
    const { api } = await start();
    const { signal } = new AbortController();
    const body = { type: 'POST', stream: new PassThrough().end('x') };
    for (const options of [{}, body, { timeout: 'soon' }, { headers: { 'a b': 'x' } }]) {
      await outcome((done) => {
        api.request(`${api.endpoint}/x`, { ...options, signal }, done);
      });
    }
    await outcome((done) => {
      api.request('http://127.0.0.1:1/x', { signal }, done);
    });
    await unheard(signal);
  });

  it('are gone after 1,000 calls', async () => {
    const { api, openid } = await start(PATIENT);
    const { signal } = new AbortController();
    const { promises } = api.with({ signal });
    await inTime(Promise.all(Array.from({ length: 1000 }, () => promises.getUser(openid))), 15_000);
    await unheard(signal);
  });

  it('are none on a signal that was aborted, after 1,000 calls', async () => {
    const { api } = await start();
    const signal = AbortSignal.abort();
    const { promises } = api.with({ signal });
    const errors = await inTime(
      Promise.all(Array.from({ length: 1000 }, () => failure(promises.getUser('o')))),
    );
    expect(new Set(errors.map(({ name }) => name))).toEqual(new Set(['WeChatAPIAbortError']));
    await unheard(signal);
  });
});
