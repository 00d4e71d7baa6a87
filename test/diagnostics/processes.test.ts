import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EVENTS, type Message } from '../support/channels.js';

const INFO = '/cgi-bin/user/info';

describe.concurrent('in a process of its own', () => {
  const ROOT = path.resolve(__dirname, '../..');
  const run = async (args: string[], env: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });

  it('a listener that throws is an uncaught exception of its own, and the callback comes once', async () => {
    const script = `
      const { channel } = require('node:diagnostics_channel');
      const API = require('wechat-api');
      let thrown = 0, came = 0;
      process.on('uncaughtException', () => thrown++);
      const fail = () => { throw new Error('listener'); };
      for (const event of ${JSON.stringify(EVENTS)}) {
        channel('tracing:wechat-api:call:' + event).subscribe(fail);
        channel('tracing:wechat-api:token:' + event).subscribe(fail);
      }
      const { AsyncLocalStorage } = require('node:async_hooks');
      channel('tracing:wechat-api:call:start').bindStore(new AsyncLocalStorage(), fail);
      const api = new API('a', 'b', { endpoint: 'http://127.0.0.1:1' });
      api.request = (url, options, callback) => callback(null, { access_token: 't', expires_in: 7200 }, {});
      api.getUser('o', (err) => { came++; setTimeout(() => console.log(err, came, thrown), 20); });`;
    const { stdout } = await run(['-e', script]);
    expect(stdout).toBe('null 1 9\n');
  });

  it('NODE_DEBUG=wechat-api prints a line for each call and each token', async () => {
    const script = "import('./examples/observability/calls.mjs').then(({ makeCalls }) => makeCalls())";
    const { stdout, stderr } = await run(['-e', script], { NODE_DEBUG: 'wechat-api' });
    expect(stdout).toBe('');
    expect(
      stderr
        .trim()
        .replace(/ \d+:/g, ' PID:')
        .replace(/\d+ ms/g, 'N ms')
        .split('\n'),
    ).toEqual([
      'WECHAT-API PID: access_token fetched, by this process',
      'WECHAT-API PID: sendText /cgi-bin/message/custom/send → 0, N ms, attempts 1, bytes 27',
      'WECHAT-API PID: access_token replaced, by this process',
      expect.stringMatching(/getUser \/cgi-bin\/user\/info → 0, N ms, attempts 2, bytes \d+$/),
      'WECHAT-API PID: getUser /cgi-bin/user/info → 40003, N ms, attempts 1, bytes 100',
    ]);
  });

  it('the example with pino prints a line for each call and each token', async () => {
    const { stdout } = await run(['examples/observability/pino.mjs']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Message);
    const call = { level: 30, path: INFO, status: 200, msg: 'WeChat call' };
    expect(lines).toMatchObject([
      { kind: 'access_token', event: 'fetched', by: 'this process', msg: 'WeChat token' },
      { ...call, method: 'sendText', path: '/cgi-bin/message/custom/send', attempts: 1, errcode: 0 },
      { kind: 'access_token', event: 'replaced', by: 'this process' },
      { ...call, method: 'getUser', attempts: 2, errcode: 0 },
      { method: 'getUser', level: 40, attempts: 1, errcode: 40003, rid: expect.any(String) as string },
    ]);
  });

  it('the example with OpenTelemetry makes a span of each call', async () => {
    const { stdout } = await run(['examples/observability/opentelemetry.mjs']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^ {2}WeChat sendText \{.*\}, access_token fetched by this process$/),
      expect.stringMatching(
        /^ {2}WeChat getUser .*resend_count":1.*, access_token replaced by this process$/,
      ),
      expect.stringMatching(
        /^ {2}WeChat getUser .*"error\.type":"40003"\}, ERROR invalid openid hint: \[[\w-]+\] rid: /,
      ),
      'greet {}',
    ]);
  });
});
