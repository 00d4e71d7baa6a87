import { describe, expect, it, vi } from 'vitest';
import { broadcast, inspect, type StoredJournal } from 'wechat-api/broadcast';
import { FileStore } from 'wechat-api/stores/file';
import { failure } from '../support/client.js';
import { MapStore } from '../support/map-store.js';
import { newJournal, shares, startWith } from './support.js';

/** A store whose answers take a while, and which can be made to fail. */
class SlowStore {
  readonly texts = new Map<string, string>();
  isBroken = false;
  most = 0;
  #underWay = 0;

  async get(key: string): Promise<string | null> {
    await Promise.resolve();
    return this.texts.get(key) ?? null;
  }

  async set(key: string, value: string): Promise<void> {
    this.most = Math.max(this.most, ++this.#underWay);
    await new Promise((resolve) => setTimeout(resolve, 2));
    this.#underWay--;
    if (this.isBroken) throw new Error('the store is full');
    this.texts.set(key, value);
  }
}

describe.each<[string, () => StoredJournal['store']]>([
  ['a Map', () => new Map<string, string>()],
  ['a store that is slow', () => new SlowStore()],
  ['a store with locks', () => new MapStore()],
  ['a FileStore', () => new FileStore(newJournal())],
])('a journal in %s', (_, newStore) => {
  it('is gone on with, and inspected', async () => {
    const { api, openids, send, got } = await startWith(80);
    const journal = { store: newStore(), key: 'campaign' };
    const run = broadcast(api, { to: openids, send, journal, concurrency: 10 });
    run.on('outcome', () => {
      run.stop();
    });
    const { ended, sent } = await run;
    expect([ended, sent < 80]).toEqual(['stopped', true]);
    expect(await inspect(journal)).toMatchObject({ ended: 'stopped', sent, inDoubt: [] });
    expect(await broadcast(api, { to: openids, send, journal })).toMatchObject({ ended: 'done', sent: 80 });
    expect(await inspect(journal)).toMatchObject({ ended: 'done', sent: 80, runs: 2 });
    expect(shares(got)).toEqual({ 1: 80 });
  });
});

it('pages of a store are full at some time, and written one after the other', async () => {
  const { api, openids, send } = await startWith(1500);
  const store = new SlowStore();
  const journal = { store, key: 'campaign' };
  expect(await broadcast(api, { to: openids, send, journal })).toMatchObject({ sent: 1500 });
  expect([store.texts.size > 2, store.most]).toEqual([true, 1]);
  expect(await inspect(journal)).toMatchObject({ sent: 1500 });
});

it('pages of a store with locks are each locked, and kept for 90 days', async () => {
  const { api, openids, send } = await startWith(1500);
  const store = new MapStore();
  const set = vi.spyOn(store, 'set');
  const journal = { store, key: 'campaign' };
  expect(await broadcast(api, { to: openids, send, journal })).toMatchObject({ sent: 1500 });
  expect(await inspect(journal)).toMatchObject({ sent: 1500 });
  expect(store.values.size).toBeGreaterThan(2);
  expect(new Set(set.mock.calls.map(([, , ttl]) => ttl))).toEqual(new Set([90 * 24 * 3_600_000]));
});

it('what is no journal in a store is refused', async () => {
  const { api, openids, send } = await startWith(3);
  const store = new Map([['campaign:0', 'mine']]);
  const run = broadcast(api, { to: openids, send, journal: { store, key: 'campaign' } });
  expect(await failure(Promise.resolve(run))).toMatchObject({ code: 'ERR_JOURNAL_FOREIGN' });
  expect([...store.values()]).toEqual(['mine']);
});

it('a store with locks keeps others out, until the lock has ended', async () => {
  const { api, openids, send } = await startWith(10);
  const store = new MapStore();
  await store.lock('campaign:0', 'another');
  const options = { to: openids, send, journal: { store, key: 'campaign' } };
  expect(await failure(Promise.resolve(broadcast(api, options)))).toMatchObject({
    code: 'ERR_JOURNAL_IN_USE',
  });
  await store.unlock('campaign:0', 'another');
  expect(await broadcast(api, options)).toMatchObject({ sent: 10 });
});

it('nobody is sent to without a journal: a store that fails ends it, and those in flight are named', async () => {
  const { api, openids, send, got } = await startWith(300);
  const store = new SlowStore();
  const journal = { store, key: 'campaign' };
  const run = broadcast(api, { to: openids, send, journal, concurrency: 10 });
  run.on('outcome', () => {
    store.isBroken = true;
  });
  expect(await failure(Promise.resolve(run))).toMatchObject({ message: 'the store is full' });
  store.isBroken = false;
  const { sent, inDoubt } = await inspect(journal);
  expect(sent + inDoubt.length).toBeGreaterThanOrEqual(got.size);
  expect(inDoubt.length).toBeLessThanOrEqual(10);
  expect(await broadcast(api, { to: openids, send, journal })).toMatchObject({ ended: 'done', sent: 300 });
  expect(shares(got)).toEqual({ 1: 300 });
});
