import type { Settings } from '../options/merged-options';

/** Options that belong to a connection, not to a request. */
export const CONNECTION_OPTIONS = [
  'ca',
  'cert',
  'key',
  'pfx',
  'passphrase',
  'ciphers',
  'rejectUnauthorized',
  'secureProtocol',
  'secureOptions',
  'lookup',
  'maxSockets',
  'keepAlive',
  'agentOptions',
] as const;

/** How to connect: what a request's options and its agent say of it, the proxy, and milliseconds to do it in. */
export type Way = Partial<Pick<Settings, (typeof CONNECTION_OPTIONS)[number]>> & {
  proxy: string | undefined;
  timeout: number;
};

/** What undici wants to be connected to. */
export interface Target {
  hostname: string;
  protocol: string;
  port: string;
  servername?: string | null;
}
