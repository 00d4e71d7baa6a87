import { nowInSeconds } from '../../base/clock.js';
import type { ErrorCode } from '../../base/errcodes.js';
import { characters, text } from '../../base/fields.js';
import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Follower, FollowerProfile } from './follower.js';

/** A page of openids; next_openid is the last of them. */
export interface OpenidPage {
  count: number;
  data?: { openid: string[] };
  next_openid: string;
}

const PAGE_SIZE = 10_000;
const REMARK_LENGTH = 30;

/** The followers of the account. */
export class Followers {
  private readonly users = new Map<string, Follower>();
  // The openids of one account share their first characters.
  private readonly prefix = `o${randomId(6)}`;

  /** Those who follow the account now, oldest first. */
  get list(): Follower[] {
    return [...this.users.values()].filter(({ subscribe }) => subscribe === 1);
  }

  /** Adds a follower, or brings one back, and returns the openid. */
  follow(profile: FollowerProfile = {}): string {
    const openid = profile.openid ?? this.prefix + randomId(21);
    const follower: Follower = {
      nickname: '',
      language: 'zh_CN',
      headimgurl: '',
      subscribe_time: nowInSeconds(),
      unionid: `o${randomId(27)}`,
      remark: '',
      groupid: 0,
      tagid_list: [],
      subscribe_scene: 'ADD_SCENE_SEARCH',
      qr_scene: 0,
      qr_scene_str: '',
      window: true,
      platform: 1,
      ...profile,
      openid,
      subscribe: 1,
    };
    this.users.delete(openid);
    this.users.set(openid, follower);
    return openid;
  }

  /** Ends a subscription; the tags and the group of the user are lost. */
  unfollow(openid: string): void {
    Object.assign(this.get(openid), { subscribe: 0, tagid_list: [], groupid: 0, remark: '' });
  }

  /** Finds a user by openid, also one who left. */
  find(openid: string): Follower | undefined {
    return this.users.get(openid);
  }

  /** Finds a user by openid, also one who left; an unknown openid is error 40003. */
  get(openid: string): Follower {
    const follower = this.find(openid);
    if (!follower) throw new WeChatError(40003);
    return follower;
  }

  /** Finds a user who follows the account now; one who left is the error given. */
  subscribed(openid: string, otherwise: ErrorCode = 40003): Follower {
    const follower = this.get(openid);
    if (follower.subscribe === 0) throw new WeChatError(otherwise);
    return follower;
  }

  /** Finds the users of a batch, all of whom must follow the account. */
  batch(openids: unknown[], limit: number): Follower[] {
    if (openids.length === 0) throw new WeChatError(40031);
    if (openids.length > limit) throw new WeChatError(40032);
    return openids.map((openid) => this.subscribed(text(openid)));
  }

  /** Cuts the page after an openid out of the given followers. */
  page(followers: Follower[], after: string): OpenidPage {
    const openids = followers.map(({ openid }) => openid);
    const start = after === '' ? 0 : openids.indexOf(after) + 1;
    if (after !== '' && start === 0) throw new WeChatError(40003);
    const openid = openids.slice(start, start + PAGE_SIZE);
    if (openid.length === 0) return { count: 0, next_openid: '' };
    return { count: openid.length, data: { openid }, next_openid: openid.at(-1) ?? '' };
  }

  /** What user/info tells about a user. */
  info(openid: string): Partial<Follower> {
    const known: Partial<Follower> = { ...this.get(openid) };
    // These are switches of the sandbox, not fields of WeChat.
    delete known.window;
    delete known.platform;
    return known.subscribe === 1 ? known : { subscribe: 0, openid };
  }

  /** Sets the remark of a follower. */
  remark(openid: string, remark: string): void {
    if (characters(remark) > REMARK_LENGTH) throw new WeChatError(40035);
    this.subscribed(openid).remark = remark;
  }
}
