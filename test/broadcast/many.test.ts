import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import API from 'wechat-api';
import { broadcast } from 'wechat-api/broadcast';
import { newJournal } from './support.js';

const MANY = 20_000;

/** Openids as WeChat makes them: the beginning is the account's, the rest is anything. */
function* openids() {
  for (let i = 0; i < MANY; i++)
    yield `oAbCd5${createHash('md5').update(String(i)).digest('base64url').padEnd(22, '_')}`;
}

it('of many receivers each is met once, and nobody for another, in this run and the next', async () => {
  const api = new API('wxappid', 'THE-SECRET-OF-THIS');
  const journal = newJournal();
  const met = new Map<string, number>();
  const send = (_api: API, openid: string) => {
    met.set(openid, (met.get(openid) ?? 0) + 1);
    return Promise.resolve();
  };
  const to = [...openids(), ...openids()];
  expect(await broadcast(api, { to, send, journal, concurrency: 500 })).toMatchObject({ sent: MANY });
  expect(await broadcast(api, { to, send, journal, concurrency: 500 })).toMatchObject({
    sent: MANY,
    runs: 2,
  });
  expect([...met.keys()]).toEqual([...openids()]);
  expect(new Set(met.values())).toEqual(new Set([1]));
});
