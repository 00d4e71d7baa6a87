import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMAND, finish, newFolder, start } from './command.js';
import type { Command } from './command.js';

const oneLine = (text: string) => ({
  stderr: `wechat-api-sandbox: ${text}\n`,
  stdout: '',
  code: 2,
  signal: null,
});

describe('what is asked for wrongly', () => {
  it.each([
    [['--prot', '80'], 'There is no option --prot; see --help'],
    [['-x'], 'There is no option -x; see --help'],
    [['--port'], '--port needs a value; see --help'],
    [['--port', 'abc'], '--port: "abc" is no whole number from 0 to 65535'],
    [['--port='], '--port: "" is no whole number from 0 to 65535'],
    [['--port', '65536'], '--port: "65536" is no whole number from 0 to 65535'],
    [['--port', '-1'], '--port: "-1" is no whole number from 0 to 65535'],
    [['--port', '0x10'], '--port: "0x10" is no whole number from 0 to 65535'],
    [['--port', '--json'], '--port: "--json" is no whole number from 0 to 65535'],
    [['--host', 'a b'], '--host: "a b" is no host name or IP address'],
    [['--appid', ''], '--appid: "" is no appid: letters, digits, - and _'],
    [['--secret', 'se cret'], '--secret: the text is no appsecret: letters, digits, - and _'],
    [
      ['--profile', 'gold'],
      '--profile: "gold" is none of subscription, verified-subscription, test, service',
    ],
    [['--seed', ''], '--seed: "" is no seed: a number or a text'],
    [['--state', ''], '--state: "" is no name of a file'],
    [
      ['--fixture', 'tea'],
      '--fixture: "tea" is neither cafe, cards, 100k nor a file that can be read (ENOENT)',
    ],
    [
      ['--whitelist', '127.0.0.1,10.0.0.0/33'],
      '--whitelist: "127.0.0.1,10.0.0.0/33" has "10.0.0.0/33", which is no IP address or network',
    ],
    [['--overlap', '-5'], '--overlap: "-5" is no whole number from 0 to 7200'],
    [['--followers', '1.5'], '--followers: "1.5" is no whole number from 0 to 1000000'],
    [['--latency', '1e3'], '--latency: "1e3" is no whole number from 0 to 600000'],
    [['--tls=maybe'], '--tls: "maybe" is neither true nor false'],
    [['--no-port'], 'There is no option --no-port; see --help'],
    [['run'], 'There is no command "run"; see --help'],
    [['--quiet', '--json'], '--quiet and --json exclude each other'],
  ])('%j is told in one line, with exit code 2', async (args, text) => {
    expect(await finish(args)).toEqual(oneLine(text));
  });

  it('a variable is named', async () => {
    const env = { WECHAT_SANDBOX_LATENCY: 'slow' };
    const text = 'WECHAT_SANDBOX_LATENCY: "slow" is no whole number from 0 to 600000';
    expect(await finish([], { env })).toEqual(oneLine(text));
  });

  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.on('listening', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const text = `Port ${port} of 127.0.0.1 is in use; choose another with --port, 0 takes a free one`;
    expect(await finish(['--port', port])).toEqual(oneLine(text));
  });

  it('an address that is not of this machine', async () => {
    const text = '192.0.2.1 is no address of this machine; choose another with --host';
    expect(await finish(['--port', 0, '--host', '192.0.2.1'])).toEqual(oneLine(text));
  });

  it.each([
    ['{', 'is a file that is not JSON'],
    ['[]', 'is a file that does not hold {"followers": …, "calls": [{"path": …, "body": …}]}'],
    ...[
      ['{"follower":1}', 'There is no field "follower" here, but: followers, calls'],
      ['{"followers":"three"}', '"followers" must be array'],
      ['{"followers":-1}', '"followers" must be >= 0'],
      ['{"calls":[{}]}', '"calls.0.path" is missing'],
      [
        '{"calls":[{"path":"/cgi-bin/menu/get","data":{}}]}',
        'There is no field "calls.0.data" here, but: path, query, body',
      ],
    ].map(([content = '', mistake = '']) => [content, `is a file with a mistake: ${mistake}`]),
  ])('a fixture file that holds %j', async (content, text) => {
    const cwd = newFolder();
    writeFileSync(path.join(cwd, 'mine.json'), content);
    expect(await finish(['--fixture', 'mine.json'], { cwd })).toEqual(
      oneLine(`--fixture: "mine.json" ${text}`),
    );
  });

  it('a fixture file that says of a follower what nobody can', async () => {
    const cwd = newFolder();
    const followers = [{ remark: '小林' }, { remrk: '老王' }];
    writeFileSync(path.join(cwd, 'mine.json'), JSON.stringify({ followers }));
    const { stderr, code } = await finish(['--fixture', 'mine.json'], { cwd });
    expect(stderr).toContain('There is no field "followers.1.remrk" here, but: openid, nickname,');
    expect(code).toBe(2);
  });

  it.each([
    ['/cgi-bin/tea/make', '/cgi-bin/tea/make is no endpoint that a fixture can call'],
    ['/cgi-bin/tags/update', '/cgi-bin/tags/update of the fixture is refused: 45159 invalid tag id'],
  ])('a fixture that calls %s', async (called, text) => {
    const cwd = newFolder();
    const fixture = { calls: [{ path: called, body: { tag: { id: 107, name: 'tea' } } }] };
    writeFileSync(path.join(cwd, 'mine.json'), JSON.stringify(fixture));
    const end = await finish(['--port', 0, '--fixture', 'mine.json'], { cwd });
    expect({ ...end, stderr: end.stderr.replace(/ hint: .*/, '') }).toEqual(oneLine(text));
  });
});

