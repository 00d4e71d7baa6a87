import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientOf } from './client.js';
import { DAY, HOUR, MINUTE, runUntil, SECOND, startTime, stopTime } from './clock.js';
import { CountedStore } from './counted-store.js';
import { print } from './print.js';
import { WeChat } from './wechat.js';

const CLIENTS = 10_000;

/** Each client calls once in this time, at a moment of its own. */
const PERIOD = 15 * MINUTE;

/** How many calls there are at the very moment after a revocation. */
const RUSH = 500;

const WECHAT_ALLOWS = 2000;

const START = Date.UTC(2026, 0, 1);
const oclock = (hours: number, minutes = 0) => START + hours * HOUR + minutes * MINUTE + SECOND / 2;

/** That of 17:30 hits both the token that most hold and the one that somebody has put in the store early. */
const REVOCATIONS = [oclock(1, 30), oclock(5, 15), oclock(9), oclock(13, 36), oclock(17, 30), oclock(22)];

/** The first is there when a token ends, the second lies in the middle of one's life. */
const OUTAGES = [oclock(10, 50), oclock(14, 30)].map((from) => ({ from, to: from + 20 * MINUTE }));

interface Failure {
  at: number;
  reason: string;
  /** Whether WeChat would have taken the token that the client had in memory. */
  hadGoodToken: boolean;
}

describe(`a day of ${CLIENTS} clients`, () => {
  const wechat = new WeChat();
  const store = new CountedStore();
  const clients = Array.from({ length: CLIENTS }, () => clientOf(wechat, store));
  const failures: Failure[] = [];
  const warnings = vi.fn();
  let calls = 0;

  function call(): void {
    const client = clients[calls++ % CLIENTS];
    const hadGoodToken = wechat.accepts(client?.store?.accessToken);
    client?.getMenu((error) => {
      if (error) failures.push({ at: Date.now(), reason: String(error.code), hadGoodToken });
    });
  }

  function revoke(): void {
    wechat.revoke();
    for (let i = 0; i < RUSH; i++) call();
  }

  beforeAll(async () => {
    stopTime(START);
    vi.spyOn(process, 'emitWarning').mockImplementation(warnings);
    let due = 0;
    setInterval(() => {
      for (due += (CLIENTS * SECOND) / PERIOD; due >= 1; due--) call();
    }, SECOND);
    for (const moment of REVOCATIONS) setTimeout(revoke, moment - START);
    for (const { from, to } of OUTAGES) {
      setTimeout(() => (store.down = true), from - START);
      setTimeout(() => (store.down = false), to - START);
    }
    await runUntil(START + DAY);
  }, 180_000);

  afterAll(startTime);

  it('needs a handful of tokens', () => {
    expect(wechat.tokenRequests).toBeGreaterThanOrEqual(DAY / (2 * HOUR));
    expect(wechat.tokenRequests).toBeLessThan(30);
  });

  it('fails no call that had a good token', () => {
    expect(failures.filter(({ hadGoodToken }) => hadGoodToken)).toEqual([]);
  });

  it('fails no call but those without a token while the store is down', () => {
    const others = failures.filter(
      ({ at, reason }) =>
        reason !== 'ERR_STORE' || !OUTAGES.some(({ from, to }) => at > from && at < to + 2 * SECOND),
    );
    expect(others).toEqual([]);
  });

  it('warns once a process and outage, at most', () => {
    expect(warnings.mock.calls.length).toBeLessThanOrEqual(CLIENTS * OUTAGES.length);
  });

  it('fails no call in an outage in the middle of a token’s life', () => {
    const [, middle] = OUTAGES;
    expect(middle && failures.filter(({ at }) => at > middle.from && at < middle.to)).toEqual([]);
  });

  it('asks the store once for each new token', () => {
    expect(store.commands).toBeLessThan(wechat.tokenRequests * CLIENTS * 1.2);
  });

  afterAll(() => {
    const failed = (which: (failure: Failure) => boolean) => failures.filter(which).length;
    const { get, lock, set, unlock, refused } = store.counts;
    print(
      `A day of ${CLIENTS} clients, ${REVOCATIONS.length} revocations, ${OUTAGES.length} outages of the store`,
      {
        'token requests': `${wechat.tokenRequests}, where WeChat allows ${WECHAT_ALLOWS}`,
        calls,
        'store commands': `${store.commands}, or ${(store.commands / calls).toFixed(3)} a call`,
        '  by kind': `get ${get}, lock ${lock}, set ${set}, unlock ${unlock}; refused while down ${refused}`,
        'failed calls that had a good token': failed(({ hadGoodToken }) => hadGoodToken),
        'failed calls without one: store down': failed(({ reason }) => reason === 'ERR_STORE'),
        'failed calls without one: revoked': failed(({ reason }) => reason !== 'ERR_STORE'),
        'warnings, of all processes': warnings.mock.calls.length,
      },
    );
  });
});
