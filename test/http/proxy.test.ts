import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientOf, expectTimeouts, outcome, staggered, timed } from '../support/timing.js';
import { serveTcp, unused } from '../support/lasting-servers.js';

/** No proxy of these lets anything through, so nobody needs to be there. */
const HTTP = 'http://wechat.test';
const HTTPS = 'https://wechat.test';

/** Far more connections than a call may make. A client that tries for ever is let go then, or the test would not end. */
const ENOUGH = 100;

/** A proxy that treats every connection alike. */
async function startProxy(treat: (socket: Socket) => void) {
  const proxy = await serveTcp((socket, count) => {
    if (count >= ENOUGH) proxy.close();
    treat(socket);
  });
  return proxy;
}

/** Waits for the CONNECT. */
function afterConnect(then: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) =>
    socket.once('data', () => {
      then(socket);
    });
}

/** Lets the CONNECT succeed, and waits for the first words of TLS. */
function afterTunnel(then: (socket: Socket) => void): (socket: Socket) => void {
  return afterConnect((socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    afterConnect(then)(socket);
  });
}

const close = (socket: Socket) => void socket.end();
const reset = (socket: Socket) => void socket.resetAndDestroy();
const say = (words: string) => afterConnect((socket) => void socket.end(words));

describe('a proxy that', () => {
  it.concurrent.each([
    ['closes at accept', HTTP, close],
    ['closes at accept', HTTPS, close],
    ['resets at accept', HTTP, reset],
    ['closes after CONNECT', HTTP, afterConnect(close)],
    ['closes after CONNECT', HTTPS, afterConnect(close)],
    ['resets after CONNECT', HTTP, afterConnect(reset)],
    ['closes the tunnel', HTTPS, afterTunnel(close)],
    ['resets the tunnel', HTTPS, afterTunnel(reset)],
    ['refuses with 403', HTTP, say('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')],
    ['refuses with 403', HTTPS, say('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')],
    ['wants a password', HTTP, say('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')],
    ['fails with 502 and a page', HTTP, say('HTTP/1.1 502 Bad Gateway\r\n\r\n<html>Bad Gateway</html>')],
    ['closes in the middle of its answer', HTTP, say('HTTP/1.1 200 Connec')],
    ['speaks no HTTP', HTTP, say('SSH-2.0-OpenSSH_9.2p1\r\n')],
  ])('%s is an error soon (%s)', async (_what, endpoint, treat) => {
    const proxy = await startProxy(treat);
    const api = clientOf(endpoint, { proxy: `http://${proxy.host}` });
    const { error, took } = await outcome(() => api.promises.getUser('o1'));
    expect(proxy.count).toBeLessThan(10);
    expect(error).toMatchObject({ name: 'WeChatAPIRequestError', path: '/cgi-bin/user/info' });
    expect(took).toBeLessThan(3000);
  });

  it.concurrent.each([199, 300, 403, 502])('answers HTTP %i is told of', async (status) => {
    const proxy = await startProxy(say(`HTTP/1.1 ${status} Said\r\ncontent-length: 0\r\n\r\n`));
    const api = clientOf(HTTP, { proxy: `http://${proxy.host}` });
    const { error } = await outcome(() => api.promises.getUser('o1'));
    expect(error).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ERR_PROXY' });
    expect(error?.message).toContain(`HTTP ${status}`);
  });

  it.concurrent('is not there is an error soon', async () => {
    const api = clientOf(HTTP, { proxy: `http://${await unused()}` });
    const { error, took } = await outcome(() => api.promises.getUser('o1'));
    expect(error).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ECONNREFUSED' });
    expect(took).toBeLessThan(3000);
  });

  it.concurrent('closes does not hold up the token', async () => {
    const proxy = await startProxy(close);
    const api = clientOf(HTTP, { proxy: `http://${proxy.host}` });
    const { error } = await outcome(() => api.promises.getAccessToken());
    expect(proxy.count).toBeLessThan(10);
    expect(error).toMatchObject({ name: 'WeChatAPIRequestError', path: '/cgi-bin/token' });
  });

  it.concurrent.each([
    ['a POST', { data: { a: 1 }, headers: { 'content-type': 'application/json' } }],
    ['an upload', { content: Buffer.alloc(100_000) }],
  ])('closes does not hold up %s', async (_what, options) => {
    const proxy = await startProxy(close);
    const api = clientOf(HTTP, { proxy: `http://${proxy.host}` });
    const { error } = await outcome(() => api.promises.request(`${HTTP}/x`, { type: 'POST', ...options }));
    expect(proxy.count).toBeLessThan(10);
    expect(error?.name).toBe('WeChatAPIRequestError');
  });

  it.concurrent('closes does not hold up the upload of a file', async () => {
    const proxy = await startProxy(afterConnect(close));
    const api = clientOf(HTTP, { proxy: `http://${proxy.host}` });
    const file = { file: Buffer.alloc(100_000), filename: 'a.png' };
    const { error } = await outcome(() => api.promises.uploadMedia(file, 'image'));
    expect(proxy.count).toBeLessThan(10);
    expect(error?.name).toBe('WeChatAPIRequestError');
  });

  it.concurrent('closes does not hold up those who wait for a connection', async () => {
    const proxy = await startProxy(close);
    const api = clientOf(HTTP, { proxy: `http://${proxy.host}`, maxSockets: 2 });
    const calls = Array.from({ length: 8 }, () => outcome(() => api.promises.getUser('o1')));
    const names = (await Promise.all(calls)).map(({ error }) => error?.name);
    expect(proxy.count).toBeLessThan(80);
    expect(new Set(names)).toEqual(new Set(['WeChatAPIRequestError']));
  });

  it.concurrent('closes once is used again', async () => {
    const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 15\r\n\r\n{"openid":"o1"}';
    let isWell = false;
    const proxy = await startProxy((socket) => {
      if (isWell) afterTunnel((tunnel) => void tunnel.write(answer))(socket);
      else socket.end();
    });
    const api = clientOf(HTTP, { proxy: `http://${proxy.host}` });
    const { error } = await outcome(() => api.promises.getUser('o1'));
    expect(error?.name).toBe('WeChatAPIRequestError');
    isWell = true;
    expect(await api.promises.getUser('o1')).toEqual({ openid: 'o1' });
  });
});

