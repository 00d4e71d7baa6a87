import { Cluster, Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Cluster as Cluster5, Redis as Redis5 } from 'ioredis-5';
import { createClient, createCluster } from 'redis';
import { createClient as createClient4, createCluster as createCluster4 } from 'redis-4';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  type IORedisClient,
  type NodeRedisClient,
  RedisStore,
  type RedisStoreOptions,
} from 'wechat-api/stores/redis';
import { type RedisServer, startCluster, startRedis } from '../support/redis.js';
import { contract } from './contract.js';

const LONG = 60_000;
const KEY = '{wx123}:token';

interface Connection {
  client: IORedisClient | NodeRedisClient;
  close: () => void;
}

type Connect = (url: string) => Promise<Connection>;

const silent = (): void => undefined;

const single: Record<string, Connect> = {
  ioredis: async (url) => {
    const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 }).on('error', silent);
    await client.connect();
    return { client, close: client.disconnect.bind(client) };
  },

  'ioredis 5': async (url) => {
    const client = new Redis5(url, { lazyConnect: true, maxRetriesPerRequest: 1 }).on('error', silent);
    await client.connect();
    return { client, close: client.disconnect.bind(client) };
  },

  'node-redis': async (url) => {
    const client = createClient({ url, disableOfflineQueue: true }).on('error', silent);
    await client.connect();
    return { client, close: client.destroy.bind(client) };
  },

  'node-redis 4': async (url) => {
    const client = createClient4({ url, disableOfflineQueue: true }).on('error', silent);
    await client.connect();
    return { client, close: () => void client.disconnect().catch(silent) };
  },
};

const clustered: Record<string, Connect> = {
  'ioredis Cluster': async (url) => {
    const client = new Cluster([url], { lazyConnect: true, scaleReads: 'slave' }).on('error', silent);
    await client.connect();
    return { client, close: client.disconnect.bind(client) };
  },

  'ioredis 5 Cluster, pipelining by itself': async (url) => {
    const client = new Cluster5([url], { lazyConnect: true, enableAutoPipelining: true }).on('error', silent);
    await client.connect();
    return { client, close: client.disconnect.bind(client) };
  },

  'node-redis cluster': async (url) => {
    const client = createCluster({ rootNodes: [{ url }], useReplicas: true }).on('error', silent);
    await client.connect();
    return { client, close: client.destroy.bind(client) };
  },

  'node-redis 4 cluster': async (url) => {
    const client = createCluster4({ rootNodes: [{ url }], useReplicas: true }).on('error', silent);
    await client.connect();
    return { client, close: () => void client.disconnect().catch(silent) };
  },
};

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.close());

/** A store over a client that ends with the test. */
async function open(connect: Connect, url = server.url, options?: RedisStoreOptions): Promise<RedisStore> {
  const { client, close } = await connect(url);
  onTestFinished(close);
  return new RedisStore(client, options);
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.fail('It was to fail'),
    (error: unknown) => error as Error,
  );
}

describe.each(Object.entries(single))('over %s', (name, connect) => {
  let connections: [Connection, Connection];
  beforeAll(async () => {
    connections = [await connect(server.url), await connect(server.url)];
  });
  afterAll(() => {
    for (const { close } of connections) close();
  });
  let turn = 0;
  contract(name, () => new RedisStore(connections[turn++ % 2 ? 0 : 1].client));

  // The contract's tests run at the same time, and are over by now.
  describe('by itself', () => {
    beforeEach(() => server.command('FLUSHALL'));

    it('keeps its keys as documented', async () => {
      const store = await open(connect);
      await store.lock(KEY, 'me', LONG);
      await store.set(KEY, 'value', LONG, 'me');
      expect(await server.command('GET', `wechat-api:${KEY}`)).toBe('value');
      expect(await server.command('GET', `wechat-api:${KEY}:lock`)).toBe('me');
      expect(Number(await server.command('PTTL', `wechat-api:${KEY}`))).toBeGreaterThan(LONG - 10_000);
      expect(Number(await server.command('PTTL', `wechat-api:${KEY}:lock`))).toBeGreaterThan(LONG - 10_000);
      await store.unlock(KEY, 'me');
      expect(await server.command('DBSIZE')).toBe('1');
    });

    it('takes a prefix', async () => {
      const store = await open(connect, server.url, { prefix: 'app:' });
      await store.lock(KEY, 'me', LONG);
      expect(await server.command('GET', `app:${KEY}:lock`)).toBe('me');
    });

    it('needs one command for each call', async () => {
      const store = await open(connect);
      const before = await server.calls();
      await store.lock(KEY, 'me', LONG);
      await store.set(KEY, 'value', LONG, 'me');
      await store.get(KEY);
      await store.unlock(KEY, 'me');
      const after = await server.calls();
      expect((after.eval ?? 0) - (before.eval ?? 0)).toBe(4);
    });

    it('rejects while the server is down, and works again when it is back', async () => {
      const own = await startRedis();
      onTestFinished(() => own.close());
      const store = await open(connect, own.url);
      await store.lock(KEY, 'me', LONG);
      await own.stop();
      for (const call of [
        store.get(KEY),
        store.set(KEY, 'value', LONG, 'me'),
        store.lock(KEY, 'me', LONG),
        store.unlock(KEY, 'me'),
      ]) {
        await expect(call).rejects.toThrow();
      }
      await own.start();
      await vi.waitFor(
        async () => {
          expect(await store.lock(KEY, 'me', LONG)).toBe(true);
        },
        {
          timeout: 10_000,
          interval: 100,
        },
      );
    });

    it('answers when a server that hung goes on', async () => {
      const own = await startRedis();
      onTestFinished(() => own.close());
      const store = await open(connect, own.url);
      own.pause();
      const answer = store.lock(KEY, 'me', LONG);
      const first = await Promise.race([answer, sleep(300, 'none yet')]);
      own.resume();
      expect([first, await answer]).toEqual(['none yet', true]);
    });

    it('shows no secret, neither itself nor in errors', async () => {
      await server.command('ACL', 'SETUSER', 'somebody', 'on', '>password', '~*', '+@all');
      const url = server.url.replace('//', '//somebody:password@');
      const store = await open(connect, url);
      await store.lock(KEY, 'me', LONG);
      await store.set(KEY, 'secret-token', LONG, 'me');
      expect(inspect(store, { depth: Infinity, showHidden: true })).not.toMatch(/secret-token|password/);
      expect(JSON.stringify(store)).toBe('{}');

      await server.command('CONFIG', 'SET', 'maxmemory', '1');
      const error = await failure(store.set(KEY, 'secret-token', LONG, 'me'));
      await server.command('CONFIG', 'SET', 'maxmemory', '0');
      expect(error.message).toMatch(/OOM/);
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('secret-token');
    });

    it('says what is wrong where scripts are forbidden', async () => {
      await server.command('ACL', 'SETUSER', 'poor', 'on', '>poor', '~*', '+@all', '-@scripting');
      const store = await open(connect, server.url.replace('//', '//poor:poor@'));
      const error = await failure(store.set(KEY, 'secret-token', LONG, 'me'));
      expect(error.message).toMatch(/NOPERM.*eval/i);
      expect(inspect(error, { depth: Infinity })).not.toContain('secret-token');
    });
  });
});

