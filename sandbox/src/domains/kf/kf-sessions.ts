import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import type { Followers } from '../followers/followers.js';
import type { KfAccounts } from './kf-accounts.js';

/** The conversation of a follower with a customer-service account. Times are seconds since 1970. */
export interface KfSession {
  kf_account: string;
  openid: string;
  createtime: number;
}

/** A message of a conversation: 2002 from customer service, 2003 from the follower. */
export interface KfRecord {
  openid: string;
  opercode: 2002 | 2003;
  text: string;
  time: number;
  worker: string;
}

/** Which records are asked for; msgid is the last that is known already. */
export interface KfRecordQuery {
  starttime: number;
  endtime: number;
  msgid: number;
  number: number;
}

const FIRST_RECORD = 20165268;
const DAY = 86_400;

/** The conversations with customer service. */
export class KfSessions {
  private readonly open: Map<string, KfSession>;
  /** When each follower who waits has last written, in the order they came. */
  private readonly queue: Map<string, number>;
  private readonly records: (KfRecord & { id: number })[];

  constructor(
    private readonly context: Context,
    private readonly accounts: KfAccounts,
    private readonly followers: Followers,
  ) {
    this.open = context.part('kf sessions', () => new Map<string, KfSession>());
    this.queue = context.part('kf queue', () => new Map<string, number>());
    this.records = context.part('kf records', () => []);
  }

  /** The followers who wait, each with the time of the last message. */
  get waiting(): { latest_time: number; openid: string }[] {
    return Array.from(this.queue, ([openid, latest_time]) => ({ latest_time, openid }));
  }

  /** The conversations of an account. */
  of(account: string): KfSession[] {
    return [...this.open.values()].filter(({ kf_account: name }) => name === account);
  }

  /** The conversation of a follower. */
  find(openid: string): KfSession | undefined {
    this.followers.subscribed(openid);
    return this.open.get(openid);
  }

  /** Lets a follower write to customer service, and wait for it unless they talk already. */
  ask(openid: string, said: string): void {
    this.followers.active(openid, 'wrote');
    const session = this.find(openid);
    if (session) this.record(session, 2003, said);
    else this.queue.set(openid, this.context.clock.seconds);
  }

  /** Lets customer service write to the follower it talks to. */
  answer(openid: string, said: string): void {
    this.record(this.required(openid), 2002, said);
  }

  /** Begins a conversation; one that there is already is kept. */
  begin(account: string, openid: string): void {
    if (!this.accounts.bound(account).online) throw new WeChatError(65415);
    const known = this.find(openid);
    if (known && known.kf_account !== account) throw new WeChatError(65414);
    if (known) return;
    const session = { kf_account: account, openid, createtime: this.context.clock.seconds };
    this.open.set(openid, session);
    this.queue.delete(openid);
    this.context.emit('kf.began', session);
  }

  /** Ends a conversation. */
  close(account: string, openid: string): void {
    const { kf_account: name } = this.accounts.get(account);
    const session = this.required(openid);
    if (session.kf_account !== name) throw new WeChatError(65414);
    this.end(session);
  }

  /** Deletes an account; its conversations end. */
  removeAccount(account: string): void {
    this.accounts.remove(account);
    for (const session of this.of(account)) this.end(session);
  }

  /** A page of the records after an id, within at most a day. */
  page({ starttime, endtime, msgid, number }: KfRecordQuery): object {
    if (starttime > endtime) throw new WeChatError(65416);
    if (endtime - starttime > DAY) throw new WeChatError(65417);
    const isWanted = ({ id, time }: { id: number; time: number }) =>
      id > msgid && time >= starttime && time <= endtime;
    const found = this.records.filter(isWanted).slice(0, number);
    const recordlist = found.map(({ id: _id, ...record }) => record);
    return { recordlist, number: found.length, msgid: found.at(-1)?.id ?? msgid };
  }

  private required(openid: string): KfSession {
    const session = this.find(openid);
    if (!session) throw new WeChatError(65413);
    return session;
  }

  private end(session: KfSession): void {
    this.open.delete(session.openid);
    this.context.emit('kf.ended', session);
  }

  private record({ openid, kf_account: worker }: KfSession, opercode: 2002 | 2003, text: string): void {
    const id = this.context.ids.next('kf record', FIRST_RECORD);
    remember(this.records, { id, openid, opercode, text, time: this.context.clock.seconds, worker });
  }
}
