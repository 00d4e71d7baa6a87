import { join } from 'node:path';
import { expect } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startChild, type Child } from '../support/children.js';

/** What became of a round of calls in a member. */
export interface Round {
  errors: { name: string; code?: number | string; message: string }[];
  calls: number;
  /** Milliseconds of the slowest call. */
  slowest: number;
  /** The token the member holds. */
  token?: string;
  /** Warnings about the store, so far. */
  warnings: number;
}

/** How a member shares its token. */
export interface MemberOptions {
  /** Port of a Redis, for ioredis. */
  redis?: number;
  /** Port of a Redis, for node-redis. */
  nodeRedis?: number;
  /** Path of a FileStore. */
  file?: string;
  stableToken?: boolean;
  /** Milliseconds by which its clock is ahead. */
  skew?: number;
}

/** One process of a fleet. */
export interface Member extends Child {
  /** So many calls at once; for some seconds again and again, if asked to. */
  call(count: number, call?: 'user' | 'ticket', seconds?: number): Promise<Round>;
}

/** Starts a process with a client of the sandbox. */
export async function startMember(sandbox: Sandbox, options: MemberOptions): Promise<Member> {
  const [follower] = sandbox.state.followers.list;
  const { url: endpoint, appid, appsecret } = sandbox;
  const settings = { endpoint, appid, appsecret, openid: follower?.openid, ...options };
  const child = startChild(join(process.cwd(), 'test/cluster/fixtures/member.mjs'), [
    JSON.stringify(settings),
  ]);
  await child.message();
  return {
    ...child,
    async call(count, call = 'user', seconds) {
      child.send({ call, count, seconds });
      return child.message<Round>();
    },
  };
}

/** Starts several processes alike. */
export function startFleet(sandbox: Sandbox, size: number, options: MemberOptions): Promise<Member[]> {
  return Promise.all(Array.from({ length: size }, () => startMember(sandbox, options)));
}

/** All members call at once; hands back all that went wrong. */
export async function callAll(members: Member[], count: number, call: 'user' | 'ticket' = 'user') {
  const rounds = await Promise.all(members.map((member) => member.call(count, call)));
  return rounds.flatMap(({ errors }) => errors);
}

const TOKEN = '/cgi-bin/token';

/** What every store is for: cold members fetch one token, one more when it is revoked, and one ticket. */
export async function expectOneTokenForAll(sandbox: Sandbox, members: Member[]): Promise<void> {
  expect(await callAll(members, 20)).toEqual([]);
  expect(sandbox.count(TOKEN)).toBe(1);
  sandbox.revokeToken();
  expect(await callAll(members, 20)).toEqual([]);
  expect(sandbox.count(TOKEN)).toBe(2);
  expect(await callAll(members, 20, 'ticket')).toEqual([]);
  expect(sandbox.count('/cgi-bin/ticket/getticket')).toBe(1);
  expect(sandbox.count(TOKEN)).toBe(2);
}
