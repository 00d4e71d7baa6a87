import { characters, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Upload } from '../files/stored-file.js';
import type { Followers } from '../followers/followers.js';
import type { KfAccount, KfDirectory } from './kf-account.js';
import { KfSessions } from './kf-sessions.js';

const MAX_ACCOUNTS = 100;
const MAX_NICKNAME = 16;
const MAX_PICTURE = 5 * 1024 * 1024;

/** The customer-service accounts. */
export class KfAccounts implements KfDirectory {
  private readonly accounts = new Map<string, KfAccount>();
  private nextId = 1001;
  /** Who talks to whom. */
  readonly sessions: KfSessions;

  constructor(followers: Followers) {
    this.sessions = new KfSessions(this, followers);
  }

  /** The accounts, oldest first. */
  get list(): KfAccount[] {
    return [...this.accounts.values()];
  }

  /** Creates an account. */
  add(body: Json): void {
    const name = text(body.kf_account);
    // The part after the @ is the WeChat ID of the official account, which the sandbox does not have.
    if (!/^\w{1,10}@[\w-]{1,30}$/.test(name)) throw new WeChatError(65404);
    if (this.accounts.has(name)) throw new WeChatError(65406);
    if (this.accounts.size >= MAX_ACCOUNTS) throw new WeChatError(65405);
    const settings = this.readSettings(body);
    const kf_id = (this.nextId++).toString();
    this.accounts.set(name, { kf_account: name, kf_id, kf_headimgurl: '', online: false, ...settings });
  }

  /** Sets the nickname and the password of an account. */
  update(body: Json): void {
    Object.assign(this.get(text(body.kf_account)), this.readSettings(body));
  }

  /** Deletes an account; its conversations end. */
  remove(name: string): void {
    this.get(name);
    this.sessions.closeAll(name);
    this.accounts.delete(name);
  }

  /** Sets the picture of an account. */
  setPicture(name: string, picture: Upload): void {
    const account = this.get(name);
    if (picture.data.length > MAX_PICTURE) throw new WeChatError(40009);
    account.picture = picture;
    account.kf_headimgurl = `http://mmbiz.qpic.cn/mmbiz/${randomId(64)}/0`;
  }

  /** Finds an account. */
  get(name: string): KfAccount {
    const account = this.accounts.get(name);
    if (!account) throw new WeChatError(65401);
    return account;
  }

  /** Finds an account under which somebody works. */
  bound(name: string): KfAccount {
    const account = this.get(name);
    if (account.kf_wx === undefined) throw new WeChatError(65402);
    return account;
  }

  /** Lets somebody work under an account, as the invitation on the website does, and go online. */
  login(name: string, wx = `wx_${name.split('@', 1)[0] ?? ''}`): void {
    Object.assign(this.get(name), { kf_wx: wx, online: true });
  }

  /** Takes an account offline. */
  logout(name: string): void {
    this.get(name).online = false;
  }

  private readSettings(body: Json): Pick<KfAccount, 'kf_nick' | 'password'> {
    const kf_nick = text(body.nickname);
    const password = text(body.password);
    if (kf_nick === '' || characters(kf_nick) > MAX_NICKNAME) throw new WeChatError(65403);
    // Accounts need no password any more; where one comes, it must not be in clear.
    if (password !== '' && !/^[0-9a-f]{32}$/.test(password)) throw new WeChatError(65416);
    return { kf_nick, password };
  }
}
