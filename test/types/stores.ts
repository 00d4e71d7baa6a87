import { Cluster, Redis } from 'ioredis';
import {
  createClient,
  createClientPool,
  createCluster,
  createSentinel,
  type RedisClientType,
  type RedisClusterType,
} from 'redis';
import { FileStore } from 'wechat-api/stores/file';
import { type IORedisClient, type NodeRedisClient, RedisStore } from 'wechat-api/stores/redis';
import type { Store } from 'wechat-api/types';

declare const redis: Redis;
declare const cluster: Cluster;
declare const client: ReturnType<typeof createClient>;
declare const nodes: ReturnType<typeof createCluster>;
declare const named: RedisClientType;
declare const namedNodes: RedisClusterType;

const stores: Store[] = [
  new RedisStore(redis),
  new RedisStore(redis, { prefix: 'app:' }),
  new RedisStore(cluster),
  new RedisStore(new Redis({ sentinels: [{ host: 'one', port: 26379 }], name: 'main' })),
  new RedisStore(new Redis({ replyMapping: 'resp3' })),
  new RedisStore(client),
  new RedisStore(nodes),
  new RedisStore(named),
  new RedisStore(namedNodes),
  new RedisStore(createClient({ RESP: 2 })),
  new RedisStore(createClientPool()),
  new RedisStore(createSentinel({ name: 'main', sentinelRootNodes: [{ host: 'one', port: 26379 }] })),
  new FileStore('/var/lib/app/wechat.json'),
];
void stores;

const one: IORedisClient = redis;
const other: NodeRedisClient = client;
void [one, other];

// @ts-expect-error a pipeline answers nothing by itself
new RedisStore(redis.pipeline());
// @ts-expect-error a URL is no client
new RedisStore('redis://127.0.0.1');
// @ts-expect-error no such option
new RedisStore(redis, { ttl: 1 });
// @ts-expect-error a path is wanted
new FileStore();

const kept: Promise<boolean> = new RedisStore(redis).set('key', 'value', 1000, 'holder');
const value: Promise<string | undefined> = new FileStore('wechat.json').get('key');
void [kept, value];
