import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Roll } from '../../core/roll.js';
import type { Follower } from './follower.js';
import type { Followers } from './followers.js';

/** A tag of the account. */
export interface Tag {
  id: number;
  name: string;
}

interface TagData extends Tag {
  members: (string | null)[];
}

const FIRST_ID = 100;
const MAX_TAGS = 100;
const MAX_TAGS_OF_USER = 20;
/** Followers with a tag above which it cannot be deleted. */
const MAX_TO_DELETE = 100_000;
const STARRED = 2;
const SYSTEM_NAMES = ['未分组', '黑名单', '星标组'];

/** The tags of the account. What was a group once is a tag now. */
export class Tags {
  private readonly tags: Map<number, TagData>;
  private readonly rolls = new Map<number, Roll>();
  /** How many followers have a tag, whichever. */
  tagged: number;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    this.tags = context.part(
      'tags',
      () => new Map([[STARRED, { id: STARRED, name: '星标组', members: [] }]]),
    );
    for (const { id, members } of this.tags.values()) this.rolls.set(id, new Roll(members));
    this.tagged = new Set([...this.rolls.values()].flatMap((roll) => [...roll])).size;
    context.on<{ openid: string }>('follower.subscribed', ({ openid }) => {
      const { tagid_list } = followers.get(openid);
      for (const id of tagid_list) this.rolls.get(id)?.add(openid);
      if (tagid_list.length > 0) this.tagged += 1;
    });
    context.on<{ openid: string }>('follower.unsubscribed', ({ openid }) => {
      this.strip(followers.get(openid));
    });
  }

  /** All tags with the number of followers each has. */
  get list(): (Tag & { count: number })[] {
    return [...this.tags.values()].map(({ id, name }) => ({ id, name, count: this.roll(id).size }));
  }

  /** Creates a tag. */
  create(name: string): Tag {
    this.checkName(name);
    if (this.tags.size > MAX_TAGS) throw new WeChatError(45056);
    const id = this.context.ids.next('tag', FIRST_ID);
    const members: (string | null)[] = [];
    this.tags.set(id, { id, name, members });
    this.rolls.set(id, new Roll(members));
    return { id, name };
  }

  /** Renames a tag. */
  rename(id: number, name: string): void {
    const tag = this.own(id);
    this.checkName(name, id);
    tag.name = name;
  }

  /** Deletes a tag and takes it off its followers. */
  remove(id: number): void {
    this.own(id);
    const roll = this.roll(id);
    if (roll.size > MAX_TO_DELETE) throw new WeChatError(45057);
    for (const openid of roll) this.untag(this.followers.get(openid), id);
    this.tags.delete(id);
    this.rolls.delete(id);
  }

  /** Whether there is such a tag. */
  has(id: number): boolean {
    return this.tags.has(id);
  }

  /** The openids of all who have a tag, if there is such a tag. */
  members(id: number): string[] | undefined {
    const roll = this.rolls.get(id);
    return roll && [...roll];
  }

  /** The followers with a tag. */
  roll(id: number): Roll {
    const roll = this.rolls.get(id);
    if (!roll) throw new WeChatError(45159);
    return roll;
  }

  /** Puts a tag on followers, on all or on none. */
  add(id: number, openids: string[]): void {
    const roll = this.roll(id);
    const followers = openids.map((openid) => this.followers.subscribed(openid));
    const untagged = followers.filter(({ tagid_list }) => !tagid_list.includes(id));
    if (untagged.some(({ tagid_list }) => tagid_list.length >= MAX_TAGS_OF_USER))
      throw new WeChatError(45059);
    for (const { openid, tagid_list } of untagged) {
      if (tagid_list.length === 0) this.tagged += 1;
      tagid_list.push(id);
      roll.add(openid);
    }
  }

  /** Takes a tag off followers. */
  take(id: number, openids: string[]): void {
    this.roll(id);
    for (const user of openids.map((openid) => this.followers.subscribed(openid))) this.untag(user, id);
  }

  /** Takes all tags off a user. */
  strip(user: Follower): void {
    for (const id of [...user.tagid_list]) this.untag(user, id);
  }

  private untag(user: Follower, id: number): void {
    this.rolls.get(id)?.remove(user.openid);
    const kept = user.tagid_list.filter((other) => other !== id);
    if (kept.length === 0 && user.tagid_list.length > 0) this.tagged -= 1;
    user.tagid_list = kept;
  }

  private own(id: number): TagData {
    if (id >= 0 && id < SYSTEM_NAMES.length) throw new WeChatError(45058);
    const tag = this.tags.get(id);
    if (!tag) throw new WeChatError(45159);
    return tag;
  }

  private checkName(name: string, ownId?: number): void {
    const taken = [...this.tags.values()].some((tag) => tag.name === name && tag.id !== ownId);
    if (taken || SYSTEM_NAMES.includes(name)) throw new WeChatError(45157);
  }
}
