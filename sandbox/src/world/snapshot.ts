import { PROFILES } from '../core/account.js';
import type { Account } from '../core/account.js';
import type { Task } from '../core/agenda.js';
import { LATEST } from '../core/clock.js';
import type { ClockData } from '../core/clock.js';

/** The data of an account. */
export interface AccountData {
  account: Account;
  counters: Record<string, number>;
  tasks: Task[];
  parts: Record<string, object>;
}

/** All that the sandbox holds, plain: what a snapshot and a state file are made of. */
export interface PlatformData {
  seed: string;
  clock: ClockData;
  accounts: AccountData[];
}

/** All that the sandbox holds, also the bytes of files. */
export interface Snapshot extends PlatformData {
  /** The bytes of each id, in base64. */
  media: Record<string, string>;
}

/** What the ids of media look like, which are names of files where a state is kept. */
const MEDIA_ID = /^[\w-]{1,128}$/;

const isTime = (time: unknown) => typeof time === 'number' && time >= 0 && time <= LATEST;
const isCount = (count: unknown) => Number.isSafeInteger(count) && Number(count) >= 0;

function checkAccount({ account, counters, tasks }: AccountData): void {
  const { appid, appsecret, profile, tokenLifetime, tokenOverlap, whitelist = [], hasUnionid } = account;
  if (!PROFILES.includes(profile)) throw new Error(`No account is a ${profile}`);
  const isAccount =
    [appid, appsecret].every((text) => typeof text === 'string') &&
    [tokenLifetime, tokenOverlap].every(isCount) &&
    whitelist.every((network) => typeof network === 'string') &&
    typeof hasUnionid === 'boolean';
  if (!isAccount) throw new Error('One of its accounts is none');
  if (!Object.values(counters).every(isCount)) throw new Error('It counts what cannot be counted');
  const isTask = ({ at, name, subject }: (typeof tasks)[number]) =>
    Number.isFinite(at) && typeof name === 'string' && typeof subject === 'string';
  if (!tasks.every(isTask)) throw new Error('Something falls due in it that nobody can do');
}

/** Requires what somebody sends, or has in a file, to be a snapshot: an Error tells what is wrong with it. */
export function checkSnapshot(snapshot: PlatformData & Partial<Snapshot>): void {
  const { seed, clock, accounts, media = {} } = snapshot;
  if (typeof seed !== 'string') throw new Error('It has no seed');
  const { offset, frozenAt = 0 } = clock;
  const shown = typeof offset === 'number' && Date.now() + offset;
  if (![shown, frozenAt].every(isTime)) throw new Error('Its clock shows no time');
  const appids = accounts.map(({ account }) => account.appid);
  if (appids.length === 0) throw new Error('It has no account');
  if (new Set(appids).size < appids.length) throw new Error('Two of its accounts have the same appid');
  accounts.forEach(checkAccount);
  const isMedium = ([id, bytes]: [string, unknown]) => MEDIA_ID.test(id) && typeof bytes === 'string';
  if (!Object.entries(media).every(isMedium)) throw new Error('Its media have no ids, or no bytes');
}
