import API from 'wechat-api';
import {
  broadcast,
  inspect,
  type Broadcast,
  type BroadcastOptions,
  type JournalPlace,
  type Kind,
  type Outcome,
  type Progress,
  type Summary,
} from 'wechat-api/broadcast';
import { RedisStore } from 'wechat-api/stores/redis';
import type { Redis } from 'ioredis';
import type { createClient } from 'redis';

declare const api: API;
declare const redis: Redis;
declare const client: ReturnType<typeof createClient>;
declare const users: { openid: string; nickname: string }[];
declare function list(): AsyncGenerator<string, void>;

const data = { thing1: { value: '巧克力' } };

async function promises() {
  const run: Broadcast<string> = broadcast(api, {
    to: api.each.getFollowers(),
    send: (client, openid) => client.promises.sendTemplate(openid, 'T', '', data),
    journal: 'campaign.ndjson',
    perSecond: 100,
    concurrency: 20,
    total: 1000,
    onProgress: ({ done, total, perSecond, remaining, waitingFor }: Progress) => {
      const text: (number | undefined)[] = [done, total, perSecond, remaining, waitingFor];
      void text;
    },
    signal: AbortSignal.timeout(1000),
    onQuota: 'end',
    probe: { maxDelay: '1m' },
    inDoubt: 'skip',
    failed: 'send',
    retry: { attempts: 3 },
    giveUpAfter: 10,
    patience: '2h',
    grace: 500,
  });
  run
    .on('progress', ({ sent }) => sent.toFixed())
    .on('outcome', ({ receiver, kind, error }) => {
      const one: [string, Kind, string | undefined] = [receiver, kind, error?.message];
      void one;
    });
  for await (const { failed, inDoubt } of run) {
    const both: number = failed + inDoubt;
    void both;
  }
  const summary: Summary = await run;
  const names: string[] = summary.inDoubt;
  const ended: 'done' | 'stopped' | 'quota' | 'error' | null = summary.ended;
  const began: Date = summary.began;
  run.stop();
  void [names, ended, began, await inspect('campaign.ndjson'), await broadcast.inspect('campaign.ndjson')];
}
void promises;

// Receivers arrive as the list has them.
broadcast(api, {
  to: users,
  send: (client, { openid, nickname }) => client.promises.sendText(openid, nickname),
  journal: 'j',
}).on('outcome', ({ receiver }: Outcome<{ openid: string; nickname: string }>) => receiver.nickname);

// Callbacks, and the id of the message.
broadcast(
  api,
  {
    to: list(),
    send: (client, openid, done) => {
      const id: string = done.clientMsgId;
      client.sendTemplate(openid, 'T', { client_msg_id: id }, data, done);
    },
    journal: 'j',
  },
  (err: Error | null, summary) => err ?? summary.sent.toFixed(),
);
inspect('j', (err, { sent }) => err ?? sent.toFixed());

// A client of a class of one's own is handed on as it is.
class Mine extends API {
  welcomeThem(openid: string): Promise<unknown> {
    return this.promises.sendText(openid, '你好');
  }
}
broadcast(new Mine('appid', 'secret'), {
  to: ['o1'],
  send: (mine, openid) => mine.welcomeThem(openid),
  journal: 'j',
});

const places: JournalPlace[] = [
  'campaign.ndjson',
  { store: redis, key: 'campaign' },
  { store: client, key: 'campaign' },
  { store: new RedisStore(redis), key: 'campaign' },
  { store: new Map<string, string>(), key: 'campaign' },
];
void places;

const options: BroadcastOptions<string> = {
  to: new Set(['o1']),
  send: () => Promise.resolve(),
  journal: 'j',
};
void options;

// @ts-expect-error no journal
broadcast(api, { to: ['o1'], send: () => Promise.resolve() });
// @ts-expect-error numbers are no openids
broadcast(api, { to: [1], send: () => Promise.resolve(), journal: 'j' });
// @ts-expect-error there is no such answer to a quota
broadcast(api, { to: ['o1'], send: () => Promise.resolve(), journal: 'j', onQuota: 'panic' });
// @ts-expect-error a store has a key
broadcast(api, { to: ['o1'], send: () => Promise.resolve(), journal: { store: redis } });
// @ts-expect-error there is no such event
broadcast(api, options).on('end', () => undefined);
