import { afterEach, describe, expect, it } from 'vitest';
import * as undici from 'undici';
import * as undici6 from 'undici-6';
import * as undici7 from 'undici-7';
import * as urllib from 'urllib';
import API from 'wechat-api';
import { json, serve } from '../support/servers.js';

interface Undici {
  setGlobalDispatcher: (dispatcher: never) => void;
  getGlobalDispatcher: () => object;
  MockAgent: typeof undici.MockAgent;
}

const before = undici.getGlobalDispatcher();
afterEach(() => {
  undici.setGlobalDispatcher(before);
});

const copies: [string, Undici][] = [
  ['undici', undici],
  ['undici 6', undici6 as unknown as Undici],
  ['undici 7', undici7],
  ['urllib', urllib],
];

async function account(options: API.Options = {}) {
  const server = await serve(({ url }, response) => {
    json(
      response,
      url.startsWith('/cgi-bin/token?') ? { access_token: 'T', expires_in: 7200 } : { openid: 'o1' },
    );
  });
  return { ...server, api: new API('wx1', 'SECRET', { endpoint: server.url, ...options }) };
}

/** Counts what goes through it. */
function counting(): { dispatcher: Pick<undici.Agent, 'dispatch'>; count: () => number } {
  let count = 0;
  const agent = new undici.Agent();
  const dispatch: undici.Agent['dispatch'] = (...args) => {
    count++;
    return agent.dispatch(...args);
  };
  return { dispatcher: { dispatch }, count: () => count };
}

describe.each(copies)('setGlobalDispatcher of %s', (_name, { setGlobalDispatcher, MockAgent }) => {
  it.for([{}, { maxSockets: 3 }, { rejectUnauthorized: false }, { proxy: 'http://127.0.0.1:9' }])(
    'gives all requests to a MockAgent (options %o)',
    async (options) => {
      const { api, url, arrivals } = await account(options);
      const agent = new MockAgent();
      agent.disableNetConnect();
      setGlobalDispatcher(agent as never);
      const pool = agent.get(url);
      pool
        .intercept({ path: /^\/cgi-bin\/token\?/ })
        .reply(200, { access_token: 'MOCKED', expires_in: 7200 });
      pool
        .intercept({ path: /^\/cgi-bin\/user\/info\?access_token=MOCKED/ })
        .reply(200, { openid: 'mocked' });
      expect(await api.promises.getUser('o1')).toEqual({ openid: 'mocked' });
      expect(arrivals).toEqual([]);
    },
  );

  it.for<API.Options>([{}, { maxSockets: 3 }, { keepAlive: false }])(
    'counts from the next request on, until the old one is back (options %o)',
    async (options) => {
      const { api } = await account(options);
      const { dispatcher, count } = counting();
      await api.promises.getUser('o1');
      setGlobalDispatcher(dispatcher as never);
      await api.promises.getUser('o1');
      await api.promises.getUser('o1');
      setGlobalDispatcher(before as never);
      await api.promises.getUser('o1');
      expect(count()).toBe(2);
    },
  );
});

describe('a global dispatcher', () => {
  it('that was set with options, or with interceptors, was set on purpose', async () => {
    const { api } = await account();
    for (const wrap of [
      (agent: undici.Agent) => agent,
      (agent: undici.Agent) => agent.compose(undici.interceptors.retry()),
    ]) {
      let connected = 0;
      const connect = undici.buildConnector({});
      const agent = new undici.Agent({
        connect: (options, callback) => {
          connected++;
          connect(options, callback);
        },
      });
      undici.setGlobalDispatcher(wrap(agent));
      await api.promises.getUser('o1');
      expect(connected).toBeGreaterThan(0);
      await agent.close();
    }
  });

  it.for([
    ['undici', () => new undici.Agent()],
    ['undici 6', () => new undici6.Agent()],
    ['undici 7', () => new undici7.Agent()],
  ] as const)('that %s makes when it is loaded changes nothing', async ([, make]) => {
    undici.setGlobalDispatcher(make() as never);
    let open = 0;
    let most = 0;
    const server = await serve((_arrival, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        json(response, { access_token: 'T', expires_in: 7200, openid: 'o1' });
      }, 20);
    });
    const api = new API('wx1', 'SECRET', { endpoint: server.url, maxSockets: 3 });
    await Promise.all(Array.from({ length: 12 }, () => api.promises.getUser('o1')));
    expect(most).toBe(3);
  });

  it('yields to the dispatcher, the proxy and the certificates of a client', async () => {
    const everybodys = counting();
    const own = counting();
    undici.setGlobalDispatcher(everybodys.dispatcher as never);
    const { api } = await account({ dispatcher: own.dispatcher });
    await api.promises.getUser('o1');
    expect(own.count()).toBe(2);
    await (await account({ rejectUnauthorized: false })).api.promises.getUser('o1');
    const error: unknown = await (
      await account({ proxy: 'http://127.0.0.1:9' })
    ).api.promises
      .getUser('o1')
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'WeChatAPIRequestError' });
    expect(everybodys.count()).toBe(0);
  });
});