describe('answers', () => {
  beforeEach(() => server.command('FLUSHALL'));

  it('are understood as Buffers and as text', async () => {
    const buffers = createClient({ url: server.url }).withTypeMapping({ 36: Buffer, 58: String });
    await buffers.connect();
    const texts = new Redis(server.url, { stringNumbers: true });
    onTestFinished(() => {
      buffers.destroy();
      texts.disconnect();
    });
    for (const store of [new RedisStore(buffers), new RedisStore(texts)]) {
      expect(await store.lock(KEY, 'me', LONG)).toBe(true);
      expect(await store.set(KEY, '微信', LONG, 'me')).toBe(true);
      expect(await store.get(KEY)).toBe('微信');
      expect(await store.set(KEY, '微信', LONG, 'you')).toBe(false);
      expect(await store.unlock(KEY, 'me')).toBe(true);
    }
  });

  it('of clients that are too old are refused', async () => {
    const old = { eval: () => false } as unknown as NodeRedisClient;
    await expect(new RedisStore(old).get(KEY)).rejects.toThrow(
      'RedisStore takes a client of ioredis 5 or later, or of node-redis 4 or later',
    );
  });
});

describe('what is no client', () => {
  it.each([
    undefined,
    null,
    {},
    [],
    'redis://127.0.0.1',
    6379,
    () => undefined,
    { get: silent, set: silent },
    { pipeline: silent },
    { defineCommand: silent },
  ])('is refused at once: %j', (client) => {
    expect(() => new RedisStore(client as never)).toThrow(TypeError);
    expect(() => new RedisStore(client as never)).toThrow(/^RedisStore takes a client of ioredis 5/);
  });

  it('is refused where it is but the promise of one', async () => {
    const client = createClient({ url: server.url }).connect();
    onTestFinished(async () => {
      (await client).destroy();
    });
    expect(() => new RedisStore(client as never)).toThrow(/not the promise of one/);
    expect(await new RedisStore(await client).get('key')).toBeUndefined();
  });
});

describe('a cluster', () => {
  let nodes: RedisServer[];
  let cluster: RedisServer;
  beforeAll(async () => {
    nodes = await startCluster();
    [cluster] = nodes as [RedisServer];
  }, 30_000);
  afterAll(() => Promise.all(nodes.map((node) => node.close())));

  const evaluations = async () => {
    const calls = await Promise.all(nodes.map((node) => node.calls()));
    return calls.reduce((sum, { eval: count = 0 }) => sum + count, 0);
  };

  it('has all keys of an account in one slot', async () => {
    const slots = await Promise.all(
      ['token', 'token:lock', 'ticket:jsapi', 'ticket:jsapi:lock'].map((kind) =>
        cluster.command('CLUSTER', 'KEYSLOT', `wechat-api:{wx123}:${kind}`),
      ),
    );
    expect(new Set(slots).size).toBe(1);
    expect(slots[0]).toBe(await cluster.command('CLUSTER', 'KEYSLOT', 'wx123'));
  });

  describe.each(Object.entries(clustered))('with %s', (name, connect) => {
    let connection: Connection;
    beforeAll(async () => {
      connection = await connect(cluster.url);
    });
    afterAll(() => {
      connection.close();
    });
    contract(name, () => new RedisStore(connection.client));

    it('asks the master of each key, also where reads go to replicas', async () => {
      const store = new RedisStore(connection.client);
      const before = await evaluations();
      const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => store.get(`{wx${i}}:token`)));
      expect(answers.every((answer) => answer === undefined)).toBe(true);
      expect((await evaluations()) - before).toBe(60);
    });
  });
});
