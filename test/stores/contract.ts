import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Store } from 'wechat-api/types';

const LONG = 60_000;
/** Long enough that a busy machine does what it is to do within. */
const SHORT = 1000;
const AFTER = SHORT + 100;

interface Case {
  /** Two stores as two processes have them, of the same database. */
  a: Store;
  b: Store;
  /** A key nobody used. */
  key: string;
  other: string;
}

const holder = (): string => randomUUID();

/** What every store promises. */
const PROMISES: Record<string, (parts: Case) => Promise<void>> = {
  async 'has nothing under a key nobody wrote'({ a, key }) {
    expect(await a.get(key)).toBeUndefined();
  },

  async 'keeps what the holder of the lock writes, for all'({ a, b, key }) {
    const me = holder();
    expect(await a.lock(key, me, LONG)).toBe(true);
    expect(await a.set(key, 'one', LONG, me)).toBe(true);
    expect(await b.get(key)).toBe('one');
    expect(await a.set(key, 'two', LONG, me)).toBe(true);
    expect(await b.get(key)).toBe('two');
    await a.unlock(key, me);
    expect(await b.get(key)).toBe('two');
  },

  async 'forgets a value whose time has run out'({ a, b, key }) {
    const me = holder();
    await a.lock(key, me, LONG);
    await a.set(key, 'value', SHORT, me);
    expect(await b.get(key)).toBe('value');
    await sleep(AFTER);
    expect(await a.get(key)).toBeUndefined();
    expect(await b.get(key)).toBeUndefined();
  },

  async 'counts the time of a value from its last write'({ a, key }) {
    const me = holder();
    await a.lock(key, me, LONG);
    await a.set(key, 'value', SHORT, me);
    await a.set(key, 'value', LONG, me);
    await sleep(AFTER);
    expect(await a.get(key)).toBe('value');
  },

  async 'takes fractions of a millisecond, and times that are over'({ a, key }) {
    const me = holder();
    expect(await a.lock(key, me, 59_999.5)).toBe(true);
    expect(await a.set(key, 'value', 59_999.5, me)).toBe(true);
    expect(await a.get(key)).toBe('value');
    expect(await a.set(key, 'value', -1, me)).toBe(true);
    await sleep(5);
    expect(await a.get(key)).toBeUndefined();
  },

  async 'refuses a write without the lock'({ a, key }) {
    expect(await a.set(key, 'value', LONG, holder())).toBe(false);
    expect(await a.get(key)).toBeUndefined();
  },

  async 'refuses a write when somebody else has the lock, and keeps what was there'({ a, b, key }) {
    const [me, you] = [holder(), holder()];
    await b.lock(key, you, LONG);
    await b.set(key, 'yours', LONG, you);
    expect(await a.set(key, 'mine', LONG, me)).toBe(false);
    expect(await a.get(key)).toBe('yours');
  },

  async 'refuses a write when the lock ran out, whoever has it since'({ a, b, key }) {
    const [me, you] = [holder(), holder()];
    await a.lock(key, me, SHORT);
    expect(await a.set(key, 'early', LONG, me)).toBe(true);
    await sleep(AFTER);
    expect(await a.set(key, 'late', LONG, me)).toBe(false);
    expect(await b.lock(key, you, LONG)).toBe(true);
    expect(await b.set(key, 'newer', LONG, you)).toBe(true);
    expect(await a.set(key, 'late', LONG, me)).toBe(false);
    expect(await a.get(key)).toBe('newer');
  },

  async 'refuses a write after unlock'({ a, key }) {
    const me = holder();
    await a.lock(key, me, LONG);
    await a.unlock(key, me);
    expect(await a.set(key, 'value', LONG, me)).toBe(false);
  },

  async 'gives a lock to one'({ a, b, key }) {
    const stores = Array.from({ length: 20 }, (_, index) => (index % 2 ? a : b));
    const taken = await Promise.all(stores.map((store) => store.lock(key, holder(), LONG)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  },

  async 'gives a lock to the next when it is given back'({ a, b, key }) {
    const [me, you] = [holder(), holder()];
    await a.lock(key, me, LONG);
    expect(await b.lock(key, you, LONG)).toBe(false);
    await a.unlock(key, me);
    expect(await b.lock(key, you, LONG)).toBe(true);
    expect(await a.lock(key, me, LONG)).toBe(false);
  },

  async 'extends a lock for its holder, from anywhere'({ a, b, key }) {
    const [me, you] = [holder(), holder()];
    await a.lock(key, me, SHORT);
    expect(await b.lock(key, me, LONG)).toBe(true);
    await sleep(AFTER);
    expect(await b.lock(key, you, LONG)).toBe(false);
    expect(await a.set(key, 'value', LONG, me)).toBe(true);
  },

  async 'does not extend a lock for another who asks'({ a, b, key }) {
    const [me, you] = [holder(), holder()];
    await a.lock(key, me, SHORT);
    expect(await b.lock(key, you, LONG)).toBe(false);
    await sleep(AFTER);
    expect(await b.lock(key, you, LONG)).toBe(true);
  },

  async 'lets a lock end by itself'({ a, b, key }) {
    const [me, you] = [holder(), holder()];
    await a.lock(key, me, SHORT);
    expect(await b.lock(key, you, LONG)).toBe(false);
    await sleep(AFTER);
    expect(await b.lock(key, you, LONG)).toBe(true);
  },

  async 'gives a lock back for its holder only'({ a, b, key }) {
    const [me, you] = [holder(), holder()];
    await a.lock(key, me, LONG);
    await b.unlock(key, you);
    expect(await b.lock(key, you, LONG)).toBe(false);
    await b.unlock(key, me);
    expect(await b.lock(key, you, LONG)).toBe(true);
    await a.unlock(key, me);
    expect(await b.set(key, 'value', LONG, you)).toBe(true);
  },

  async 'gives a lock back that nobody has'({ a, key }) {
    await expect(a.unlock(key, holder())).resolves.not.toThrow();
  },

  async 'keeps keys apart'({ a, b, key, other }) {
    const [me, you] = [holder(), holder()];
    expect(await a.lock(key, me, LONG)).toBe(true);
    expect(await b.lock(other, you, LONG)).toBe(true);
    expect(await a.set(other, 'value', LONG, me)).toBe(false);
    await a.set(key, 'one', LONG, me);
    await b.set(other, 'two', LONG, you);
    await a.unlock(key, me);
    expect(await b.lock(other, me, LONG)).toBe(false);
    expect([await a.get(key), await a.get(other)]).toEqual(['one', 'two']);
  },

  async 'keeps any text as it is'({ a, b, key }) {
    const me = holder();
    await a.lock(key, me, LONG);
    const text = fc.string({ unit: 'binary', maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        expect(await a.set(key, value, LONG, me)).toBe(true);
        expect(await b.get(key)).toBe(value);
      }),
      {
        numRuns: 30,
        endOnFailure: true,
        examples: [[''], ['微信 😀'], ['{"a":"\\u0000"}'], ['\0'], ['长'.repeat(2000)]],
      },
    );
  },

  async 'takes any text as key and holder'({ a, b, key }) {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(text, text, async (name, me) => {
        const own = `${key}${name}`;
        expect(await a.lock(own, me, LONG)).toBe(true);
        expect(await a.set(own, name, LONG, me)).toBe(true);
        expect(await b.get(own)).toBe(name);
        await a.unlock(own, me);
      }),
      { numRuns: 20, endOnFailure: true, examples: [['微信', '持有者']] },
    );
  },

  async 'gives many at once their due'({ a, b, key }) {
    const me = holder();
    await a.lock(key, me, LONG);
    const values = Array.from({ length: 50 }, (_, index) => String(index));
    const kept = await Promise.all(values.map((value) => a.set(key, value, LONG, me)));
    expect(kept.every(Boolean)).toBe(true);
    expect(values).toContain(await b.get(key));
  },
};

/** Tells whether a store keeps what `Store` promises; `open` gives another store of the same database. */
export function contract(name: string, open: () => Store): void {
  describe.concurrent(`${name} keeps the contract of a store`, () => {
    let keys = 0;
    it.each(Object.entries(PROMISES))('%s', async (_name, promise) => {
      const key = () => `{wx${process.pid}}:${name}:${++keys}`;
      await promise({ a: open(), b: open(), key: key(), other: key() });
    });
  });
}
