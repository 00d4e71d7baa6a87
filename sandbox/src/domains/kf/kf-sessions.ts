import { nowInSeconds } from '../../base/clock.js';
import { integer } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Followers } from '../followers/followers.js';
import type { KfDirectory } from './kf-account.js';

/** The conversation of a follower with a customer-service account. */
export interface KfSession {
  kf_account: string;
  openid: string;
  createtime: number;
}

/** A message of a conversation. */
export interface KfRecord {
  id: number;
  openid: string;
  /** 2002 from customer service, 2003 from the follower. */
  opercode: 2002 | 2003;
  text: string;
  time: number;
  worker: string;
}

const FIRST_RECORD = 20165268;
const MAX_RECORDS = 10_000;
const MAX_SPAN = 86_400;

/** The conversations with customer service. */
export class KfSessions {
  private readonly open = new Map<string, KfSession>();
  private readonly queue = new Map<string, number>();
  /** What was said, oldest first. */
  readonly records: KfRecord[] = [];

  constructor(
    private readonly accounts: KfDirectory,
    private readonly followers: Followers,
  ) {}

  /** The followers who wait, in the order they came, each with the time of the last message. */
  get waiting(): { latest_time: number; openid: string }[] {
    return [...this.queue].map(([openid, latest_time]) => ({ latest_time, openid }));
  }

  /** The conversations of an account. */
  of(account: string): KfSession[] {
    return [...this.open.values()].filter(({ kf_account }) => kf_account === account);
  }

  /** The conversation of a follower. */
  find(openid: string): KfSession | undefined {
    this.followers.subscribed(openid);
    return this.open.get(openid);
  }

  /** Lets a follower write to customer service, and wait for it unless they talk already. */
  ask(openid: string, said: string): void {
    const session = this.find(openid);
    if (session) this.record(session, 2003, said);
    else this.queue.set(openid, nowInSeconds());
  }

  /** Lets customer service write to the follower it talks to. */
  answer(openid: string, said: string): void {
    const session = this.find(openid);
    if (!session) throw new WeChatError(65413);
    this.record(session, 2002, said);
  }

  /** Begins a conversation; one that there is already is kept. */
  begin(account: string, openid: string): void {
    const { online } = this.accounts.bound(account);
    if (!online) throw new WeChatError(65415);
    const known = this.find(openid);
    if (known && known.kf_account !== account) throw new WeChatError(65414);
    if (known) return;
    const session = { kf_account: account, openid, createtime: nowInSeconds() };
    this.open.set(openid, session);
    this.queue.delete(openid);
  }

  /** Ends a conversation. */
  close(account: string, openid: string): void {
    this.accounts.get(account);
    const session = this.find(openid);
    if (!session) throw new WeChatError(65413);
    if (session.kf_account !== account) throw new WeChatError(65414);
    this.open.delete(openid);
  }

  /** Ends the conversations of an account. */
  closeAll(account: string): void {
    for (const { openid } of this.of(account)) this.open.delete(openid);
  }

  /** A page of the records after an id, within at most a day. */
  page(query: Json): { recordlist: Omit<KfRecord, 'id'>[]; number: number; msgid: number } {
    const [start, end] = [integer(query.starttime), integer(query.endtime)];
    const [after, count] = [integer(query.msgid), integer(query.number)];
    if (start > end || after < 1 || count < 1 || count > MAX_RECORDS) throw new WeChatError(65416);
    if (end - start > MAX_SPAN) throw new WeChatError(65417);
    const found = this.records
      .filter(({ id, time }) => id > after && time >= start && time <= end)
      .slice(0, count);
    const recordlist = found.map(({ openid, opercode, text: said, time, worker }) => {
      return { openid, opercode, text: said, time, worker };
    });
    return { recordlist, number: found.length, msgid: found.at(-1)?.id ?? after };
  }

  private record({ openid, kf_account }: KfSession, opercode: 2002 | 2003, said: string): void {
    const id = FIRST_RECORD + this.records.length;
    this.records.push({ id, openid, opercode, text: said, time: nowInSeconds(), worker: kf_account });
  }
}
