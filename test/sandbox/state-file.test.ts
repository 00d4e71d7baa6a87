import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decode, encode } from '../../sandbox/dist/state/codec.js';
import { finish, newFolder, start } from './command.js';
import type { Command } from './command.js';
import { formOf } from './support/endpoints.js';

const newState = () => path.join(newFolder(), 'state.json');
const begin = (state: string) => start(['--port', 0, '--state', state]);
const up = async (state: string) => {
  const command = begin(state);
  await command.url();
  return command;
};
interface Followers {
  followers: { openid: string; remark: string }[];
}
const first = async (command: Command) => {
  const { followers } = await command.get<Followers>('/_sandbox/followers?limit=1');
  return followers[0];
};
/** Puts down a text with the first follower. */
const set = async (command: Command, remark: string | number) => {
  const openid = (await first(command))?.openid;
  const answer = await command.call('/cgi-bin/user/info/updateremark', { openid, remark: String(remark) });
  expect(answer).toMatchObject({ errcode: 0 });
};
/** What was put down. */
const told = async (command: Command) => (await first(command))?.remark;
const kill = async (command: Command) => {
  command.kill('SIGKILL');
  expect(await command.ended).toMatchObject({ signal: 'SIGKILL' });
};
const stop = async (command: Command) => {
  command.kill('SIGTERM');
  expect(await command.ended).toMatchObject({ code: 0, stderr: '' });
};
const post = async (command: Command, pathAndQuery: string, body?: object) => {
  const answer = await fetch((await command.url()) + pathAndQuery, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
};
/** What is on the disk, once it is there. */
const onDisk = (state: string) =>
  expect.poll(() => existsSync(state) && readFileSync(state, 'utf8'), { timeout: 10_000 });

describe('plain data', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('$map', '$set', '$bigint', '$number', '$$map', '$', '__proto__', 'toJSON'),
  );
  const { data } = fc.letrec<{ data: unknown }>((tie) => ({
    data: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('data')),
      fc.dictionary(key, tie('data')),
      fc.array(fc.tuple(tie('data'), tie('data'))).map((entries) => new Map(entries)),
      fc.array(tie('data')).map((items) => new Set(items)),
    ),
  }));

  it('comes back as it was', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back without the fields that have no value, and is not mistaken for what they leave', () => {
    expect(decode(encode({ $map: [], other: undefined }))).toEqual({ $map: [] });
    expect(Object.keys(decode(encode({ a: undefined })) as object)).toEqual([]);
  });

  it.each([
    ['a function', () => 1, 'No plain data: function'],
    ['a class', { at: new Date() }, 'No plain data: a Date'],
    ['bytes', [Buffer.from('x')], 'No plain data: a Buffer'],
    ['nothing in a list', [undefined], 'No plain data: undefined'],
  ])('%s is none', (_name, value, message) => {
    expect(() => encode(value)).toThrow(new TypeError(message));
  });
});

