import { execFileSync } from 'node:child_process';
import fs, {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FileStore } from 'wechat-api/stores/file';
import { startChild, success } from '../support/children.js';
import { contract } from './contract.js';

const LONG = 60_000;
const fixture = (name: string) => join(__dirname, 'fixtures', `${name}.mjs`);

const root = mkdtempSync(join(tmpdir(), 'wechat-api-file-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A path in a directory of its own. */
function newPath(): string {
  return join(mkdtempSync(join(root, 'case-')), 'store.json');
}

/** What lies next to a path, without the file itself. */
function litter(path: string): string[] {
  return readdirSync(join(path, '..')).filter((name) => name !== basename(path));
}

interface Shape {
  generation: number;
  values: Record<string, { value: string; until: number }>;
  locks: Record<string, { holder: string; until: number }>;
}

function shape(path: string): Shape {
  return JSON.parse(readFileSync(path, 'utf8')) as Shape;
}

/** The moments a promise takes. */
async function timed<T>(promise: Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await promise, performance.now() - start];
}

async function write(path: string, key = 'key', value = 'value'): Promise<FileStore> {
  const store = new FileStore(path);
  expect(await store.lock(key, 'me', LONG)).toBe(true);
  expect(await store.set(key, value, LONG, 'me')).toBe(true);
  return store;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const shared = newPath();
contract('FileStore', () => new FileStore(shared));

describe('the file', () => {
  it('is for its owner only, whatever the umask and the file before', async () => {
    const path = newPath();
    const umask = process.umask(0);
    onTestFinished(() => {
      process.umask(umask);
    });
    await write(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    await write(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is alone after a write', async () => {
    const path = newPath();
    const store = await write(path);
    await store.unlock('key', 'me');
    expect(litter(path)).toEqual([]);
  });

  it('holds what is still valid, and nothing else', async () => {
    const path = newPath();
    const store = await write(path);
    await store.lock('old', 'me', 50);
    await store.set('old', 'secret', 50, 'me');
    await sleep(60);
    await store.unlock('key', 'me');
    expect(shape(path).values).toEqual({ key: { value: 'value', until: expect.any(Number) as number } });
    expect(shape(path).locks).toEqual({});
  });

  it('is not written where nothing changes', async () => {
    const path = newPath();
    const store = await write(path);
    const { generation } = shape(path);
    expect(await store.lock('key', 'you', LONG)).toBe(false);
    expect(await store.set('key', 'other', LONG, 'you')).toBe(false);
    expect(await store.unlock('key', 'you')).toBe(false);
    expect(await store.get('key')).toBe('value');
    expect(shape(path).generation).toBe(generation);
  });

  it('may be a symlink, as deployments lay them: all who follow it share one file', async () => {
    const path = newPath();
    const link = join(mkdtempSync(join(root, 'release-')), 'link.json');
    symlinkSync(relative(join(link, '..'), path), link);
    await write(link);
    expect(readlinkSync(link)).toBe(relative(join(link, '..'), path));
    expect(await new FileStore(path).get('key')).toBe('value');
    await write(path, 'key', 'newer');
    expect(await new FileStore(link).get('key')).toBe('newer');
    expect([litter(path), litter(link)]).toEqual([[], []]);
  });

  it('may be given as a relative path, of the directory at that time', async () => {
    const path = newPath();
    const store = new FileStore(relative(process.cwd(), path));
    await store.lock('key', 'me', LONG);
    expect(shape(path).locks).toHaveProperty('key');
  });

  it('takes keys that are names of objects', async () => {
    const path = newPath();
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(await new FileStore(path).get(key)).toBeUndefined();
      const store = await write(path, key, key);
      expect(await store.get(key)).toBe(key);
    }
  });
});

describe('a store', () => {
  it('shows no values', async () => {
    const store = await write(newPath(), 'key', 'secret-token');
    expect(inspect(store, { depth: Infinity, showHidden: true })).not.toContain('secret');
    expect(JSON.stringify(store)).toBe('{}');
  });
});

describe('a damaged file', () => {
  const whole = JSON.stringify({ 'wechat-api': 'FileStore 1', generation: 7, values: {}, locks: {} });
  const damaged = {
    empty: '',
    'cut off': whole.slice(0, 40),
    'all NULs': '\0'.repeat(100),
    'without its parts': '{"wechat-api":"FileStore 1"}',
    'of a strange generation': whole.replace('7', '-1'),
  };

  it.each(Object.entries(damaged))('(%s) counts as empty, and is replaced', async (_name, text) => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const path = newPath();
    writeFileSync(path, text);
    const store = new FileStore(path);
    expect(await store.get('key')).toBeUndefined();
    expect(await store.get('key')).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(await store.lock('key', 'me', LONG)).toBe(true);
    expect(await store.set('key', 'value', LONG, 'me')).toBe(true);
    expect(await store.get('key')).toBe('value');
    expect(litter(path)).toEqual([]);
    expect(warn.mock.calls).toEqual([
      [
        `${path} is damaged. It counts as empty, and is replaced at the next write.`,
        { code: 'WECHAT_API_STORE' },
      ],
    ]);
  });

  it('that was perhaps never a store is kept under another name', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const path = newPath();
    writeFileSync(path, 'PORT=3000\n');
    await write(path);
    await write(path);
    expect(readFileSync(`${path}.corrupt`, 'utf8')).toBe('PORT=3000\n');
    expect(litter(path)).toEqual(['store.json.corrupt']);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      `${path} is damaged. It counts as empty, and is replaced at the next write, and kept as ${path}.corrupt.`,
      { code: 'WECHAT_API_STORE' },
    );
  });

  it('of strange entries loses these', async () => {
    const path = newPath();
    const store = await write(path);
    const { values, ...rest } = shape(path);
    const strange = { a: null, b: 'text', c: { value: 1, until: Infinity }, d: { value: 'x' } };
    writeFileSync(path, JSON.stringify({ ...rest, values: { ...values, ...strange } }));
    expect(await Promise.all(['key', 'a', 'b', 'c', 'd'].map((key) => store.get(key)))).toEqual([
      'value',
      ...Array.from({ length: 4 }, () => undefined),
    ]);
  });
});

