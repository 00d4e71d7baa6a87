import type { Certificate } from '../http/tls/certificate.js';
import type { Fixture } from './fixture.js';
import type { Profile } from './profile.js';

/** What the command tells a sandbox. What is absent the sandbox decides. */
export interface StartOptions {
  port: number;
  host: string;
  appid?: string;
  appsecret?: string;
  profile?: Profile;
  seed?: number | string;
  /** The name of the state file. */
  state?: string;
  fixture?: Fixture;
  /** Addresses and networks that may call. */
  whitelist?: string[];
  /** How long the former token lives on beside a new one, in seconds. */
  overlap?: number;
  followers?: number;
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
  templateId: string;
}

/** A request and its answer. */
export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string>;
  status: number;
  /** The errcode of the answer, where there is one other than 0. */
  errcode?: number;
  /** How long it took, in milliseconds. */
  ms: number;
  /** The account that it was for, where that could be told. */
  appid?: string;
  /** When it came, in milliseconds since 1970. */
  at: number;
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
