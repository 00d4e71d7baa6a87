import { execFileSync } from 'node:child_process';
import fs, {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FileStore } from 'wechat-api/stores/file';
import { contract } from './contract.js';
import { litter, LONG, newPath, root, shape, write } from './paths.js';

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

  it('holds nothing beyond the millisecond in which it ends', async () => {
    const path = newPath();
    const store = await write(path);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await store.lock('old', 'me', 50);
    await store.set('old', 'secret', 50, 'me');
    vi.advanceTimersByTime(49);
    expect(await store.get('old')).toBe('secret');
    vi.advanceTimersByTime(1);
    expect(await store.get('old')).toBeUndefined();
    await store.unlock('key', 'me');
    expect([Object.keys(shape(path).values), shape(path).locks]).toEqual([['key'], {}]);
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
    'without its values': whole.replace('"values"', '"other"'),
    'without its locks': whole.replace('"locks":{}', '"locks":null'),
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
    const until = Date.now() + LONG;
    const strange = { a: null, b: 'text', c: { value: 1, until }, d: { value: 'x' } };
    const locks = { a: null, b: 'text', c: { holder: 1, until }, d: { holder: 'x', until: 'never' } };
    writeFileSync(path, JSON.stringify({ ...rest, values: { ...values, ...strange }, locks }));
    expect(await Promise.all(['key', 'a', 'b', 'c', 'd'].map((key) => store.get(key)))).toEqual([
      'value',
      ...Array.from({ length: 4 }, () => undefined),
    ]);
    for (const key of ['a', 'b', 'c', 'd']) expect(await store.lock(key, 'me', LONG)).toBe(true);
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
