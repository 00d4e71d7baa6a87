import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSandbox } from '../support/client.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { callAll, startFleet, startMember } from './member.js';

const TOKEN = '/cgi-bin/token';

/** Seconds for which connections to Redis are cut at random. */
const CHAOS = 60;

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.close());

describe.each([
  ['is killed', () => redis.stop(), () => redis.start()],
  [
    'accepts and never answers',
    async () => {
      redis.pause();
      await Promise.resolve();
    },
    async () => {
      redis.resume();
      await Promise.resolve();
    },
  ],
])('a Redis that %s', (_how, down, up) => {
  it(
    'is no trouble for who holds a good token, and a clear error for others',
    { timeout: 60_000 },
    async () => {
      const sandbox = await startSandbox();
      const members = await startFleet(sandbox, 3, { redis: redis.port });
      expect(await callAll(members, 5)).toEqual([]);
      const cold = await startMember(sandbox, { redis: redis.port });
      const stable = await startMember(sandbox, { redis: redis.port, stableToken: true });
      await down();
      for (const member of members) {
        const { errors, slowest, warnings } = await member.call(20);
        expect(errors).toEqual([]);
        expect(slowest).toBeLessThan(1000);
        expect(warnings).toBe(0);
      }
      const { errors, slowest, warnings } = await cold.call(20);
      expect(errors).toHaveLength(20);
      expect(errors[0]).toMatchObject({ name: 'WeChatAPIStoreError', code: 'ERR_STORE' });
      expect(slowest).toBeLessThan(5000);
      expect(warnings).toBe(1);
      expect((await cold.call(20)).warnings).toBe(1);
      expect((await stable.call(5)).errors).toEqual([]);
      await up();
      // Each member's own Redis client connects anew within some seconds.
      await vi.waitFor(
        async () => {
          expect(await callAll([...members, cold, stable], 10)).toEqual([]);
        },
        { timeout: 15_000, interval: 500 },
      );
      expect(sandbox.count(TOKEN)).toBeLessThanOrEqual(2);
    },
  );
});

it(
  'a Redis whose connections are cut at random fails no call',
  { timeout: (CHAOS + 30) * 1000 },
  async () => {
    const sockets = new Set<Socket>();
    const proxy = createServer((client) => {
      const upstream = connect(redis.port, '127.0.0.1');
      client.pipe(upstream).pipe(client);
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket
          .on('error', () => undefined)
          .on('close', () => {
            sockets.delete(socket);
            client.destroy();
            upstream.destroy();
          });
      }
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const cutting = setInterval(() => {
      for (const socket of sockets) if (Math.random() < 0.3) socket.destroy();
    }, 100);
    onTestFinished(() => {
      clearInterval(cutting);
      sockets.forEach((socket) => socket.destroy());
      proxy.close();
    });
    // Short lives, so that there is much to share; and as WeChat has it, a token lives on beside the next.
    const sandbox = await startSandbox({ tokenLifetime: 30, tokenOverlap: 30 });
    const members = await startFleet(sandbox, 4, { redis: (proxy.address() as AddressInfo).port });
    // Whoever starts in the middle of it may have to ask again.
    await vi.waitFor(
      async () => {
        expect(await callAll(members, 1)).toEqual([]);
      },
      { timeout: 15_000 },
    );
    const started = sandbox.count(TOKEN);
    const rounds = await Promise.all(members.map((member) => member.call(5, 'user', CHAOS)));
    expect(rounds.flatMap(({ errors }) => errors)).toEqual([]);
    expect(Math.min(...rounds.map(({ calls }) => calls))).toBeGreaterThan(CHAOS * 5);
    // A token counts as good for 15 s here, and is renewed in the second half of them.
    const renewals = sandbox.count(TOKEN) - started;
    expect(renewals).toBeGreaterThanOrEqual(2);
    expect(renewals).toBeLessThanOrEqual(CHAOS / 5);
    console.log(
      `${CHAOS} s of cut connections: ${sum(rounds.map(({ calls }) => calls))} calls, none failed, ${renewals} renewals`,
    );
  },
);

function sum(numbers: number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