describe('the time to connect bounds a proxy that', () => {
  const silent = () => undefined;
  it.concurrent.each([
    ['is silent on CONNECT', HTTP, 800, silent],
    ['is silent on CONNECT', HTTPS, 800, silent],
    ['is silent on CONNECT', HTTP, [800, 5000], silent],
    ['begins its answer and never ends it', HTTP, 800, afterConnect((s) => void s.write('HTTP/1.1 200 C'))],
    ['tunnels to somebody who is silent in TLS', HTTPS, 800, afterTunnel(silent)],
  ] as [string, string, number | [number, number], (socket: Socket) => void][])(
    '%s (%s, timeout %j)',
    async (_what, endpoint, timeout, treat) => {
      const proxy = await startProxy(treat);
      const api = clientOf(endpoint, { proxy: `http://${proxy.host}`, timeout });
      const outcomes = await staggered(() => timed(() => api.promises.getUser('o1'), 800));
      expectTimeouts(outcomes, 800, 'WeChatAPIConnectionTimeoutError');
      expect(outcomes[0]?.error?.path).toBe('/cgi-bin/user/info');
    },
  );

  it.concurrent('is silent in a TLS of its own', async () => {
    const proxy = await startProxy(silent);
    const api = clientOf(HTTP, { proxy: `https://${proxy.host}`, timeout: 800 });
    const outcomes = await staggered(() => timed(() => api.promises.getUser('o1'), 800));
    expectTimeouts(outcomes, 800, 'WeChatAPIConnectionTimeoutError');
  });
});
