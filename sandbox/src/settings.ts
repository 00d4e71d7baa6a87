import { isIP } from 'node:net';
import type { AccountOptions } from './accounts.js';
import { SettingError } from './base/setting-error.js';
import { PROFILES } from './core/account.js';
import { FIXTURES } from './fixtures/ready-made.js';

const MOST_FOLLOWERS = 1_000_000;

function requireWhole(
  name: string,
  value: number | undefined,
  most = Number.MAX_SAFE_INTEGER,
  least = 0,
): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw new SettingError(`${name} is no whole number from ${least} to ${most}: ${String(value)}`);
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d+$/.test(bits) && Number(bits) <= most;
}

function checkAccount({ appid, profile, whitelist = [], fixture, ...numbers }: AccountOptions): void {
  if (appid === '') throw new SettingError('An appid is empty');
  if (profile !== undefined && !PROFILES.includes(profile))
    throw new SettingError(`No account is a ${profile}: ${PROFILES.join(', ')}`);
  if (typeof fixture === 'string' && !Object.hasOwn(FIXTURES, fixture))
    throw new SettingError(`No fixture is called ${fixture}: ${Object.keys(FIXTURES).join(', ')}`);
  const foreign = whitelist.find((one) => !isNetwork(one));
  if (foreign !== undefined) throw new SettingError(`No address and no network: ${foreign}`);
  requireWhole('followers', numbers.followers, MOST_FOLLOWERS);
  requireWhole('tokenLifetime', numbers.tokenLifetime, undefined, 1);
  requireWhole('tokenOverlap', numbers.tokenOverlap);
}

/** Requires settings that a sandbox can start with; a SettingError names the one that it cannot. */
export function checkSettings(
  accounts: AccountOptions[],
  { port, latency }: { port: number; latency: number },
): void {
  if (accounts.length === 0) throw new SettingError('There is no account');
  requireWhole('port', port, 65_535);
  requireWhole('latency', latency);
  accounts.forEach(checkAccount);
  const appids = accounts.flatMap(({ appid }) => appid ?? []);
  const double = appids.find((appid, index) => appids.indexOf(appid) !== index);
  if (double !== undefined) throw new SettingError(`Two accounts have the appid ${double}`);
}
