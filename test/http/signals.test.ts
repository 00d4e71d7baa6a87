import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';
import { inTime, refusal } from '../support/outcome.js';
import {
  aborted,
  ALL,
  AT_ONCE,
  good,
  never,
  PATIENT,
  PLAIN,
  problems,
  silent,
  TICKETS,
  without,
} from '../support/waiting.js';

describe('a signal ends a wait of every method', () => {
  it('for WeChat’s token', async () => {
    expect(await problems(ALL, async (call) => aborted(await silent(), call))).toEqual({});
  });

  it('for WeChat’s answer', async () => {
    const found = await problems(without(ALL, 'getLatestToken', 'getAccessToken'), async (call) => {
      const api = await silent();
      api.store = good();
      await aborted(api, call);
    });
    expect(found).toEqual({});
  });

  it('for a hook that finds the token', async () => {
    const found = await problems(without(ALL, 'getAccessToken'), async (call) => {
      const api = await silent();
      api.getToken = never;
      await aborted(api, call);
    });
    expect(found).toEqual({});
  });

  it('for a hook that saves the token', async () => {
    const found = await problems(ALL, async (call) => {
      const { api } = await start(PATIENT);
      api.saveToken = never;
      await aborted(api, call);
    });
    expect(found).toEqual({});
  });

  it('for a hook that finds the ticket', async () => {
    const found = await problems(without(TICKETS, 'getTicket'), async (call) => {
      const { api } = await start(PATIENT);
      api.getTicketToken = never;
      await aborted(api, call);
    });
    expect(found).toEqual({});
  });

  it('for a hook that saves the ticket', async () => {
    const found = await problems(TICKETS, async (call) => {
      const { api } = await start(PATIENT);
      api.saveTicketToken = never;
      await aborted(api, call);
    });
    expect(found).toEqual({});
  });
});

describe('a signal ends a wait', () => {
  it('for another token in place of a dead one', async () => {
    const { sandbox, api } = await start(PATIENT);
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    sandbox.intercept('/cgi-bin/token', 'hang');
    await aborted(api, PLAIN.getUser);
  });

  it('for a connection', async () => {
    const api = await silent();
    api.store = good();
    const busy = api.with({ maxSockets: 1 });
    const first = new AbortController();
    const holds = failure(busy.with({ signal: first.signal }).promises.getUser('o'));
    await aborted(busy, PLAIN.getUser);
    first.abort();
    expect((await inTime(holds)).name).toBe('WeChatAPIAbortError');
  });

  it('of `request`, also where it is `AbortSignal.timeout`', async () => {
    const api = await silent();
    for (const options of [
      {},
      { type: 'POST', data: { a: 1 } },
      { type: 'POST', stream: new PassThrough() },
    ]) {
      const signal = AbortSignal.timeout(80);
      const err = await refusal((done) => {
        api.request(`${api.endpoint}/x`, { ...options, signal }, done);
      }, AT_ONCE);
      expect(err).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR' });
      expect(err.cause).toBe(signal.reason);
    }
  });

  it('of a method, where it is `AbortSignal.timeout`', async () => {
    const api = await silent();
    api.store = good();
    const signal = AbortSignal.timeout(80);
    const err = await refusal((done) => {
      api.with({ signal }).getUser('o', done);
    }, AT_ONCE);
    expect(err).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR' });
    expect(err.cause).toBe(signal.reason);
  });
});
