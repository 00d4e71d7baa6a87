import type { Profile } from '../core/account.js';
import type { Fixture } from '../fixtures/fixture.js';
import type { FixtureName } from '../fixtures/ready-made.js';
import type { Certificate } from '../http/tls/certificate.js';

/** What the command tells a sandbox of an account. */
export interface AccountStart {
  appid?: string;
  appsecret?: string;
  profile?: Profile;
  fixture?: FixtureName | Fixture;
  /** Addresses and networks that may fetch a token. */
  whitelist?: string[];
  /** How long the former token lives on beside a new one, in seconds. */
  tokenOverlap?: number;
  followers?: number;
  /** Whether the account is bound to an open platform. */
  unionid?: boolean;
  /** Whether calls without a token are taken. */
  cloudRun?: boolean;
}

/** What the command tells a sandbox. What is absent the sandbox decides. */
export interface StartOptions extends AccountStart {
  port: number;
  host: string;
  /** What each account has of its own, where there are several. */
  accounts?: AccountStart[];
  seed?: number | string;
  /** The name of the state file. */
  state?: string;
  /** Speak https. */
  tls?: Certificate;
  /** Answer as a proxy too, with this certificate in the tunnels. */
  proxy?: Certificate;
  /** How long each request waits, in milliseconds. */
  latency?: number;
}

/** An account of the sandbox. */
export interface RunningAccount {
  appid: string;
  appsecret: string;
  openids: string[];
  templateId?: string;
}

/** A request and its answer. */
export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string>;
  /** The status of the answer; 0 where there was none. */
  status: number;
  /** The errcode of the answer, where there is one other than 0. */
  errcode?: number;
  /** How long it took, in milliseconds. */
  ms: number;
  /** The account that it was for, where that could be told. */
  appid?: string;
  /** When it came, in milliseconds since 1970. */
  at: number;
  /** What to know about it. */
  note?: string;
}

/** What the command needs of a sandbox. */
export interface RunningSandbox {
  /** Its address, without a trailing slash. */
  readonly url: string;
  readonly accounts: readonly RunningAccount[];
  /** Calls for each exchange, when it has been answered. */
  onExchange(listener: (exchange: Exchange) => void): void;
  /** Stops it, its state saved. */
  close(): Promise<void>;
}
