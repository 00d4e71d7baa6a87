import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, { readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FileStore } from 'wechat-api/stores/file';
import { startChild, success } from '../support/children.js';
import { fixture, litter, LONG, newPath, shape, timed, write } from './paths.js';

afterEach(() => {
  vi.restoreAllMocks();
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

  it('ends at once where its process is dead, and nobody has asked how it ended', async () => {
    // The shell begins a process, which ends when the shell has become one that waits for nobody.
    const waiting = 'name=; while [ "$name" != sleep ]; do read name < /proc/$$/comm; done';
    const parent = spawn('sh', ['-c', `(${waiting}) & echo $!; exec sleep 30`]);
    onTestFinished(() => void parent.kill());
    const [output] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = output.toString().trim();
    const fields = () =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
    await expect.poll(() => fields()[0]).toBe('Z');
    const { path, store } = await planted(([, , , system]) => `${pid} ${pid} ${fields()[19]} ${system}`);
    expect(await store.lock('other', 'me', LONG)).toBe(true);
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
    let [claim, mode] = ['', 0];
    vi.spyOn(fs, 'renameSync').mockImplementation((...args) => {
      claim = readFileSync(`${path}.lock.1`, 'utf8');
      mode = statSync(`${path}.lock.1`).mode & 0o777;
      real(...args);
    });
    expect(await new FileStore(path).lock('key', 'me', LONG)).toBe(true);
    expect(claim).toMatch(new RegExp(`^${process.pid} `));
    expect(mode).toBe(0o600);
    expect(litter(path)).toEqual([]);

    // An owner that died before it signed.
    writeFileSync(`${path}.lock.2`, '');
    fs.utimesSync(`${path}.lock.2`, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
    vi.mocked(fs.renameSync).mockRestore();
    expect(await new FileStore(path).lock('key', 'me', LONG)).toBe(true);
    expect(litter(path)).toEqual([]);
  });
});
