// The sandbox as users start it: the command, in a process of its own.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';

const COMMAND = fileURLToPath(new URL('../../sandbox/bin/wechat-api-sandbox.js', import.meta.url));
const HEAP = new URL('heap.mjs', import.meta.url).href;
export const ACCOUNT = { appid: 'wxbench', secret: 'the-secret-of-the-bench' };
const CONNECTIONS = 50;

/** A sandbox that runs, and a way to ask it. */
export class Child {
  #child;
  #pool;
  #token = '';

  /** Starts one with these options; `started` is how long that took, in milliseconds. */
  static async start(...options) {
    const child = new Child();
    const port = await freePort();
    const args = [
      '--port',
      port,
      '--appid',
      ACCOUNT.appid,
      '--secret',
      ACCOUNT.secret,
      '--quiet',
      ...options,
    ];
    const begun = performance.now();
    const node = ['--expose-gc', '--import', HEAP, COMMAND];
    child.#child = spawn(process.execPath, [...node, ...args.map(String)], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.address = `http://127.0.0.1:${port}`;
    child.#pool = new Pool(child.address, { connections: CONNECTIONS, headersTimeout: 0 });
    await child.#isUp();
    child.started = performance.now() - begun;
    await child.newToken();
    return child;
  }

  /** The memory of the process, in bytes. */
  get memory() {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.#child.pid)])) * 1024;
  }

  /** What is on its heap when all garbage is gone, in bytes. */
  async heap() {
    this.#child.send('heap');
    const [bytes] = await once(this.#child, 'message');
    return bytes;
  }

  async newToken() {
    const query = new URLSearchParams({ grant_type: 'client_credential', ...ACCOUNT });
    const { access_token: token } = await this.ask(`/cgi-bin/token?${query}`);
    this.#token = token;
  }

  /** What a path answers: a POST where there is a body, JSON unless it is text already. */
  async ask(path, body, headers = {}) {
    const isText = body === undefined || typeof body === 'string';
    const { body: answer } = await this.#pool.request({
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: isText ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    return text.startsWith('{') ? JSON.parse(text) : text;
  }

  /** The same with a token. */
  call(path, body, headers) {
    return this.ask(`${path}${path.includes('?') ? '&' : '?'}access_token=${this.#token}`, body, headers);
  }

  async stop() {
    await this.#pool.close();
    this.#child.kill();
    await new Promise((resolve) => this.#child.on('exit', resolve));
  }

  async #isUp() {
    for (;;) {
      const up = await this.ask('/_sandbox/clock').catch(() => undefined);
      if (up) return;
      if (this.#child.exitCode !== null) throw new Error('The sandbox has ended');
      await sleep(20);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.on('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
