import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { start } from '../support/client.js';
import { untyped } from '../support/outcome.js';
import { json, serve } from '../support/servers.js';

type Call = (api: API, done: (...outcome: unknown[]) => void) => void;

/** All that a callback gets. */
const outcomeOf = (api: API, call: Call): Promise<unknown[]> =>
  new Promise((resolve) => {
    call(api, (...outcome) => {
      resolve(outcome);
    });
  });

/** A WeChat that knows tokens and tickets, and answers everything else alike. */
async function answering(reply: object): Promise<API> {
  const { url: endpoint } = await serve(({ url = '' }, response) => {
    const isTicket = url.includes('/ticket/getticket') && !('errcode' in reply);
    if (url.startsWith('/cgi-bin/token')) json(response, '{"access_token":"THE-TOKEN","expires_in":7200}');
    else json(response, isTicket ? '{"errcode":0,"ticket":"T","expires_in":7200}' : JSON.stringify(reply));
  });
  return new API('appid', 'THE-SECRET-OF-THIS', { endpoint });
}

describe('what 1.35.1 hands over, and no argument more', () => {
  it.each<[string, Call]>([
    [
      'getLatestToken',
      (api, done) => {
        api.getLatestToken(done);
      },
    ],
    [
      'getAccessToken',
      (api, done) => {
        api.getAccessToken(done);
      },
    ],
    [
      'getLatestTicket',
      (api, done) => {
        api.getLatestTicket(done);
      },
    ],
    [
      'getJsConfig',
      (api, done) => {
        api.getJsConfig({ url: 'u', jsApiList: [] }, done);
      },
    ],
  ])('%s: an error or a result', async (_name, call) => {
    const { api } = await start();
    expect(await outcomeOf(api, call)).toHaveLength(2);
    const [err, ...rest] = await outcomeOf(
      new API('appid', 'no-such-secret', { endpoint: 'http://127.0.0.1:1' }),
      call,
    );
    expect(err).toBeInstanceOf(API.WeChatAPIError);
    expect(rest).toEqual([]);
  });

  it('helpers that count arguments have the token itself', async () => {
    const { sandbox, api } = await start();
    const getLatestToken = promisify((done: (err: Error | null, token: API.AccessToken) => void) => {
      api.getLatestToken(done);
    });
    expect((await getLatestToken()).accessToken).toBe(sandbox.token);
  });
});

describe('every method that asks WeChat hands over the reply and the answer', () => {
  const CALLS: [string, Call][] = [
    [
      'getUser',
      (api, done) => {
        api.getUser('o1', done);
      },
    ],
    [
      'sendCard',
      (api, done) => {
        api.sendCard('o1', { card_id: 'c' }, done);
      },
    ],
    [
      'sendCardFromCs',
      (api, done) => {
        api.sendCardFromCs('o1', 'kf@account', { card_id: 'c' }, done);
      },
    ],
    [
      'semantic',
      (api, done) => {
        api.semantic('o1', { query: 'q', category: 'music' }, done);
      },
    ],
    [
      'massSendMPVideo',
      (api, done) => {
        api.massSendMPVideo({ media_id: 'm', title: '', description: '' }, true, done);
      },
    ],
    [
      'invoke',
      (api, done) => {
        api.invoke('/cgi-bin/any', done);
      },
    ],
  ];

  it.each(CALLS)('%s: of a result', async (_name, call) => {
    const api = await answering({ media_id: 'm', all: 'well' });
    const [err, data, res] = await outcomeOf(api, call);
    expect(err).toBeNull();
    expect(data).toMatchObject({ all: 'well' });
    expect(res).toMatchObject({ status: 200, headers: { 'content-type': /json/ } });
  });

  it.each(CALLS)('%s: of an errcode', async (_name, call) => {
    const api = await answering({ errcode: 40003, errmsg: 'invalid openid' });
    const [err, data, res] = await outcomeOf(api, call);
    expect(err).toMatchObject({ name: 'WeChatAPIError', code: 40003 });
    expect(data).toEqual({ errcode: 40003, errmsg: 'invalid openid' });
    expect(res).toMatchObject({ status: 200 });
  });
});

describe('a callback in its old place, and behind it that of a promisify helper', () => {
  const NAMES = ['getUser', 'getTicket', 'getLatestTicket', 'getLatestToken', 'getAccessToken', 'invoke'];

  it.each([...NAMES, 'request'])('%s calls both, each once', async (name) => {
    const { sandbox, api, openid } = await start();
    const args: unknown[] = { getUser: [openid], invoke: ['/cgi-bin/tags/get'] }[name] ?? [];
    if (name === 'request') args.push(`${sandbox.url}/no-such-path`, {});
    const told: unknown[][] = [];
    const both = new Promise<void>((resolve) => {
      const callback = (who: string) => (err: unknown, data: unknown) => {
        told.push([who, err ?? data]);
        if (told.length === 2) resolve();
      };
      untyped(api)[name]?.(...args, callback('old'), callback('helper'));
    });
    expect(told).toEqual([]);
    await both;
    expect(told.map(([who]) => who)).toEqual(['old', 'helper']);
    expect(told[0]?.[1]).toBe(told[1]?.[1]);
  });

  it('an argument that is bad is told to both', async () => {
    const { sandbox, api } = await start();
    const errors: unknown[] = [];
    await new Promise<void>((resolve) => {
      untyped(api).getUser?.(
        (err: Error) => errors.push(err.message),
        (err: Error) => {
          errors.push(err.message);
          resolve();
        },
      );
    });
    expect(errors).toEqual([expect.stringMatching(/^getUser: /), errors[0]]);
    expect(sandbox.requests).toEqual([]);
  });

  it('a method of others, whose arguments may be functions, gets them all', async () => {
    const { api } = await start();
    const each = () => undefined;
    const args = await new Promise<unknown[]>((resolve) => {
      api.preRequest(
        (...given: unknown[]) => {
          resolve(given.slice(0, -1));
        },
        [each, each, () => undefined],
      );
    });
    expect(args).toEqual([each, each]);
  });
});
