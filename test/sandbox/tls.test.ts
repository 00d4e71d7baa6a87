import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { Agent, FormData, ProxyAgent, fetch } from 'undici';
import type { Dispatcher } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { finish, newFolder, start } from './command.js';
import type { Command } from './command.js';

const homeOf = (folder: string) => ({ cwd: folder, env: { WECHAT_SANDBOX_HOME: folder } });
const certificate = (folder: string) => readFileSync(path.join(folder, 'ca/ca.pem'), 'utf8');
const json = async (url: string, dispatcher: Dispatcher) => {
  onTestFinished(() => dispatcher.close());
  return (await fetch(url, { dispatcher })).json();
};
/** A path with a token whose answer tells where it was asked for: of a video that was uploaded. */
const videoOf = async (url: string, dispatcher?: Dispatcher) => {
  const ask = async (path: string, body?: FormData) => {
    const init = { dispatcher, ...(body && { method: 'POST', body }) };
    return (await fetch(url + path, init)).json() as Promise<Record<string, string>>;
  };
  const credentials = 'grant_type=client_credential&appid=wx1&secret=s3cret';
  const { access_token = '' } = await ask(`/cgi-bin/token?${credentials}`);
  const form = new FormData();
  form.append('media', new Blob(['bytes'], { type: 'video/mp4' }), 'a.mp4');
  const token = `access_token=${access_token}`;
  const { media_id = '' } = await ask(`/cgi-bin/media/upload?type=video&${token}`, form);
  return `/cgi-bin/media/get?media_id=${media_id}&${token}`;
};
/** What that answer tells: scheme and authority, as the client had them. */
const originOf = async (url: string, dispatcher: Dispatcher) => {
  const { video_url = '' } = (await json(url, dispatcher)) as Record<string, string>;
  return new URL(video_url).origin;
};
const ACCOUNT = ['--port', 0, '--appid', 'wx1', '--secret', 's3cret'];
const portOf = async (command: Command) => Number(new URL(await command.url()).port);

describe('--tls', () => {
  it('speaks https, and http on the same port', async () => {
    const folder = newFolder();
    const command = start([...ACCOUNT, '--tls'], homeOf(folder));
    const port = await portOf(command);
    expect(await command.url()).toBe(`https://127.0.0.1:${port}`);
    const video = await videoOf(`http://127.0.0.1:${port}`);
    for (const origin of [`https://127.0.0.1:${port}`, `https://localhost:${port}`]) {
      const agent = new Agent({ connect: { ca: certificate(folder) } });
      expect(await originOf(origin + video, agent)).toBe(origin);
    }
    expect(await originOf(`http://127.0.0.1:${port}${video}`, new Agent())).toBe(`http://127.0.0.1:${port}`);
    await expect(json(`https://127.0.0.1:${port}${video}`, new Agent())).rejects.toThrow('fetch failed');
    command.kill('SIGTERM');
    expect(await command.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it("has one authority, made at its first use, whose key is the user's alone", async () => {
    const folder = newFolder();
    const both = [
      start(['--port', 0, '--tls'], homeOf(folder)),
      start(['--port', 0, '--tls'], homeOf(folder)),
    ];
    await Promise.all(both.map((command) => command.url()));
    const first = certificate(folder);
    for (const command of both) {
      const agent = new Agent({ connect: { ca: first } });
      expect(await json(`${await command.url()}/_sandbox/clock`, agent)).toMatchObject({ frozen: false });
    }
    await start(['--port', 0, '--tls'], homeOf(folder)).url();
    expect(certificate(folder)).toBe(first);
    expect(readdirSync(folder)).toEqual(['ca']);
    expect(readdirSync(path.join(folder, 'ca')).sort()).toEqual(['bundle.pem', 'ca-key.pem', 'ca.pem']);
    expect(statSync(path.join(folder, 'ca/ca-key.pem')).mode & 0o777).toBe(0o600);
  });

  it('names WeChat and this machine, and its authority vouches for no other site', async () => {
    const folder = newFolder();
    const port = await portOf(start(['--port', 0, '--tls'], homeOf(folder)));
    const socket = tls.connect({ port, ca: certificate(folder), servername: 'mp.weixin.qq.com' });
    await new Promise((resolve) => socket.on('secureConnect', resolve));
    const { subjectAltName = '' } = new X509Certificate(socket.getPeerCertificate().raw);
    socket.destroy();
    const names = [
      'localhost',
      'api.weixin.qq.com',
      'file.api.weixin.qq.com',
      'mp.weixin.qq.com',
      'open.weixin.qq.com',
    ];
    for (const name of names) expect(subjectAltName).toContain(`DNS:${name}`);
    expect(subjectAltName).toContain('IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    const { makeServerCertificate } = await import('../../sandbox/dist/http/tls/certificates.js');
    const authority = {
      cert: certificate(folder),
      key: readFileSync(path.join(folder, 'ca/ca-key.pem'), 'utf8'),
    };
    const { key, cert } = await makeServerCertificate(authority, ['example.com']);
    const server = tls.createServer({ key, cert }).listen(0);
    onTestFinished(() => void server.close());
    const { port: forged } = server.address() as net.AddressInfo;
    const fooled = tls.connect({ port: forged, ca: authority.cert, servername: 'example.com' });
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => fooled.on('error', resolve));
    expect(error.message).toBe('permitted subtree violation');
  });

  it('says how to trust it, and Node.js does so', async () => {
    const folder = newFolder();
    const command = start(['--port', 0, '--tls'], homeOf(folder));
    const url = await command.url();
    const [, file] = await command.said(/Node\.js +export NODE_EXTRA_CA_CERTS=(.*)/);
    for (const line of [
      'REQUESTS_CA_BUNDLE=',
      'CURL_CA_BUNDLE=',
      'curl.cainfo=',
      'SSL_CERT_FILE=',
      'keytool ',
    ]) {
      await command.said(new RegExp(line));
    }
    const script = `fetch('${url}/_sandbox/clock').then(async (answer) => console.log(await answer.text()))`;
    const child = spawn(process.execPath, ['-e', script], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: file },
    });
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    await new Promise((resolve) => child.on('close', resolve));
    expect(JSON.parse(said)).toMatchObject({ frozen: false });
  });

  it.each([
    ['is damaged', { 'ca.pem': 'x', 'ca-key.pem': 'y' }],
    ['cannot be made (ENOTEMPTY)', { 'other.txt': '' }],
  ])('an authority that %s', async (why, files) => {
    const folder = newFolder();
    const ca = path.join(folder, 'ca');
    mkdirSync(ca);
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(ca, name), content);
    expect(await finish(['--port', 0, '--tls'], homeOf(folder))).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `wechat-api-sandbox: The certificate authority in ${ca} ${why}: delete that folder, start again, and trust the new one\n`,
    });
  });
});

