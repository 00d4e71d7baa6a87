import { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { bind, calls, EVENTS, tokens, type Message } from '../support/channels.js';
import { failure, start } from '../support/client.js';
import { leaks } from '../support/leaks.js';
import { SECRET } from '../support/secretive.js';

const INFO = '/cgi-bin/user/info';

describe('who listens', () => {
  it('gets no secret, token or ticket', async () => {
    const { sandbox, api, openid } = await start();
    const heard = [calls(), tokens()];
    await api.promises.sendText(openid, 'THE-BODY');
    const secrets = [sandbox.token as string, sandbox.appsecret];
    sandbox.revokeToken();
    await api.promises.getJsConfig({ url: 'https://a/', jsApiList: [] });
    await failure(api.promises.getUser('nobody'));
    await api.promises.invoke(`${INFO}?openid=${openid}&access_token=${sandbox.token}`);
    for (const fault of ['hang', 'disconnect', { status: 502, body: 'oh' }] as const) {
      sandbox.intercept(INFO, fault, { times: 2 });
      await failure(api.with({ timeout: 50 }).promises.getUser(openid));
    }
    const broken = new API(sandbox.appid, SECRET, { endpoint: sandbox.url });
    await failure(broken.promises.getUser(openid));
    const { ticket } = api.ticketStore.jsapi as { ticket: string };
    const told = heard.map(({ objects }) => objects);
    expect(told.flat().length).toBeGreaterThan(30);
    expect(leaks(told, ...secrets, sandbox.token as string, ticket, SECRET, 'THE-BODY')).toEqual([]);
  });

  it('is nobody: then nothing is published', async () => {
    const { api, openid } = await start();
    const channel = tracingChannel<unknown, Message>('wechat-api:call');
    const publish = EVENTS.flatMap((event) => [
      vi.spyOn(channel[event], 'publish'),
      vi.spyOn(channel[event], 'runStores'),
    ]);
    onTestFinished(() => void vi.restoreAllMocks());
    await api.promises.getUser(openid);
    for (const spy of publish) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a store that is bound to the start of calls', () => {
  it('reaches the request, the second try and the tokens, and ends with the call', async () => {
    const { sandbox, api, openid } = await start();
    const spans = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const atEnd: (string | undefined)[] = [];
    api.setHook(() => void seen.push(spans.getStore()));
    let count = 0;
    bind(spans, () => `span ${++count}`);
    for (const name of ['call', 'token']) {
      const { asyncEnd } = tracingChannel<unknown, Message>(`wechat-api:${name}`);
      const note = () => void atEnd.push(spans.getStore());
      asyncEnd.subscribe(note);
      onTestFinished(() => {
        asyncEnd.unsubscribe(note);
      });
    }
    await api.promises.getUser(openid);
    sandbox.revokeToken();
    await api.promises.getUser(openid);
    expect(seen).toEqual(['span 1', 'span 1', 'span 2', 'span 2', 'span 2']);
    expect(atEnd).toEqual(['span 1', 'span 1', 'span 2', 'span 2']);
    expect(spans.getStore()).toBeUndefined();
  });

  it('leaves the caller’s callback in the caller’s own context', async () => {
    const { api, openid } = await start();
    const store = new AsyncLocalStorage<string>();
    bind(store, () => 'theirs');
    const seen = await store.run(
      'mine',
      () =>
        new Promise((resolve) => {
          api.getUser(openid, () => {
            resolve(store.getStore());
          });
        }),
    );
    expect(seen).toBe('mine');
  });
});
