import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { start } from '../support/client.js';
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
