import { tracingChannel } from 'node:diagnostics_channel';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import API from 'wechat-api';
import { calls, type Message } from '../support/channels.js';
import { failure, start, startSandbox } from '../support/client.js';
import { cold } from '../support/secretive.js';
import { serve } from '../support/servers.js';

const INFO = '/cgi-bin/user/info';

describe('the channel wechat-api:call', () => {
  const success = { attempts: 1, errcode: 0, status: 200, duration: expect.any(Number) as number };

  it('tells of a call that succeeds', async () => {
    const { api, openid } = await start();
    await api.promises.getLatestToken();
    const heard = calls();
    await api.promises.getUser(openid);
    expect(heard.events).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
    expect(new Set(heard.objects).size).toBe(1);
    expect(heard.messages).toEqual([
      { method: 'getUser', path: INFO, size: expect.any(Number) as number, ...success },
    ]);
    expect(heard.messages[0]?.size).toBeGreaterThan(100);
    expect(heard.messages[0]?.duration).toBeGreaterThan(0);
  });

  it('knows the method and the path at the start, and the rest at the end', async () => {
    const { api, openid } = await start();
    const { start: channel } = tracingChannel<unknown, Message>('wechat-api:call');
    const begun: Message[] = [];
    const note = (message: unknown) => void begun.push({ ...(message as Message) });
    channel.subscribe(note);
    onTestFinished(() => {
      channel.unsubscribe(note);
    });
    await api.promises.getUser(openid);
    const unknown = { errcode: undefined, status: undefined, size: undefined, duration: undefined };
    expect(begun).toEqual([{ method: 'getUser', path: INFO, attempts: 0, ...unknown }]);
  });

  it('names methods of several kinds', async () => {
    const { api, openid } = await start();
    const heard = calls();
    await api.promises.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image');
    await api.promises.invoke(`${INFO}?openid=${openid}`);
    await api.promises.getTicket();
    await new Promise<void>((resolve) => {
      api.preRequest(
        function mine(callback: () => void) {
          callback();
        },
        [resolve],
      );
    });
    expect(heard.messages.map(({ method, path }) => [method, path])).toEqual([
      ['uploadMedia', '/cgi-bin/media/upload'],
      ['invoke', INFO],
      ['invoke', '/cgi-bin/ticket/getticket'],
      ['mine', undefined],
    ]);
  });

  it('tells of an errcode', async () => {
    const { api } = await start();
    const heard = calls();
    const error = await failure(api.promises.getUser('nobody'));
    expect(heard.events).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toMatchObject([{ method: 'getUser', attempts: 1, errcode: 40003, status: 200 }]);
    expect(heard.messages[0]?.error).toBe(error);
  });

  it('counts a second try after a dead token', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const heard = calls();
    await api.promises.getUser(openid);
    expect(heard.messages).toMatchObject([{ ...success, attempts: 2 }]);
  });

  it('tells of a timeout, and of what never reached WeChat', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    const heard = calls();
    sandbox.intercept(INFO, 'hang');
    await failure(api.with({ timeout: 50 }).promises.getUser(openid));
    sandbox.intercept(INFO, 'disconnect', { times: 9 });
    await failure(api.promises.getUser(openid));
    const [late, lost] = heard.messages;
    expect(late).toMatchObject({ attempts: 1, error: { name: 'WeChatAPIResponseTimeoutError' } });
    expect(late?.duration).toBeGreaterThanOrEqual(49);
    expect(late).toMatchObject({ errcode: undefined, status: undefined, size: undefined });
    expect(lost).toMatchObject({ errcode: 'ECONNRESET', error: { name: 'WeChatAPIResponseError' } });
  });

  it('tells of an abort when it happens, also while the call waits for its token', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept('/cgi-bin/token', 'hang');
    const heard = calls();
    const controller = new AbortController();
    const waiting = failure(api.with({ signal: controller.signal }).promises.getUser(openid));
    await delay(20);
    controller.abort();
    await waiting;
    expect(heard.events).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toMatchObject([{ attempts: 0, errcode: 'ABORT_ERR' }]);
    expect(heard.messages[0]?.duration).toBeLessThan(2000);
    await failure(api.with({ signal: AbortSignal.abort() }).promises.getUser(openid));
    expect(heard.messages[1]).toMatchObject({ attempts: 0, errcode: 'ABORT_ERR' });
  });

  it('tells of a call that gets no token', async () => {
    const sandbox = await startSandbox();
    const heard = calls();
    const api = new API(sandbox.appid, 'wrong', { endpoint: sandbox.url });
    await failure(api.promises.getUser('o'));
    expect(heard.messages).toMatchObject([{ method: 'getUser', attempts: 0, errcode: 40125 }]);
  });

  it('counts the bytes of an answer that does not tell its length', async () => {
    const { url } = await serve((_request, response) => {
      response.write('{"errcode":0,');
      response.end('"access_token":"t","expires_in":7200}');
    });
    const heard = calls();
    await cold(url).promises.getUser('o');
    expect(heard.messages).toMatchObject([{ errcode: 0, status: 200, size: 50 }]);
  });

  it('is silent about what is refused before it begins', async () => {
    const { api } = await start();
    const heard = calls();
    await failure(api.promises.getUser(undefined as never));
    expect(heard.events).toEqual([]);
  });

  it('changes nothing where a description throws, or a result cannot be looked at', async () => {
    const { api } = await start();
    const heard = calls();
    const raw = (api as unknown as { _createCardQRCode: () => void })._createCardQRCode;
    const refused = await new Promise((resolve) => {
      api.preRequest(raw, [{}, resolve]);
    });
    expect(refused).toBeInstanceOf(Error);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const result = await new Promise((resolve) => {
      api.preRequest(
        (callback: (err: null, data: object) => void) => {
          callback(null, proxy);
        },
        [
          (_err: unknown, data: unknown) => {
            resolve(typeof data);
          },
        ],
      );
    });
    expect(result).toBe('object');
    expect(heard.messages).toHaveLength(2);
  });
});
