import { randomBytes } from 'node:crypto';
import type { SandboxRequest } from './base/request.js';
import type { FollowerProfile } from './domains/followers/follower.js';
import { Faults, matchesPath } from './http/faults.js';
import type { Fault, FaultOptions, FaultPath } from './http/faults.js';
import type { TlsOptions } from './http/server.js';
import { Sockets } from './http/sockets.js';
import { startServer } from './http/start-server.js';
import type { RunningServer } from './http/start-server.js';
import { createWorld } from './world/create-world.js';
import type { World } from './world/world.js';

/** Settings of a sandbox; all have a default. */
export interface SandboxOptions {
  /** The appid of the account, a random one when absent. */
  appid?: string;
  /** The secret of the account, a random one when absent. */
  appsecret?: string;
  /** The port to listen on, a free one when absent. */
  port?: number;
  /** Speak https with this key and certificate. */
  tls?: TlsOptions;
  /** How long a token lives, in seconds; 7200 when absent. */
  tokenLifetime?: number;
  /** How long the former token lives on beside a new one, in seconds: 300 as WeChat promises, not at all when absent. */
  tokenOverlap?: number;
  /** How many followers there are from the start; 3 when absent. */
  followers?: number;
  /** How long each request waits before it is answered, in milliseconds. */
  latency?: number;
}

/** A running sandbox; `createSandbox` makes one. */
export class Sandbox {
  /** The address of the server, without a trailing slash. */
  readonly url: string;
  /** The id of the template that is there from the start. */
  readonly templateId: string;

  /** @internal */
  constructor(
    /** The domain state, one field a domain. */
    readonly state: World,
    /** Every request so far, oldest first. */
    readonly requests: SandboxRequest[],
    private readonly faults: Faults,
    private readonly tcp: Sockets,
    private readonly server: RunningServer,
  ) {
    this.url = server.url;
    this.templateId = state.templates.list[0]?.template_id ?? '';
  }

  /** The appid of the account. */
  get appid(): string {
    return this.state.tokens.account.appid;
  }

  /** The secret of the account. */
  get appsecret(): string {
    return this.state.tokens.account.appsecret;
  }

  /** The ordinary access_token that is valid now. */
  get token(): string | undefined {
    const { token } = this.state.tokens.ordinary;
    return token && token.expiresAt > Date.now() ? token.value : undefined;
  }

  /** How many TCP connections were accepted so far. */
  get sockets(): number {
    return this.tcp.accepted;
  }

  /** How many TCP connections are open now. */
  get openSockets(): number {
    return this.tcp.open;
  }

  /** The most TCP connections that were open at one time. */
  get peakSockets(): number {
    return this.tcp.peak;
  }

  /** How many requests came to a path so far. */
  count(path: FaultPath): number {
    return this.requests.filter((request) => matchesPath(path, request.path)).length;
  }

  /** Empties the request log. */
  clearRequests(): void {
    this.requests.length = 0;
  }

  /** Kills the ordinary token: its next use is error 40001. */
  revokeToken(): void {
    this.state.tokens.ordinary.revoke();
  }

  /** Lets the ordinary token expire: its next use is error 42001. */
  expireToken(): void {
    const { token } = this.state.tokens.ordinary;
    if (token) token.expiresAt = Date.now();
  }

  /** Scripts a fault for the next requests to a path; the returned function takes it back. */
  intercept(path: FaultPath, fault: Fault, options?: FaultOptions): () => void {
    return this.faults.add(path, fault, options);
  }

  /** Adds a follower and returns the openid. */
  follow(profile?: FollowerProfile): string {
    return this.state.followers.follow(profile);
  }

  /** Ends the subscription of a follower. */
  unfollow(openid: string): void {
    this.state.followers.unfollow(openid);
  }

  /** Stops the server and cuts all connections, also those that wait for an answer. */
  async close(): Promise<void> {
    await this.server.close();
  }
}

/** Starts a sandbox on 127.0.0.1. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    appid = `wx${randomBytes(8).toString('hex')}`,
    appsecret = randomBytes(16).toString('hex'),
    port = 0,
    tls,
    tokenLifetime = 7200,
    tokenOverlap = 0,
    followers = 3,
    latency = 0,
  } = options;
  const state = createWorld({ appid, appsecret, tokenLifetime, tokenOverlap });
  for (let seeded = 0; seeded < followers; seeded += 1) state.followers.follow();
  const requests: SandboxRequest[] = [];
  const faults = new Faults();
  const sockets = new Sockets();
  const server = await startServer({ world: state, faults, requests, sockets, tls, latency }, port);
  return new Sandbox(state, requests, faults, sockets, server);
}