describe('a file of somebody else', () => {
  const foreign: Record<string, [text: string, hint: string]> = {
    'package.json': [
      '{"name":"app"}',
      "is not a FileStore's file: it holds JSON of another program, and is left as it is. Give FileStore a path of its own or remove the file if nobody needs it.",
    ],
    "the token of 1.35.1's example": [
      '{"accessToken":"SECRET","expireTime":1}',
      "is not a FileStore's file: it holds a token that hooks saved (getToken and saveToken), and is left as it is. Give FileStore a path of its own, leave this one to those who still use the hooks, or remove the file if nobody needs it.",
    ],
    'a newer format': ['{"wechat-api":"FileStore 2"}', 'JSON of another program'],
    'a list': ['[]', 'JSON of another program'],
    nothing: ['null', 'JSON of another program'],
    'a text': ['"SECRET"', 'JSON of another program'],
  };

  it.each(Object.entries(foreign))('(%s) is left alone', async (_name, [text, hint]) => {
    const path = newPath();
    writeFileSync(path, text);
    const store = new FileStore(path);
    for (const call of [
      () => store.get('key'),
      () => store.set('key', 'value', LONG, 'me'),
      () => store.lock('key', 'me', LONG),
      () => store.unlock('key', 'me'),
    ]) {
      const error: unknown = await call().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ message: expect.stringContaining(`${path} is not`) as string });
      expect(String(error)).toContain(hint);
      expect(inspect(error)).not.toContain('SECRET');
    }
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(litter(path)).toEqual([]);
  });

  it('is left alone also where it came in between', async () => {
    const path = newPath();
    const store = await write(path);
    const real = fs.symlinkSync;
    vi.spyOn(fs, 'symlinkSync').mockImplementationOnce((...args) => {
      writeFileSync(path, '{}');
      real(...args);
    });
    await expect(store.lock('other', 'me', LONG)).rejects.toThrow("is not a FileStore's file");
    expect(readFileSync(path, 'utf8')).toBe('{}');
    expect(litter(path)).toEqual([]);
  });
});

