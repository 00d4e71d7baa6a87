import { WeChatError } from '../../base/wechat-error.js';
import type { Blacklist } from './blacklist.js';
import type { Followers } from './followers.js';
import type { Tag, Tags } from './tags.js';

const [NONE, BLACKLIST] = [0, 1];

/** What tags were before 2016: each follower is in one group, which is the first of the tags, the blacklist, or none. */
export class Groups {
  constructor(
    private readonly followers: Followers,
    private readonly tags: Tags,
    private readonly blacklist: Blacklist,
  ) {}

  /** All groups with the number of followers in each. */
  get list(): (Tag & { count: number })[] {
    const blocked = [...this.blacklist.roll].map((openid) => this.followers.get(openid));
    const untagged = blocked.filter(({ subscribe, tagid_list }) => subscribe && tagid_list.length === 0);
    return [
      { id: NONE, name: '未分组', count: this.followers.count - this.tags.tagged - untagged.length },
      { id: BLACKLIST, name: '黑名单', count: blocked.length },
      ...this.tags.list,
    ];
  }

  /** The group of a user. */
  of(openid: string): number {
    if (this.blacklist.roll.has(openid)) return BLACKLIST;
    return this.followers.get(openid).tagid_list[0] ?? NONE;
  }

  /** Renames a group of one's own. */
  rename(id: number, name: string): void {
    this.requireOwn(id);
    this.tags.rename(id, name);
  }

  /** Deletes a group of one's own; its followers are in none then. */
  remove(id: number): void {
    this.requireOwn(id);
    this.tags.remove(id);
  }

  /** Moves followers to a group, all or none. */
  move(openids: string[], id: number): void {
    if (id !== NONE && id !== BLACKLIST && !this.tags.has(id)) throw new WeChatError(40050);
    for (const user of openids.map((openid) => this.followers.subscribed(openid))) this.tags.strip(user);
    this.blacklist.take(openids);
    if (id === BLACKLIST) this.blacklist.add(openids);
    else if (id !== NONE) this.tags.add(id, openids);
  }

  private requireOwn(id: number): void {
    if (id <= 2) throw new WeChatError(45016);
    if (!this.tags.has(id)) throw new WeChatError(40050);
  }
}