/** An account as the command has it, and how many follow it. */
interface Given {
  account: Record<string, unknown>;
  followers: number;
}

/** What is there once the command is up; secrets are not shown. */
async function accountsOf(command: Command): Promise<Given[]> {
  const { accounts } = await command.get<{ accounts: { account: { appid: string } }[] }>('/_sandbox/state');
  return Promise.all(
    accounts.map(async ({ account }) => {
      const { total } = await command.get<{ total: number }>(`/_sandbox/followers?appid=${account.appid}`);
      return { account, followers: total };
    }),
  );
}

describe('where options come from', () => {
  const given = async (args: (string | number)[], cwd: string, env: NodeJS.ProcessEnv = {}) => {
    const [first] = await accountsOf(start(args, { cwd, env }));
    return { ...first?.account, followers: first?.followers };
  };

  it('all of them reach the sandbox', async () => {
    const cwd = newFolder();
    const fixture = { calls: [{ path: '/cgi-bin/tags/create', body: { tag: { name: 'regulars' } } }] };
    writeFileSync(path.join(cwd, 'mine.json'), JSON.stringify(fixture));
    const port = await freePort();
    const account = [
      '--appid',
      'wx1',
      '--secret',
      's3cret',
      '--profile',
      'test',
      '--overlap',
      0,
      '--unionid',
      '--cloudrun',
    ];
    const whole = ['--port', port, '--host', '127.0.0.2', '--seed', 7, '--state', 's.json', '--latency', 20];
    const content = ['--fixture', 'mine.json', '--followers', 30];
    const command = start([...account, ...whole, ...content, '--whitelist', '127.0.0.0/8, ::1', '--proxy'], {
      cwd,
    });
    expect(await command.url()).toBe(`http://127.0.0.2:${port}`);
    expect(await accountsOf(command)).toEqual([
      {
        account: {
          appid: 'wx1',
          appsecret: '***',
          profile: 'test',
          tokenLifetime: 7200,
          tokenOverlap: 0,
          hasUnionid: true,
          hasCloudRun: true,
          whitelist: ['127.0.0.0/8', '::1'],
        },
        followers: 30,
      },
    ]);
    expect(await command.call('/cgi-bin/tags/get')).toMatchObject({ tags: [{}, { name: 'regulars' }] });
    const { requests } = await command.get<{ requests: { ms: number }[] }>('/_sandbox/requests');
    expect(Math.min(...requests.map(({ ms }) => ms))).toBeGreaterThan(18);
    await command.said(/HTTPS_PROXY=/);
    const { seed } = await command.get<{ seed: string }>('/_sandbox/state');
    expect(seed).toBe('7');
    expect(existsSync(path.join(cwd, 's.json.lock'))).toBe(true);
  });

  it('what nobody asks for has a default', async () => {
    expect(await given(['--port', 0], newFolder())).toEqual({
      appid: expect.stringMatching(/^wx[0-9a-f]{16}$/) as string,
      appsecret: '***',
      profile: 'service',
      tokenLifetime: 7200,
      tokenOverlap: 300,
      hasUnionid: false,
      followers: 3,
    });
  });

  it.each(['-7', '7a', '9'.repeat(30)])('a seed is a number or a text: %s', async (seed) => {
    expect(await start(['--port', 0, '--seed', seed]).get('/_sandbox/state')).toMatchObject({ seed });
  });

  it('the command line counts first, then the environment, then the file', async () => {
    const cwd = newFolder();
    const config =
      '{ // mine\n "port": 0, "overlap": 1, "profile": "test", "followers": 1, "unionid": true, }';
    writeFileSync(path.join(cwd, 'wechat-sandbox.jsonc'), config);
    const env = {
      WECHAT_SANDBOX_PROFILE: 'subscription',
      WECHAT_SANDBOX_FOLLOWERS: '2',
      WECHAT_SANDBOX_APPID: '',
    };
    expect(await given(['--followers', 5, '--no-unionid'], cwd, env)).toMatchObject({
      appid: expect.stringMatching(/^wx/) as string,
      tokenOverlap: 1,
      profile: 'subscription',
      followers: 5,
      hasUnionid: false,
    });
  });

  it('a file may have several accounts, for all of which the rest counts', async () => {
    const cwd = newFolder();
    const accounts = [
      { appid: 'wx1', secret: 's3cret', followers: 1 },
      { appid: 'wx2', profile: 'test' },
    ];
    writeFileSync(
      path.join(cwd, 'wechat-sandbox.jsonc'),
      JSON.stringify({ port: 0, overlap: 9, profile: 'subscription', accounts }),
    );
    const command = start([], { cwd });
    expect(await accountsOf(command)).toMatchObject([
      { account: { appid: 'wx1', profile: 'subscription', tokenOverlap: 9 }, followers: 1 },
      { account: { appid: 'wx2', profile: 'test', tokenOverlap: 9 }, followers: 3 },
    ]);
    await command.said(/appid +wx1\n +appsecret +s3cret\n[^]*appid +wx2\n/);
  });

  it('what each account of the file has of its own cannot be said for all of them', async () => {
    const cwd = newFolder();
    const accounts = [{ appid: 'wx1', overlap: 0 }, { appid: 'wx2' }];
    writeFileSync(path.join(cwd, 'wechat-sandbox.jsonc'), JSON.stringify({ port: 0, accounts }));
    const why = 'each account in wechat-sandbox.jsonc has its own appid';
    expect(await finish(['--appid', 'wx3'], { cwd })).toEqual(oneLine(`--appid: ${why}`));
    const env = { WECHAT_SANDBOX_APPID: 'wx1' };
    expect(await finish([], { cwd, env })).toEqual(oneLine(`WECHAT_SANDBOX_APPID: ${why}`));
    expect(await accountsOf(start(['--overlap', 9], { cwd }))).toMatchObject([
      { account: { appid: 'wx1', tokenOverlap: 0 } },
      { account: { appid: 'wx2', tokenOverlap: 9 } },
    ]);
  });

  it.each([
    ['{\n  "port": 0,\n  oops\n}', 'wechat-sandbox.jsonc, line 3: no JSON, InvalidSymbol'],
    ['[]', 'wechat-sandbox.jsonc holds no JSON object'],
    ['{"prot":1}', 'wechat-sandbox.jsonc: there is no option "prot"'],
    ['{"accounts":[]}', 'wechat-sandbox.jsonc, accounts: no list of objects'],
    ['{"accounts":["wx1"]}', 'wechat-sandbox.jsonc, accounts: no list of objects'],
    ['{"accounts":[{},{"port":1}]}', 'wechat-sandbox.jsonc, accounts[1]: there is no option "port"'],
    [
      '{"accounts":[{"profile":"gold"}]}',
      'wechat-sandbox.jsonc, accounts[0], profile: "gold" is none of subscription, verified-subscription, test, service',
    ],
    ['{"appid":"wx1","accounts":[{},{}]}', 'Two accounts have the appid wx1'],
    ['{"port":{}}', 'wechat-sandbox.jsonc, port: neither a text nor a number nor true or false'],
    ['{"port":"x"}', 'wechat-sandbox.jsonc, port: "x" is no whole number from 0 to 65535'],
  ])('a file that says %j', async (content, text) => {
    const cwd = newFolder();
    writeFileSync(path.join(cwd, 'wechat-sandbox.jsonc'), content);
    expect(await finish([], { cwd })).toEqual(oneLine(text));
  });
});