describe('a path that cannot be used', () => {
  it('in a directory that is not there is named', async () => {
    const path = join(root, 'nowhere', 'store.json');
    const message = `${path} cannot be used: the directory ${join(root, 'nowhere')} is not there. Create it; FileStore does not.`;
    await expect(new FileStore(path).get('key')).rejects.toThrow(message);
    await expect(new FileStore(path).lock('key', 'me', LONG)).rejects.toThrow(message);
  });

  it('that is a directory is named', async () => {
    const path = newPath();
    mkdirSync(path);
    await expect(new FileStore(path).get('key')).rejects.toThrow(`${path} is a directory`);
    await expect(new FileStore(path).lock('key', 'me', LONG)).rejects.toThrow(`${path} is a directory`);
  });

  it.each(['/dev/null', '/dev/zero', '/dev/full'])(
    'that is no regular file is left alone: %s',
    async (path) => {
      const link = newPath();
      symlinkSync(path, link);
      for (const given of [path, link]) {
        const store = new FileStore(given);
        await expect(store.get('key')).rejects.toThrow(`${given} is no regular file`);
        await expect(store.lock('key', 'me', LONG)).rejects.toThrow(`${given} is no regular file`);
      }
      expect(statSync(path).isCharacterDevice()).toBe(true);
      expect(readlinkSync(link)).toBe(path);
      expect(litter(link)).toEqual([]);
    },
  );

  it('that is a pipe keeps nobody waiting', async () => {
    const path = newPath();
    execFileSync('mkfifo', [path]);
    await expect(new FileStore(path).get('key')).rejects.toThrow(`${path} is no regular file`);
    expect(statSync(path).isFIFO()).toBe(true);
  });

  it.each([undefined, null, '', {}, 1])('that is none is refused at once: %j', (path) => {
    expect(() => new FileStore(path as never)).toThrow(new TypeError('FileStore takes the path of a file'));
  });

  it('leaves nothing behind when the disk is full', async () => {
    const path = newPath();
    const store = await write(path);
    const real = fs.writeFileSync;
    vi.spyOn(fs, 'writeFileSync').mockImplementationOnce((file) => {
      real(file, '{"wech');
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    });
    await expect(store.lock('other', 'me', LONG)).rejects.toThrow('ENOSPC');
    expect(litter(path)).toEqual([]);
    expect(await store.get('key')).toBe('value');
    expect(await store.lock('other', 'me', LONG)).toBe(true);
  });
});

describe('many processes', () => {
  it('lose no update that they make under a lock', async () => {
    const path = newPath();
    const children = Array.from({ length: 16 }, () => startChild(fixture('write'), ['count', path, 15]));
    await Promise.all(children.map(success));
    expect(await new FileStore(path).get('counter')).toBe(String(16 * 15));
    expect(litter(path)).toEqual([]);
  }, 60_000);

  it('lose no update of other keys, and each gets its turn', async () => {
    const path = newPath();
    const children = Array.from({ length: 16 }, () => startChild(fixture('write'), ['own', path, 100]));
    const results = await Promise.all(
      children.map((child) => child.message<{ key: string; longest: number }>()),
    );
    await Promise.all(children.map(success));
    for (const { key } of results) expect(await new FileStore(path).get(key)).toBe('100');
    expect(shape(path).generation).toBe(16 * 102);
    expect(Math.max(...results.map(({ longest }) => longest))).toBeLessThan(5000);
    expect(litter(path)).toEqual([]);
  }, 60_000);

  it('always see a whole file, while they are killed', async () => {
    const path = newPath();
    await write(path, 'steady');
    const start = performance.now();
    const goesOn = () => performance.now() - start < 10_000;
    let [kills, reads] = [0, 0];
    const generations: number[] = [];

    const reader = async () => {
      while (goesOn()) {
        const { generation, values } = shape(path);
        expect(values.steady?.value).toBe('value');
        expect(statSync(path).mode & 0o777).toBe(0o600);
        generations.push(generation);
        reads++;
        await sleep(1);
      }
    };
    const killer = async () => {
      while (goesOn()) {
        const child = startChild(fixture('write'), ['forever', path]);
        await child.message();
        await sleep(Math.random() * 50);
        child.kill();
        const { signal, output } = await child.ended;
        expect([signal, output]).toEqual(['SIGKILL', '']);
        kills++;
      }
    };
    await Promise.all([reader(), killer(), killer(), killer(), killer()]);

    expect(generations).toEqual(generations.toSorted((a, b) => a - b));
    const [taken, took] = await timed(new FileStore(path).lock('last', 'me', LONG));
    expect(taken).toBe(true);
    expect(took).toBeLessThan(1000);
    expect(litter(path)).toEqual([]);
    expect([kills > 20, reads > 100]).toEqual([true, true]);
    console.log(`${kills} kills, ${reads} reads, ${shape(path).generation} writes`);
  }, 60_000);
});