describe('a state file', () => {
  it('is written soon after a change, for this user alone, and nothing is left beside it', async () => {
    const state = newState();
    const command = begin(state);
    await set(command, 'oat milk');
    await onDisk(state).toContain('"remark":"oat milk"');
    expect(statSync(state).mode & 0o777).toBe(0o600);
    await stop(command);
    expect(readdirSync(path.dirname(state))).toEqual(['state.json']);
  });

  it('is not written where nothing has changed', async () => {
    const state = newState();
    const first = begin(state);
    await set(first, 1);
    await stop(first);
    const { mtimeMs, ino } = statSync(state);
    const second = begin(state);
    for (let seen = 0; seen < 15; seen += 1) {
      await second.get('/nothing/is/here');
      await sleep(100);
    }
    await stop(second);
    expect(statSync(state)).toMatchObject({ mtimeMs, ino });
  });

  it('is there from the start, so that seeded data are the same the next time', async () => {
    const state = newState();
    const command = begin(state);
    await command.url();
    await onDisk(state).toMatch(/^\{"format":"wechat-api-sandbox state","version":1,"data":\{/);
  });

  it('holds after kill -9 what was on the disk, and all that is written later', async () => {
    const state = newState();
    for (let round = 1; round <= 4; round += 1) {
      const command = begin(state);
      if (round > 1) expect(await told(command)).toBe(String(round - 1));
      await set(command, round);
      await onDisk(state).toContain(`"remark":"${round}"`);
      await kill(command);
    }
  });

  it('is whole however often it is killed while it writes', async () => {
    const state = newState();
    const large = start(['--port', 0, '--state', state, '--followers', 5000]);
    await set(large, 1);
    await stop(large);
    let kept = 1;
    for (let round = 0; round < 5; round += 1) {
      const command = begin(state);
      expect(await told(command)).toBe(String(kept));
      const until = performance.now() + 400 + Math.random() * 400;
      for (let value = kept + 1; performance.now() < until; value += 1) await set(command, value);
      await kill(command);
      kept = Number(/"remark":"(\d+)"/.exec(readFileSync(state, 'utf8'))?.[1]);
      expect(kept).toBeGreaterThan(0);
    }
  }, 60_000);

  it('has accounts that a reset makes anew, also where the options no longer name them', async () => {
    const state = newState();
    const two = ['--port', 0, '--state', state, '--seed', 7, '--secret', 's3cret', '--profile', 'test'];
    const given = start([...two, '--appid', 'wx1']);
    const openid = (await first(given))?.openid;
    await stop(given);
    await stop(await up(state));

    const later = start(['--port', 0, '--state', state, '--appid', 'wx2', '--followers', 5]);
    const { accounts } = await later.get<{ accounts: object[] }>('/_sandbox/snapshot');
    await set(later, 'oat milk');
    await post(later, '/_sandbox/reset');
    expect(await first(later)).toMatchObject({ openid, remark: '' });
    const anew = await later.get<{ accounts: object[] }>('/_sandbox/snapshot');
    const settings = (all: object[]) => all.map((one) => 'account' in one && one.account);
    expect(settings(anew.accounts)).toEqual(settings(accounts));
    expect(settings(anew.accounts)).toMatchObject([
      { appid: 'wx1', appsecret: 's3cret', profile: 'test' },
      { appid: 'wx2', profile: 'service' },
    ]);
    expect(await later.get('/_sandbox/followers?appid=wx2')).toMatchObject({ total: 5 });
  });

  it('that is a link stays one', async () => {
    const folder = newFolder();
    const link = path.join(folder, 'link.json');
    const real = path.join(folder, 'real.json');
    await stop(await up(real));
    symlinkSync(real, link);
    const command = begin(link);
    await set(command, 5);
    await stop(command);
    expect(readFileSync(real, 'utf8')).toContain('"remark":"5"');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });
});

describe('media', () => {
  const put = (command: Command, bytes: string) =>
    command.call('/cgi-bin/material/add_material?type=voice', formOf({ media: ['a.mp3', bytes] }));
  /** What is there: the bytes of each recording, oldest first. */
  const recordings = async (command: Command) => {
    const { item } = await command.call<{ item: { media_id: string }[] }>(
      '/cgi-bin/material/batchget_material',
      { type: 'voice', offset: 0, count: 20 },
    );
    return item.map(({ media_id }) => media_id).reverse();
  };
  const bytesOf = async (command: Command) => {
    const bytes: string[] = [];
    for (const media_id of await recordings(command)) {
      const answer = await command.answer('/cgi-bin/material/get_material', { media_id });
      bytes.push(await answer.text());
    }
    return bytes;
  };
  const dropFirst = async (command: Command) => {
    const [media_id] = await recordings(command);
    await command.call('/cgi-bin/material/del_material', { media_id });
  };
  const onTheDisk = (state: string) =>
    readdirSync(`${state}.media`)
      .map((id) => readFileSync(`${state}.media/${id}`, 'utf8'))
      .sort();

  it('are files beside it, and come back', async () => {
    const state = newState();
    const command = begin(state);
    await put(command, 'latte');
    await put(command, 'mocha');
    expect(await bytesOf(command)).toEqual(['latte', 'mocha']);
    await stop(command);
    expect(onTheDisk(state)).toEqual(['latte', 'mocha']);
    expect(await bytesOf(begin(state))).toEqual(['latte', 'mocha']);
  });

  it('are on the disk before a state that names them, whenever it is killed', async () => {
    const state = newState();
    for (let round = 0; round < 6; round += 1) {
      const command = begin(state);
      for (const bytes of await bytesOf(command)) expect(bytes).toMatch(/^round \d$/);
      await put(command, `round ${round}`);
      if ((await recordings(command)).length > 2) await dropFirst(command);
      await sleep(300 + Math.random() * 500);
      await kill(command);
    }
  });

  it('that are deleted go when a state without them is there', async () => {
    const state = newState();
    const command = begin(state);
    await put(command, 'latte');
    await put(command, 'mocha');
    await stop(command);
    const next = begin(state);
    await dropFirst(next);
    expect(await bytesOf(next)).toEqual(['mocha']);
    await stop(next);
    expect(onTheDisk(state)).toEqual(['mocha']);
  });

  it('come back with a snapshot, and go with a reset', async () => {
    const state = newState();
    const command = begin(state);
    await put(command, 'latte');
    const snapshot = await command.get<object>('/_sandbox/snapshot');
    await dropFirst(command);
    await put(command, 'mocha');
    await onDisk(state).toContain('material');
    await post(command, '/_sandbox/restore', snapshot);
    expect(await bytesOf(command)).toEqual(['latte']);
    await stop(command);
    expect(onTheDisk(state)).toEqual(['latte']);
    const next = begin(state);
    await post(next, '/_sandbox/reset');
    expect(await bytesOf(next)).toEqual([]);
    await stop(next);
    expect(onTheDisk(state)).toEqual([]);
  });

  it('that no state names are swept away at the start, and nothing else is', async () => {
    const state = newState();
    mkdirSync(`${state}.media`);
    for (const name of [
      '0123456789abcdef0123456789abcdef',
      '0123456789abcdef0123456789abcdef.tmp',
      'mine.txt',
    ]) {
      writeFileSync(path.join(`${state}.media`, name), '');
    }
    await up(state);
    expect(readdirSync(`${state}.media`)).toEqual(['mine.txt']);
  });
});

describe('a disk that takes nothing more', () => {
  it('is told once, tried again, and nothing is lost', async () => {
    const state = newState();
    const command = await up(state);
    await onDisk(state).toContain('data');
    // No file can be made where a folder has the name.
    mkdirSync(`${state}.tmp`);
    await set(command, 7);
    await sleep(1500);
    rmdirSync(`${state}.tmp`);
    await onDisk(state).toContain('"remark":"7"');
    command.kill('SIGTERM');
    const { code, stderr } = await command.ended;
    expect(
      stderr.match(/StateWarning: The state could not be saved, which is tried again: EISDIR/g),
    ).toHaveLength(1);
    expect(code).toBe(0);
  });
});

describe('a file that is no state file', () => {
  it.each([
    ['', 'it is empty'],
    ['hello', 'it is no JSON, or cut off'],
    ['{"format":"wechat-api-sandbox state","version":1,"data":{"a', 'it is no JSON, or cut off'],
    ['null', 'it is JSON of something else'],
    ['{"name":"package"}', 'it is JSON of something else'],
    ['{"format":"wechat-api-sandbox state","version":2,"data":{}}', 'its version is 2, not 1'],
    ['{"format":"wechat-api-sandbox state","version":"1","data":{}}', 'its version is "1", not 1'],
    ['{"format":"wechat-api-sandbox state","version":1}', 'it holds nothing'],
    ...[
      'null',
      '{}',
      '{"seed":"7","clock":{"offset":0},"accounts":[{}]}',
      '{"seed":7,"clock":{"offset":0},"accounts":[{"account":{"appid":"wx","profile":"service"},"counters":{},"tasks":[],"parts":{}}]}',
    ].map((data) => [
      `{"format":"wechat-api-sandbox state","version":1,"data":${data}}`,
      'its data are not as this version writes them',
    ]),
  ])('%j is refused in one line, and left as it is', async (content = '', why = '') => {
    const state = newState();
    writeFileSync(state, content);
    mkdirSync(`${state}.media`);
    writeFileSync(`${state}.media/0123456789abcdef0123456789abcdef`, 'latte');
    expect(await finish(['--port', 0, '--state', state])).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `wechat-api-sandbox: ${state} cannot be read as a state file: ${why}; it was left as it is\n`,
    });
    expect(readFileSync(state, 'utf8')).toBe(content);
    expect(readdirSync(path.dirname(state))).toEqual(['state.json', 'state.json.media']);
    expect(readdirSync(`${state}.media`)).toHaveLength(1);
  });

  it('nor is a folder, nor a file in a folder that is not there', async () => {
    const folder = newFolder();
    expect(await finish(['--port', 0, '--state', folder])).toMatchObject({
      code: 2,
      stderr: `wechat-api-sandbox: ${folder} cannot be read as a state file: it is a folder; it was left as it is\n`,
    });
    const state = path.join(folder, 'none', 'state.json');
    expect(await finish(['--port', 0, '--state', state])).toMatchObject({
      code: 2,
      stderr: `wechat-api-sandbox: ${state} cannot be a state file: its folder does not exist\n`,
    });
  });
});