describe('init', () => {
  it('writes every option with a comment, and what was given counts', async () => {
    const cwd = newFolder();
    const { code } = await finish(['init', '--port', 0, '--seed', 7], { cwd });
    const text = readFileSync(path.join(cwd, 'wechat-sandbox.jsonc'), 'utf8');
    expect(code).toBe(0);
    for (const name of ['port', 'host', 'whitelist', 'tls', 'open', 'accounts'])
      expect(text).toContain(`"${name}": `);
    expect(await start([], { cwd }).get('/_sandbox/state')).toMatchObject({ seed: '7' });
  });

  it('writes samples that all are good', async () => {
    const cwd = newFolder();
    const file = path.join(cwd, 'wechat-sandbox.jsonc');
    await finish(['init'], { cwd });
    const all = readFileSync(file, 'utf8')
      .replaceAll('  // "', '  "')
      .replace('"quiet": true', '"quiet": false');
    writeFileSync(file, all.replace('"port": 8080', '"port": 0').replace('"tls": true', '"tls": false'));
    const command = start(['--no-json', '--no-open'], { cwd });
    expect(await accountsOf(command)).toMatchObject([
      { account: { appid: 'wx0123456789abcdef', profile: 'service' }, followers: 33 },
      { account: { appid: 'wxfedcba9876543210', profile: 'subscription' }, followers: 33 },
    ]);
    await command.said(/HTTPS_PROXY=/);
  });

  it('writes numbers and switches without quotes', async () => {
    const cwd = newFolder();
    await finish(['init', '--port', 8088, '--appid', '1', '--no-tls', '--fixture', 'cafe'], { cwd });
    const text = readFileSync(path.join(cwd, 'wechat-sandbox.jsonc'), 'utf8');
    for (const line of ['"port": 8088', '"appid": "1"', '"tls": false', '"fixture": "cafe"'])
      expect(text).toContain(`\n  ${line},\n`);
  });

  it('leaves a file that is there as it is', async () => {
    const cwd = newFolder();
    const file = path.join(cwd, 'wechat-sandbox.jsonc');
    writeFileSync(file, '{}');
    expect(await finish(['init'], { cwd })).toEqual(
      oneLine(`${file} is there already; it was left as it is`),
    );
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('writes nothing that could not be read again', async () => {
    const cwd = newFolder();
    expect((await finish(['init', '--port', 'x'], { cwd })).code).toBe(2);
    expect(existsSync(path.join(cwd, 'wechat-sandbox.jsonc'))).toBe(false);
  });
});

describe('what it tells', () => {
  it('--help names every option, --version the version', async () => {
    const { stdout, code } = await finish(['--help']);
    const names =
      'port host appid secret profile seed state fixture whitelist overlap followers tls proxy latency';
    for (const name of `${names} quiet json open help version`.split(' '))
      expect(stdout).toContain(`  --${name}`);
    expect(code).toBe(0);
    const { version } = JSON.parse(readFileSync('sandbox/package.json', 'utf8')) as { version: string };
    expect((await finish(['-v'])).stdout).toBe(`${version}\n`);
  });

  it('a banner whose curl line works, then a line a request without secrets', async () => {
    const command = start(['--port', 0, '--appid', 'wx1', '--secret', 's3cret']);
    const url = await command.url();
    const [, curl = ''] = await command.said(/curl '(.*)'/);
    expect(await (await fetch(curl)).json()).toMatchObject({ expires_in: 7200 });
    await fetch(`${curl}&secret=wrong&access_token=tok&next=%1b[31m`);
    await fetch(`${url}/cgi-bin/token;secret=wrong`);
    await fetch(`${url}/wxa/getwxacode`);
    await command.said(
      /\d\d:\d\d:\d\d {2}GET {3}\/cgi-bin\/token\?grant_type=client_credential&appid=wx1 {2}200 {2}\d+ ms\n/,
    );
    await command.said(/&next=\\u001b\[31m {2}200 {2}40125 .+ · .+ {2}\d+ ms\n/);
    await command.said(/getwxacode {2}200 {2}48001 .+ {2}WeChat has this; the sandbox does not {2}\d+ ms\n/);
    command.kill('SIGTERM');
    const { stdout, stderr, code } = await command.ended;
    expect(stdout).toContain(`const api = new API('wx1', 's3cret', { endpoint: '${url}' });`);
    expect(stdout).toMatch(/openid +o[\w-]{27}\n/);
    expect(stdout).toMatch(/template +[\w-]{43}\n/);
    expect(stdout).not.toMatch(/wrong|tok\b/);
    expect(stdout).not.toContain('\u001b');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('--json: one line when it is up, one an exchange', async () => {
    const command = start(['--port', 0, '--json', '--appid', 'wx1']);
    await command.get('/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=wrong');
    await command.get('/cgi-bin/token;secret=wrong');
    await command.said(/exchange.*\n.*exchange.*\n/);
    command.kill('SIGTERM');
    const { stdout } = await command.ended;
    const [ready, exchange, ...others] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(ready).toMatchObject({
      event: 'ready',
      url: await command.url(),
      accounts: [{ appid: 'wx1' }],
    });
    expect(exchange).toEqual({
      event: 'exchange',
      at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      method: 'GET',
      path: '/cgi-bin/token',
      query: { grant_type: 'client_credential', appid: 'wx1', secret: '***' },
      status: 200,
      errcode: 40125,
      explanation: { zh: expect.any(String) as string, en: expect.any(String) as string },
      ms: expect.any(Number) as number,
      appid: 'wx1',
    });
    expect(others).toMatchObject([{ path: '/cgi-bin/token;secret=***', errcode: 40066 }]);
  });

  it('--quiet: nothing', async () => {
    const port = await freePort();
    const command = start(['--port', port, '--quiet']);
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/_sandbox/clock`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 15_000 },
      )
      .toBe(true);
    command.kill('SIGINT');
    expect(await command.ended).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
  });

  it('warns where others can reach it', async () => {
    const command = start(['--port', 0, '--host', '0.0.0.0']);
    await command.url();
    command.kill('SIGTERM');
    const warning =
      'warning: 0.0.0.0 can be reached from other machines; whoever reaches it controls this sandbox';
    expect((await command.ended).stderr).toBe(`wechat-api-sandbox: ${warning}\n`);
  });

  it.runIf(process.platform === 'linux')(
    '--open opens it, and lives on where there is no browser',
    async () => {
      const folder = newFolder();
      const opener = path.join(folder, 'xdg-open');
      writeFileSync(opener, `#!/bin/sh\necho "$1" >'${folder}/opened'\n`);
      chmodSync(opener, 0o755);
      const command = start(['--port', 0, '--open'], {
        env: { PATH: `${folder}:${process.env.PATH ?? ''}` },
      });
      const url = await command.url();
      const opened = path.join(folder, 'opened');
      await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toBe(`${url}/_sandbox/\n`);

      const alone = start(['--port', 0, '--open'], { env: { PATH: newFolder() } });
      await alone.get('/_sandbox/clock');
      alone.kill('SIGTERM');
      expect(await alone.ended).toMatchObject({
        code: 0,
        stderr: 'wechat-api-sandbox: warning: no browser could be opened: spawn xdg-open ENOENT\n',
      });
    },
  );

  it.runIf(process.platform === 'linux')('colours on a terminal, none with NO_COLOR', async () => {
    expect(await inTerminal({})).toContain('\u001b[36mwx1\u001b[0m');
    expect(await inTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[');
  });
});

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it with its state saved', async (signal) => {
    const state = path.join(newFolder(), 'state.json');
    const command = start(['--port', 0, '--state', state]);
    const tag = { name: 'regulars' };
    await command.call('/cgi-bin/tags/create', { tag });
    command.kill(signal);
    expect(await command.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    const next = start(['--port', 0, '--state', state]);
    expect(await next.call('/cgi-bin/tags/get')).toMatchObject({ tags: [{}, tag] });
  });

  it('the end of npx, which passes no SIGTERM on, ends it with its state saved', async () => {
    const cwd = newFolder();
    const args = ['--port', '0', '--seed', '7', '--state', path.join(cwd, 's.json')];
    const npx = spawn('npx', ['--no', '--', 'wechat-api-sandbox', ...args], { detached: true });
    onTestFinished(() => {
      spawnSync('kill', ['-KILL', '--', `-${Number(npx.pid)}`]);
    });
    const closed = once(npx, 'close');
    let shown = '';
    npx.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      if (shown.includes('new API')) npx.kill('SIGTERM');
    });
    // The last to hold its output is the command itself.
    await closed;
    expect(shown).toContain('new API');
    expect(readdirSync(cwd)).toEqual(['s.json']);
  });

  it('a reader of its output that goes away ends it too', async () => {
    const state = path.join(newFolder(), 'state.json');
    const command = start(['--port', 0, '--state', state]);
    await command.call('/cgi-bin/tags/create', { tag: { name: 'regulars' } });
    command.stopReading();
    await command.call('/cgi-bin/tags/create', { tag: { name: 'strollers' } });
    expect(await command.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    const next = start(['--port', 0, '--state', state]);
    expect(await next.call('/cgi-bin/tags/get')).toMatchObject({ tags: [{}, {}, { name: 'strollers' }] });
  });
});

describe('the file that npm links', () => {
  it('says that it is not built yet', () => {
    const folder = newFolder();
    const bin = path.join(folder, 'bin.mjs');
    writeFileSync(bin, readFileSync('sandbox/bin/wechat-api-sandbox.js'));
    const line = `"${process.execPath}" "${bin}"; echo "code $?"`;
    expect(execFileSync('bash', ['-c', `{ ${line}; } 2>&1`], { encoding: 'utf8' })).toBe(
      'wechat-api-sandbox: It is not built yet: run `npm run build` at the root of the repository\ncode 2\n',
    );
  });
});

/** What it shows on a terminal, which util-linux's `script` gives it, until the banner is there. */
async function inTerminal(env: NodeJS.ProcessEnv): Promise<string> {
  const line = `'${process.execPath}' '${COMMAND}' --port 0 --appid wx1`;
  const terminal = spawn('script', ['-qec', line, '/dev/null'], {
    cwd: newFolder(),
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env },
  });
  let shown = '';
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    if (shown.includes('new API')) terminal.kill();
  });
  await new Promise((resolve) => terminal.on('close', resolve));
  return shown;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.on('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