describe('the death of a process', () => {
  it('at any step of a write blocks nobody, and leaves nothing', async () => {
    const path = newPath();
    await write(path);
    let steps = 0;
    for (let isDone = false; !isDone; steps++) {
      const child = startChild(fixture('halt'), [path, 'SIGKILL', steps + 1]);
      const { code, signal, output } = await child.ended;
      expect(output).toBe('');
      isDone = code === 0;
      if (!isDone) expect(signal).toBe('SIGKILL');
      const store = new FileStore(path);
      const [taken, took] = await timed(store.lock('next', `me ${steps}`, LONG));
      expect([taken, took < 1000]).toEqual([true, true]);
      await store.unlock('next', `me ${steps}`);
      await store.unlock('{halted}:token', 'halted');
      expect(litter(path)).toEqual([]);
      expect(await store.get('key')).toBe('value');
    }
    expect(steps).toBeGreaterThan(8);
  }, 60_000);

  it('after the death of others blocks nobody', async () => {
    const path = newPath();
    for (const where of ['writeFileSync', 'renameSync', 'writeFileSync', 'renameSync']) {
      await startChild(fixture('halt'), [path, 'SIGKILL', where]).ended;
    }
    expect(litter(path)).toHaveLength(6);
    const [taken, took] = await timed(new FileStore(path).lock('key', 'me', LONG));
    expect([taken, took < 1000]).toEqual([true, true]);
    expect(litter(path)).toEqual([]);
  });

  it('also frees the others where it was a thread of a process that lives', async () => {
    const path = newPath();
    const worker = new Worker(fixture('thread'), { workerData: path });
    await new Promise((resolve) => worker.once('message', resolve));
    expect(litter(path)).toHaveLength(2);
    await worker.terminate();
    const [taken, took] = await timed(new FileStore(path).lock('key', 'me', LONG));
    expect([taken, took < 1000]).toEqual([true, true]);
    expect(litter(path)).toEqual([]);
  });
});