describe('--proxy', () => {
  const proxied = async () => {
    const folder = newFolder();
    const command = start([...ACCOUNT, '--proxy'], homeOf(folder));
    const url = await command.url();
    const ca = certificate(folder);
    return {
      video: await videoOf(url),
      command,
      url,
      ca,
      port: await portOf(command),
      agent: () => new ProxyAgent({ uri: url, requestTls: { ca } }),
    };
  };

  it.each(['api.weixin.qq.com', 'file.api.weixin.qq.com', 'mp.weixin.qq.com'])(
    'is https://%s',
    async (host) => {
      const { agent, video } = await proxied();
      expect(await originOf(`https://${host}${video}`, agent())).toBe(`https://${host}`);
    },
  );

  it('takes tunnels of plain http, and tunnels to itself', async () => {
    const { agent, port, video } = await proxied();
    for (const origin of ['http://api.weixin.qq.com', `http://localhost:${port}`])
      expect(await originOf(origin + video, agent())).toBe(origin);
  });

  it('tells its address and how to trust it', async () => {
    const { command, url } = await proxied();
    await command.said(new RegExp(`HTTPS_PROXY=${url} `));
    await command.said(/NODE_EXTRA_CA_CERTS=/);
  });

  it.each([
    ['GET http://api.weixin.qq.com/VIDEO HTTP/1.1', /200 OK[^]*"http:\/\/api\.weixin\.qq\.com\/video/],
    ['GET HTTPS://API.weixin.qq.com/VIDEO HTTP/1.1', /200 OK[^]*"http:\/\/api\.weixin\.qq\.com\/video/],
    ['GET http://api.weixin.qq.com?a=1 HTTP/1.1', /200 OK[^]*\{"errcode":40066,/],
    ['GET /VIDEO HTTP/1.1', /200 OK[^]*"http:\/\/other\.example\/video/],
    ['GET http://example.com/ HTTP/1.1', /403 Forbidden[^]*alone[^]* not for http:\/\/example.com\./],
    ['GET http://api.weixin.qq.com:8080/ HTTP/1.1', /403 Forbidden/],
    ['GET http://api.weixin.qq.com@example.com/ HTTP/1.1', /403 Forbidden/],
    ['GET http://[/ HTTP/1.1', /403 Forbidden/],
    [
      'CONNECT example.com:443 HTTP/1.1',
      /403 Forbidden[^]*alone[^]* not for example.com:443\. Name the others in NO_PROXY/,
    ],
    ['CONNECT api.weixin.qq.com:22 HTTP/1.1', /403 Forbidden/],
    ['CONNECT api.weixin.qq.com.example.com:443 HTTP/1.1', /403 Forbidden/],
    ['CONNECT 127.0.0.1:22 HTTP/1.1', /403 Forbidden/],
    ['CONNECT nonsense HTTP/1.1', /403 Forbidden/],
  ])('%s', async (line, expected) => {
    const { port, video } = await proxied();
    const asked = line.replace('/VIDEO', video);
    expect(await rawAnswer(port, `${asked}\r\nHost: other.example\r\nConnection: close\r\n\r\n`)).toMatch(
      expected,
    );
  });

  it('survives clients that hang up in the middle, and ends with tunnels open', async () => {
    const { command, port, agent, video } = await proxied();
    const tunnel = 'CONNECT api.weixin.qq.com:443 HTTP/1.1\r\n\r\n';
    for (const bytes of [
      '',
      'G',
      '\u0016',
      '\u0016\u0003\u0001nonsense that is no handshake',
      tunnel,
      `${tunnel}\u0016`,
    ]) {
      const socket = net.connect(port, '127.0.0.1');
      await new Promise((resolve) => socket.write(bytes, 'latin1', resolve));
      socket.resetAndDestroy();
    }
    const open = net.connect(port, '127.0.0.1', () => open.write(tunnel));
    open.on('error', () => undefined);
    await new Promise((resolve) => open.once('data', resolve));
    const origin = 'https://api.weixin.qq.com';
    expect(await originOf(origin + video, agent())).toBe(origin);
    command.kill('SIGTERM');
    expect(await command.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('is off unless asked for', async () => {
    const command = start(['--port', 0]);
    expect(await rawAnswer(await portOf(command), 'CONNECT api.weixin.qq.com:443 HTTP/1.1\r\n\r\n')).toBe('');
  });
});

/** All that comes back for these bytes. */
async function rawAnswer(port: number, bytes: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1').setEncoding('utf8');
  socket.write(bytes);
  let answer = '';
  for await (const text of socket) answer += String(text);
  return answer;
}
