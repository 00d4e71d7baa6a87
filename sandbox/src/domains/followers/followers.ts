import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Roll } from '../../core/roll.js';
import { scanned } from './follower.js';
import type { Follower, FollowerProfile } from './follower.js';

interface FollowersData {
  /** What the openids of the account have in common. */
  prefix: string;
  users: Map<string, Follower>;
  /** Those who follow the account now, in the order they came. */
  order: (string | null)[];
}

const NICKNAMES = ['林雨', '小明', 'Ada', '阿杰', '陈晓', '夏天', 'Leo', '南风', '木子', '橙子'];
/** For how long the account has had followers when it begins, in seconds. */
const MONTHS = 90 * 86_400;
const NO_SCENE = { subscribe_scene: 'ADD_SCENE_SEARCH', qr_scene: 0, qr_scene_str: '' };

/** The followers of the account. */
export class Followers {
  private readonly data: FollowersData;
  /** Those who follow the account now, in the order they came. */
  readonly roll: Roll;

  constructor(private readonly context: Context) {
    const prefix = () => `o${context.ids.text('openid prefix', 6)}`;
    this.data = context.part('followers', () => ({ prefix: prefix(), users: new Map(), order: [] }));
    this.roll = new Roll(this.data.order);
  }

  /** How many follow the account now. */
  get count(): number {
    return this.roll.size;
  }

  /** Those who follow the account now, oldest first. */
  get list(): Follower[] {
    return [...this.roll].map((openid) => this.get(openid));
  }

  /** The first so many of them. */
  first(count: number): Follower[] {
    return (this.roll.after(undefined, count) ?? []).map((openid) => this.get(openid));
  }

  /** An openid of this account that nobody has. */
  newOpenid(): string {
    return this.data.prefix + this.context.ids.text('openid', 21);
  }

  /** Adds a follower, or brings one back, and returns the openid. */
  follow({ scene, ...profile }: FollowerProfile = {}): string {
    const { openid = this.newOpenid() } = profile;
    const user = this.find(openid) ?? this.stranger(openid);
    const isNew = user.subscribe === 0;
    // The tags of one who follows already are changed by tagging.
    const tagid_list = isNew ? [...(profile.tagid_list ?? [])] : user.tagid_list;
    if (isNew) this.arrive(user);
    if (scene !== undefined) Object.assign(user, scanned(scene));
    Object.assign(user, profile, { openid, subscribe: 1, tagid_list });
    this.data.users.set(openid, user);
    this.roll.add(openid);
    if (isNew) this.context.emit('follower.subscribed', { openid });
    return openid;
  }

  /** Adds so many followers, who have come one by one over the last months, and have written just now. */
  populate(count: number): string[] {
    const { now: at, seconds } = this.context.clock;
    return Array.from({ length: count }, (_, index) =>
      this.follow({
        subscribe_time: seconds - Math.floor((MONTHS * (count - index)) / count),
        wrote: { at, answers: 0 },
      }),
    );
  }

  /** Ends a subscription. Remark and tags are lost: who comes back is a new follower. */
  unfollow(openid: string): void {
    const user = this.get(openid);
    if (!this.roll.remove(openid)) return;
    Object.assign(user, { subscribe: 0, remark: '' });
    this.context.emit('follower.unsubscribed', { openid });
  }

  /** Lets a follower write, or do something else that messages may follow. */
  active(openid: string, how: 'wrote' | 'acted', msgtype = 'text'): void {
    this.subscribed(openid)[how] = { at: this.context.clock.now, answers: 0 };
    if (how === 'wrote') this.context.emit('message.received', { openid, msgtype });
  }

  /** A user who comes by on a web page: the one with this openid, else the first follower, else a stranger. */
  visitor(openid = this.first(1)[0]?.openid ?? this.newOpenid()): string {
    if (!this.find(openid)) this.data.users.set(openid, this.stranger(openid));
    return openid;
  }

  /** Finds a user by openid, also one who left. */
  find(openid: string): Follower | undefined {
    return this.data.users.get(openid);
  }

  /** Finds a user by openid, also one who left; an openid that nobody has is refused. */
  get(openid: string): Follower {
    const follower = this.find(openid);
    if (!follower) throw new WeChatError(40003);
    return follower;
  }

  /** Finds a user who follows the account now; one who left is the errcode given. */
  subscribed(openid: string, otherwise = 40003): Follower {
    const follower = this.get(openid);
    if (follower.subscribe === 0) throw new WeChatError(otherwise);
    return follower;
  }

  private arrive(user: Follower): void {
    const { now: at, seconds } = this.context.clock;
    Object.assign(user, NO_SCENE, { wrote: { at: 0, answers: 0 }, acted: { at, answers: 0 } });
    user.subscribe_time = seconds;
  }

  private stranger(openid: string): Follower {
    const { account, ids } = this.context;
    return {
      openid,
      subscribe: 0,
      nickname: NICKNAMES[ids.next('nickname', 0) % NICKNAMES.length] ?? '',
      language: 'zh_CN',
      headimgurl: '',
      subscribe_time: 0,
      unionid: account.hasUnionid ? `o${ids.text('unionid', 27)}` : undefined,
      remark: '',
      tagid_list: [],
      ...NO_SCENE,
      wrote: { at: 0, answers: 0 },
      acted: { at: 0, answers: 0 },
      platform: 1,
    };
  }
}