describe('a turn of somebody else', () => {
  it('is waited for where its process is stopped, not for ever, and ends well', async () => {
    const path = newPath();
    const child = startChild(fixture('halt'), [path, 'SIGSTOP', 'renameSync']);
    await vi.waitFor(() => {
      expect(litter(path)).toHaveLength(2);
    }, 5000);
    const store = new FileStore(path);
    expect(await store.get('key')).toBeUndefined();
    const calls = [1, 2, 3].map((key) => store.lock(`key ${key}`, 'me', LONG));
    const [results, took] = await timed(Promise.allSettled(calls));
    for (const result of results) {
      expect(String((result as PromiseRejectedResult).reason)).toBe(
        `Error: ${path}: no turn to write within 5 s: process ${child.pid} has not finished its own; is it stopped?`,
      );
    }
    expect(took).toBeGreaterThan(4900);
    expect(took).toBeLessThan(7000);
    child.kill('SIGCONT');
    expect(await child.message()).toMatchObject({ taken: true });
    expect(await store.lock('key', 'me', LONG)).toBe(true);
    expect(Object.keys(shape(path).locks)).toEqual(['{halted}:token', 'key']);
    expect(litter(path)).toEqual([]);
  });

  /** How the claims of this process are signed: process, thread, start, system. */
  async function signature(): Promise<string[]> {
    const spy = vi.spyOn(fs, 'symlinkSync');
    await write(newPath());
    const text = String(spy.mock.calls[0]?.[0]);
    spy.mockRestore();
    expect(text).toMatch(/^\d+ \d+ \d+ [0-9a-f]{8}\/\d+$/);
    return text.split(' ');
  }

  async function planted(owner: (own: string[]) => string, age = 0) {
    const path = newPath();
    const store = await write(path);
    const claim = `${path}.lock.${shape(path).generation + 1}`;
    symlinkSync(owner(await signature()), claim);
    fs.lutimesSync(claim, Date.now() / 1000 - age, Date.now() / 1000 - age);
    return { path, store, claim };
  }

  it('ends at once where its process has ended and another has got its number', async () => {
    const { path, store } = await planted(([pid, thread, , system]) => `${pid} ${thread} 1 ${system}`);
    const [taken, took] = await timed(store.lock('other', 'me', LONG));
    expect([taken, took < 1000]).toEqual([true, true]);
    expect(litter(path)).toEqual([]);
  });

  it('ends by a lease where its process is of another container', async () => {
    const elsewhere = ([pid, thread, start]: string[]) => `${pid} ${thread} ${start} 01234567/1`;
    const { path, store } = await planted(elsewhere, 8);
    const [taken, took] = await timed(store.lock('other', 'me', LONG));
    expect(taken).toBe(true);
    expect(took).toBeGreaterThan(1000);
    expect(took).toBeLessThan(4000);
    expect(litter(path)).toEqual([]);
  });

  it('is over where it is of the time before a reboot, or of a clock that was put back', async () => {
    for (const age of [60, -60]) {
      const { path, store } = await planted(() => '1 1 1 01234567/1', age);
      const [taken, took] = await timed(store.lock('other', 'me', LONG));
      expect([taken, took < 1000]).toEqual([true, true]);
      expect(litter(path)).toEqual([]);
    }
  });

  it('ends by its lease or with its process where there is no /proc', async () => {
    const { path, store, claim } = await planted(([pid, , , system]) => `${pid} ${pid} - ${system}`, 9);
    const [taken, took] = await timed(store.lock('other', 'me', LONG));
    expect(taken).toBe(true);
    expect(took).toBeGreaterThan(500);
    const [, , , system] = await signature();
    symlinkSync(`99999999 99999999 - ${system}`, claim.replace(/\d+$/, String(shape(path).generation + 1)));
    const [again, tookAgain] = await timed(store.lock('other', 'me', LONG));
    expect([again, tookAgain < 500]).toEqual([true, true]);
    expect(litter(path)).toEqual([]);
  });

  it('that began and ended between a look and a claim is noticed', async () => {
    const path = newPath();
    const store = await write(path);
    const real = fs.symlinkSync;
    vi.spyOn(fs, 'symlinkSync').mockImplementationOnce((...args) => {
      const { generation, values, locks } = shape(path);
      const rival = { ...locks, rival: { holder: 'rival', until: Date.now() + LONG } };
      const next = { 'wechat-api': 'FileStore 1', generation: generation + 1, values, locks: rival };
      writeFileSync(path, JSON.stringify(next));
      real(...args);
    });
    expect(await store.lock('other', 'me', LONG)).toBe(true);
    expect(Object.keys(shape(path).locks)).toEqual(['key', 'rival', 'other']);
    expect(litter(path)).toEqual([]);
  });

  it('that began in the place of a dead one is noticed', async () => {
    const dead = ([pid, thread, , system]: string[]) => `${pid} ${thread} 1 ${system}`;
    const { path, store, claim } = await planted(dead);
    const [pid, thread, start, system] = await signature();
    const real = fs.symlinkSync;
    vi.spyOn(fs, 'symlinkSync').mockImplementationOnce((...args) => {
      rmSync(claim);
      real(`${pid} ${thread} ${start} ${system}`, claim);
      real(...args);
    });
    const { generation } = shape(path);
    const taken = store.lock('other', 'me', LONG);
    await sleep(300);
    expect(shape(path).generation).toBe(generation);
    expect(litter(path)).toEqual([basename(claim)]);
    rmSync(claim);
    expect(await taken).toBe(true);
    expect(litter(path)).toEqual([]);
  });

  it('that took over from one who slept is not overwritten', async () => {
    const path = newPath();
    const store = await write(path);
    const real = fs.writeFileSync;
    vi.spyOn(fs, 'writeFileSync').mockImplementationOnce((draft, ...rest) => {
      real(draft, ...rest);
      const { generation, values, locks } = shape(path);
      const rival = { ...locks, other: { holder: 'rival', until: Date.now() + LONG } };
      const next = { 'wechat-api': 'FileStore 1', generation: generation + 2, values, locks: rival };
      real(path, JSON.stringify(next));
      rmSync(`${path}.lock.${generation + 1}`);
    });
    expect(await store.lock('other', 'me', LONG)).toBe(false);
    expect(shape(path).locks.other?.holder).toBe('rival');
    expect(litter(path)).toEqual([]);
  });

  it('is asked for once a write, not by each of many calls', async () => {
    const path = newPath();
    const store = await write(path);
    const spy = vi.spyOn(fs, 'symlinkSync');
    const values = Array.from({ length: 100 }, (_, index) => String(index));
    await Promise.all(values.map((value) => store.set('key', value, LONG, 'me')));
    expect(spy).toHaveBeenCalledTimes(100);
  });
});

describe('a disk without symlinks', () => {
  it('serves as well', async () => {
    vi.spyOn(fs, 'symlinkSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    });
    const path = newPath();
    const real = fs.renameSync;
    let claim = '';
    vi.spyOn(fs, 'renameSync').mockImplementation((...args) => {
      claim = readFileSync(`${path}.lock.1`, 'utf8');
      real(...args);
    });
    expect(await new FileStore(path).lock('key', 'me', LONG)).toBe(true);
    expect(claim).toMatch(new RegExp(`^${process.pid} `));
    expect(litter(path)).toEqual([]);

    // An owner that died before it signed.
    writeFileSync(`${path}.lock.2`, '');
    fs.utimesSync(`${path}.lock.2`, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
    vi.mocked(fs.renameSync).mockRestore();
    expect(await new FileStore(path).lock('key', 'me', LONG)).toBe(true);
    expect(litter(path)).toEqual([]);
  });
});
