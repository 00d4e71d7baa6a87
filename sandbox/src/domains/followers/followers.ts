import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Roll } from '../../core/roll.js';
import type { Follower, FollowerProfile } from './follower.js';

/** A page of openids; next_openid is the last of them. */
export interface OpenidPage {
  count: number;
  data?: { openid: string[] };
  next_openid?: string;
}

interface FollowersData {
  /** What the openids of the account have in common. */
  prefix: string;
  users: Map<string, Follower>;
  /** Those who follow the account now, in the order they came. */
  order: (string | null)[];
}

const PAGE_SIZE = 10_000;

/** The followers of the account. */
export class Followers {
  private readonly data: FollowersData;
  private readonly roll: Roll;

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

  /** Adds a follower, or brings one back, and returns the openid. */
  follow(profile: FollowerProfile = {}): string {
    const { account, clock, ids } = this.context;
    const openid = profile.openid ?? this.data.prefix + ids.text('openid', 21);
    const unionid = this.find(openid)?.unionid ?? (account.hasUnionid ? ids.text('unionid', 28) : undefined);
    const follower: Follower = {
      nickname: '',
      language: 'zh_CN',
      headimgurl: '',
      subscribe_time: clock.seconds,
      unionid,
      remark: '',
      tagid_list: [],
      subscribe_scene: 'ADD_SCENE_SEARCH',
      qr_scene: 0,
      qr_scene_str: '',
      wrote: { at: clock.now, answers: 0 },
      acted: { at: clock.now, answers: 0 },
      platform: 1,
      ...profile,
      openid,
      subscribe: 1,
    };
    this.data.users.set(openid, follower);
    this.roll.remove(openid);
    this.roll.add(openid);
    this.context.emit('follower.subscribed', { openid });
    return openid;
  }

  /** Ends a subscription. */
  unfollow(openid: string): void {
    Object.assign(this.get(openid), { subscribe: 0, remark: '' });
    this.roll.remove(openid);
    this.context.emit('follower.unsubscribed', { openid });
  }

  /** Lets a follower write, or do something else that messages may follow. */
  active(openid: string, how: 'wrote' | 'acted'): void {
    this.subscribed(openid)[how] = { at: this.context.clock.now, answers: 0 };
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

  /** A page of those who follow the account, after an openid. */
  page(after: string | undefined): OpenidPage & { total: number } {
    return { total: this.count, ...openidPage(this.roll, after) };
  }

  /** What user/info tells about a user. WeChat has kept name and picture to itself since December 27, 2021. */
  info(openid: string): object {
    const { subscribe, unionid, tagid_list, ...known } = this.get(openid);
    if (subscribe === 0) return { subscribe, openid, unionid };
    return {
      subscribe,
      openid,
      nickname: '',
      language: known.language,
      headimgurl: '',
      subscribe_time: known.subscribe_time,
      unionid,
      remark: known.remark,
      groupid: tagid_list[0] ?? 0,
      tagid_list,
      subscribe_scene: known.subscribe_scene,
      qr_scene: known.qr_scene,
      qr_scene_str: known.qr_scene_str,
    };
  }

  /** Sets the remark of a follower. */
  remark(openid: string, remark: string): void {
    this.subscribed(openid).remark = remark;
  }
}

/** Cuts the page after an openid out of a roll. */
export function openidPage(roll: Roll, after = ''): OpenidPage {
  const openid = roll.after(after === '' ? undefined : after, PAGE_SIZE);
  if (!openid) throw new WeChatError(40003);
  if (openid.length === 0) return { count: 0 };
  return { count: openid.length, data: { openid }, next_openid: openid.at(-1) };
}
