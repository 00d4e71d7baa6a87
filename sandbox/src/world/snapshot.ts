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

/** Requires what somebody sends, or has in a file, to be a snapshot: an Error tells what is wrong with it. */
export function checkSnapshot({ clock, accounts, media = {} }: PlatformData & Partial<Snapshot>): void {
  const { offset, frozenAt = 0 } = clock;
  const times = [Date.now() + offset, frozenAt];
  if (!times.every((time) => time >= 0 && time <= LATEST)) throw new Error('Its clock shows no time');
  const appids = accounts.map(({ account }) => account.appid);
  if (appids.length === 0) throw new Error('It has no account');
  if (new Set(appids).size < appids.length) throw new Error('Two of its accounts have the same appid');
  for (const { account, tasks } of accounts) {
    if (!PROFILES.includes(account.profile)) throw new Error(`No account is a ${account.profile}`);
    const isTask = ({ at, name, subject }: (typeof tasks)[number]) =>
      Number.isFinite(at) && typeof name === 'string' && typeof subject === 'string';
    if (!tasks.every(isTask)) throw new Error('Something falls due in it that nobody can do');
  }
  if (!Object.keys(media).every((id) => MEDIA_ID.test(id))) throw new Error('Its media have no ids');
}
