import { types } from 'node:util';
import type { Store } from '../fleet/store';

/** ioredis 客户端 — what RedisStore uses of an ioredis client: `Redis`, with or without Sentinel, or `Cluster`. */
export interface IORedisClient {
  /** Tells ioredis from node-redis. */
  defineCommand(name: string, definition: { lua: string }): unknown;
  /** Several commands as one, here always one. */
  pipeline(commands: unknown[][]): { exec(): Promise<[error: Error | null, reply: unknown][] | null> };
}

/** node-redis 客户端 — what RedisStore uses of a node-redis client, cluster, pool or sentinel. */
export interface NodeRedisClient {
  /** The command EVAL. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** Redis 存储选项 — how a RedisStore names its keys. */
export interface RedisStoreOptions {
  /** What every key begins with; `wechat-api:` where it is left out. */
  prefix?: string;
}

const WANTED = 'RedisStore takes a client of ioredis 5 or later, or of node-redis 4 or later';

// GET by itself may be answered by a replica, which may not have heard of the newest token, or by a client's cache.
const GET = `return redis.call('GET', KEYS[1])`;

const SET = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

const LOCK = `
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

const UNLOCK = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/**
 * Redis 存储 — keeps tokens and tickets in Redis, for any number of processes and machines.
 *
 * The client is your own, connected and closed by you: ioredis 5 or later (Cluster and Sentinel included), or
 * node-redis 4 or later. Every method is one EVAL, answered by the master of the key.
 *
 * @example
 * new API(appid, appsecret, { store: new RedisStore(new Redis(url)) });
 */
export class RedisStore implements Store {
  // Private to the language, not to the type: what inspects a store must not come upon a password or a token.
  readonly #client: IORedisClient | NodeRedisClient;
  readonly #prefix: string;

  /**
   * @param client your ioredis or node-redis client
   * @param options the prefix of the keys
   */
  constructor(client: IORedisClient | NodeRedisClient, { prefix = 'wechat-api:' }: RedisStoreOptions = {}) {
    const problem = problemWith(client);
    if (problem) throw new TypeError(`${WANTED}${problem}`);
    this.#client = client;
    this.#prefix = prefix;
  }

  /** 读取 — the value under a key, if there is one whose time has not run out. */
  async get(key: string): Promise<string | undefined> {
    const value = await this.#run(GET, [this.#value(key)], []);
    // A client may be set to answer in Buffers.
    return typeof value === 'string' || Buffer.isBuffer(value) ? value.toString() : undefined;
  }

  /** 写入 — keeps a value for `ttl` milliseconds, if `holder` has the lock of the key; tells whether it did. */
  async set(key: string, value: string, ttl: number, holder: string): Promise<boolean> {
    return this.#done(SET, [this.#value(key), this.#lock(key)], [holder, value, px(ttl)]);
  }

  /** 加锁 — takes or extends the lock of a key for `ttl` milliseconds; false where somebody else has it. */
  async lock(key: string, holder: string, ttl: number): Promise<boolean> {
    return this.#done(LOCK, [this.#lock(key)], [holder, px(ttl)]);
  }

  /** 解锁 — gives the lock of a key back; false where `holder` has not got it. */
  async unlock(key: string, holder: string): Promise<boolean> {
    return this.#done(UNLOCK, [this.#lock(key)], [holder]);
  }

  #value(key: string): string {
    return this.#prefix + key;
  }

  #lock(key: string): string {
    return `${this.#prefix}${key}:lock`;
  }

  async #done(script: string, keys: string[], args: string[]): Promise<boolean> {
    // A client may be set to answer with numbers as text.
    return Number(await this.#run(script, keys, args)) === 1;
  }

  async #run(script: string, keys: string[], args: string[]): Promise<unknown> {
    const reply = evaluate(this.#client, script, keys, args);
    if (!types.isPromise(reply)) {
      throw new TypeError(WANTED);
    }
    try {
      return await reply;
    } catch (error) {
      throw withoutArguments(error);
    }
  }
}

/** What is wrong with what was given as a client. */
function problemWith(client: unknown): string | undefined {
  if (types.isPromise(client)) return ', not the promise of one: wait for it first';
  const { defineCommand, pipeline, eval: evaluates } = (client ?? {}) as Record<string, unknown>;
  const isClient =
    typeof evaluates === 'function' ||
    (typeof defineCommand === 'function' && typeof pipeline === 'function');
  if (isClient) return undefined;
  return `, not ${client === null ? 'null' : typeof client === 'object' ? 'an object without commands' : typeof client}`;
}

/** The command EVAL, as each client wants it. */
function evaluate(
  client: IORedisClient | NodeRedisClient,
  script: string,
  keys: string[],
  args: string[],
): unknown {
  const command = [script, String(keys.length), ...keys, ...args];
  if ('defineCommand' in client) return evaluatePiped(client, command);
  // The `eval` of a cluster of node-redis 4 does not find out which node has the key.
  if (isCluster(client)) return client.sendCommand(keys[0], false, ['EVAL', ...command]);
  return client.eval(script, { keys, arguments: args });
}

/** In a pipeline of its own: the automatic ones of ioredis before 5.11 take the script for the key. */
async function evaluatePiped(client: IORedisClient, command: string[]): Promise<unknown> {
  const [[error, reply] = [null, undefined]] = (await client.pipeline([['eval', ...command]]).exec()) ?? [];
  if (error) throw error;
  return reply;
}

interface NodeRedisCluster extends NodeRedisClient {
  sendCommand(firstKey: string | undefined, isReadonly: boolean, command: string[]): Promise<unknown>;
}

function isCluster(client: NodeRedisClient): client is NodeRedisCluster {
  return 'getSlotMaster' in client;
}

/** Redis takes whole milliseconds, at least one. */
function px(ttl: number): string {
  return String(Math.max(1, Math.ceil(ttl)));
}

/** The error without the command's arguments, which ioredis attaches: one is the token, and errors end in logs. */
function withoutArguments(error: unknown): unknown {
  if (error instanceof Error && 'command' in error) delete error.command;
  return error;
}
