import type { RequestOptions } from '../options/options';

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
] as const;

/** How to connect: what a request's options say of it, the proxy, and milliseconds to do it in. */
export type Way = Pick<RequestOptions, (typeof CONNECTION_OPTIONS)[number]> & {
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
