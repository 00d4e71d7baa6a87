import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { queryObjects } from 'node:v8';
import { generate } from 'selfsigned';
import { Pool } from 'undici';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { failure } from '../support/client.js';

async function portOf(server: http.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

it('a certificate is looked at again where a TLS session is taken up under another name', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'good.example' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'good.example' }] }],
  });
  const server = https.createServer({ key, cert }, (_request, response) => response.end('{"ok":1}'));
  const url = `https://127.0.0.1:${await portOf(server)}/`;
  const api = new API('appid', 'THE-SECRET-OF-THIS', { ca: cert });
  const ask = (headers?: Record<string, string>) => api.promises.request(url, { dataType: 'json', headers });
  const refused = { name: 'WeChatAPIRequestError', code: 'ERR_TLS_CERT_ALTNAME_INVALID' };
  expect(await failure(ask())).toMatchObject(refused);
  expect(await ask({ host: 'good.example', connection: 'close' })).toEqual({ ok: 1 });
  expect(await failure(ask())).toMatchObject(refused);
});

describe('never more connections than maxSockets', () => {
  it.each(['a server that closes them', 'a server that keeps them', 'a hook that keeps calls waiting'])(
    '%s',
    async (what) => {
      let open = 0;
      let most = 0;
      const server = http.createServer((_request, response) => {
        if (what === 'a server that closes them') response.setHeader('connection', 'close');
        setTimeout(() => response.end('{"ok":1}'), 5);
      });
      server.keepAliveTimeout = 30;
      server.on('connection', (socket) => {
        most = Math.max(most, ++open);
        socket.once('close', () => open--);
      });
      const url = `http://127.0.0.1:${await portOf(server)}/`;
      const api = new API('appid', 'THE-SECRET-OF-THIS', { maxSockets: 5 });
      if (what === 'a hook that keeps calls waiting') {
        api.setHook(() => new Promise((resolve) => setTimeout(resolve, 60)));
      }
      const caller = async () => {
        for (let i = 0; i < 12; i++) await api.promises.request(url);
      };
      await Promise.all(Array.from({ length: 20 }, caller));
      // One that the server is closing, and does not know of as closed, may stand beside the next.
      expect(most).toBeLessThanOrEqual(10);
    },
  );
});

it('what is kept of a host goes with its last connection', async () => {
  const api = new API('appid', 'THE-SECRET-OF-THIS');
  const pools = () => Number(queryObjects(Pool));
  const before = pools();
  for (let i = 0; i < 10; i++) {
    const server = http.createServer((_request, response) => response.end('{"ok":1}'));
    await api.promises.request(`http://127.0.0.1:${await portOf(server)}/`);
    server.closeAllConnections();
  }
  await vi.waitFor(() => {
    expect(pools()).toBeLessThanOrEqual(before);
  }, 10_000);
});