it.skipIf(process.platform === 'win32')('a pipe is no state file, and is not waited for', async () => {
  const state = newState();
  execFileSync('mkfifo', [state]);
  expect(await finish(['--port', 0, '--state', state])).toMatchObject({
    code: 2,
    stderr: `wechat-api-sandbox: ${state} cannot be read as a state file: it is a pipe or a device; it was left as it is\n`,
  });
  expect(readdirSync(path.dirname(state))).toEqual(['state.json']);
});

it('media that are no folder are refused in one line', async () => {
  const state = newState();
  writeFileSync(`${state}.media`, 'latte');
  expect(await finish(['--port', 0, '--state', state])).toMatchObject({
    code: 2,
    stderr: `wechat-api-sandbox: ${state}.media cannot be read as the folder of its media: ENOTDIR\n`,
  });
  expect(readdirSync(path.dirname(state))).toEqual(['state.json.media']);
});

describe('two processes', () => {
  it('do not share a state file', async () => {
    const state = newState();
    const first = begin(state);
    await first.url();
    const second = await finish(['--port', 0, '--state', state]);
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toMatch(
      /^wechat-api-sandbox: .*state\.json is in use by process \d+; if that is no sandbox, delete .*\.lock\n$/,
    );
    await set(first, 1);
    await stop(first);
    await stop(await up(state));
  });

  it.runIf(process.platform === 'linux')(
    'a process that has ended but whose parent never asked has no lock any more',
    async () => {
      const state = newState();
      const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60']);
      onTestFinished(() => void parent.kill());
      const [zombie] = (await once(parent.stdout, 'data')) as [Buffer];
      await expect
        .poll(() => readFileSync(`/proc/${Number(zombie)}/stat`, 'utf8'), { timeout: 10_000 })
        .toContain(' Z ');
      writeFileSync(`${state}.lock`, String(Number(zombie)));
      await stop(await up(state));
    },
  );

  it('of many that find the lock of a dead one, one gets it', async () => {
    const state = newState();
    await kill(await up(state));
    const many = Array.from({ length: 6 }, () => begin(state));
    const codes: (number | null)[] = [];
    for (const { ended } of many) void ended.then(({ code }) => codes.push(code));
    await expect.poll(() => codes, { timeout: 15_000 }).toEqual([2, 2, 2, 2, 2]);
    expect(await Promise.any(many.map(told))).toBe('');
  });

  it('the lock of a process that has failed to start is gone', async () => {
    const state = newState();
    const other = start(['--port', 0]);
    const { port } = new URL(await other.url());
    expect(await finish(['--port', port, '--state', state])).toMatchObject({ code: 2 });
    expect(readdirSync(path.dirname(state))).not.toContain('state.json.lock');
  });
});
