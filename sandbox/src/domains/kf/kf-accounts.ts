import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';

/** A customer-service account. */
export interface KfAccount {
  kf_account: string;
  kf_nick: string;
  kf_id: string;
  /** The path of the address of its picture, where it has one. */
  picture?: string;
  /** The WeChat ID of who works under the account. */
  kf_wx?: string;
  /** Who is invited to work under it, and until when, in seconds since 1970. */
  invitation?: { wx: string; expires: number };
  /** The MD5 of the password, where one was sent. */
  password?: string;
  online: boolean;
}

const MAX_ACCOUNTS = 100;
const FIRST_ID = 1001;
const DAY = 86_400;

/** The customer-service accounts. */
export class KfAccounts extends Table<KfAccount> {
  constructor(private readonly context: Context) {
    super(
      context.part('kf accounts', () => new Map<string, KfAccount>()),
      65401,
    );
  }

  /** Creates an account. */
  add(name: string, settings: Pick<KfAccount, 'kf_nick' | 'password'>): void {
    if (this.find(name)) throw new WeChatError(65406);
    if (this.size >= MAX_ACCOUNTS) throw new WeChatError(65405);
    const kf_id = String(this.context.ids.next('kf', FIRST_ID));
    this.set(name, { kf_account: name, kf_id, online: false, ...settings });
  }

  /** An account under which somebody works. */
  bound(name: string): KfAccount {
    const account = this.get(name);
    if (account.kf_wx === undefined) throw new WeChatError(65402);
    return account;
  }

  /** Invites somebody, by WeChat ID, to work under an account. */
  invite(name: string, wx: string): void {
    const account = this.get(name);
    if (account.kf_wx !== undefined) throw new WeChatError(65412);
    if (this.isInviting(account)) throw new WeChatError(65411);
    if (this.list.some(({ kf_wx }) => kf_wx === wx)) throw new WeChatError(65407);
    if (this.list.some((one) => this.isInviting(one) && one.invitation?.wx === wx))
      throw new WeChatError(65408);
    account.invitation = { wx, expires: this.context.clock.seconds + DAY };
  }

  /** Whether an invitation waits for an answer. */
  isInviting({ invitation }: KfAccount): boolean {
    return invitation !== undefined && invitation.expires > this.context.clock.seconds;
  }

  /** Lets who was invited, or somebody else, work under an account, and go online. */
  login(name: string, wx?: string): void {
    const kf_wx = wx ?? this.get(name).invitation?.wx ?? `wx_${name.replace(/@.*/, '')}`;
    this.update(name, { kf_wx, online: true, invitation: undefined });
  }

  /** Takes an account offline. */
  logout(name: string): void {
    this.update(name, { online: false });
  }
}
