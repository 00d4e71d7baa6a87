import type { Account, Profile } from './core/account.js';
import { Ids } from './core/ids.js';
import { applyFixture } from './fixtures/apply.js';
import type { Fixture } from './fixtures/fixture.js';
import { FIXTURES } from './fixtures/ready-made.js';
import type { FixtureName } from './fixtures/ready-made.js';
import type { Platform } from './world/platform.js';

/** Settings of an account; all have a default. */
export interface AccountOptions {
  /** The appid, made from the seed when absent. */
  appid?: string;
  /** The secret, made from the seed when absent. */
  appsecret?: string;
  /** What kind of account it is; a verified service account when absent. */
  profile?: Profile;
  /** How long a token lives, in seconds; 7200 when absent. */
  tokenLifetime?: number;
  /** How long the former token lives on beside a new one, in seconds; 300 when absent, as with WeChat. */
  tokenOverlap?: number;
  /** The addresses and networks that may fetch a token; everybody when absent. */
  whitelist?: string[];
  /** Whether the account is bound to an open platform, so that users have a unionid. */
  unionid?: boolean;
  /** Whether calls without a token are taken, as the relay of Cloud Run (云托管) takes them. */
  cloudRun?: boolean;
  /** How many followers there are from the start; 3 when absent, or those of the fixture. */
  followers?: number;
  /** What is there from the start: a ready-made fixture by its name, or one of your own. */
  fixture?: FixtureName | Fixture;
}

/** What is said of an account beside its appid. */
function settingsOf(options: AccountOptions): Partial<Account> {
  const { appsecret, profile, tokenLifetime, tokenOverlap, whitelist, unionid, cloudRun } = options;
  const all = {
    appsecret,
    profile,
    tokenLifetime,
    tokenOverlap,
    whitelist,
    hasUnionid: unionid,
    hasCloudRun: cloudRun,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function addAccount(platform: Platform, options: AccountOptions): void {
  const ids = new Ids(`${platform.seed} ${platform.all.length}`, {});
  const world = platform.add({
    appid: options.appid ?? `wx${ids.hex('appid', 16)}`,
    appsecret: ids.hex('appsecret', 32),
    profile: 'service',
    tokenLifetime: 7200,
    tokenOverlap: 300,
    hasUnionid: false,
    ...settingsOf(options),
  });
  const { fixture, followers = fixture === undefined ? 3 : 0 } = options;
  if (fixture !== undefined) applyFixture(world, typeof fixture === 'string' ? FIXTURES[fixture] : fixture);
  world.followers.populate(followers);
}

/** Whether these options are those of an account: by its appid, or by its place where they name none. */
function concerns({ appid }: AccountOptions, place: number, account: Account, index: number): boolean {
  return appid === undefined ? place === index : appid === account.appid;
}

/** The options that make the same accounts anew: those that a state file has brought along are among them. */
export function optionsOf(platform: Platform, accounts: AccountOptions[]): AccountOptions[] {
  return platform.all.map(({ context: { account } }, index) => {
    const { hasUnionid: unionid, ...kept } = account;
    const asked = accounts.find((options, place) => concerns(options, place, account, index));
    return { ...asked, ...kept, unionid };
  });
}

/** Makes the accounts that are not there yet; those that are, as a state file has them, get their settings alone. */
export function openAccounts(platform: Platform, accounts: AccountOptions[]): void {
  accounts.forEach((options, index) => {
    const { appid } = options;
    const world = appid === undefined ? platform.all[index] : platform.find(appid);
    if (world) Object.assign(world.context.account, settingsOf(options));
    else addAccount(platform, options);
  });
}
