import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Roll } from '../../core/roll.js';
import { openidPage } from './followers.js';
import type { Followers, OpenidPage } from './followers.js';

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
const BATCH_SIZE = 50;
const STARRED = 2;

/** The tags of the account. What was a group once is a tag now. */
export class Tags {
  private readonly tags: Map<number, TagData>;
  private readonly rolls = new Map<number, Roll>();

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    this.tags = context.part(
      'tags',
      () => new Map([[STARRED, { id: STARRED, name: '星标组', members: [] }]]),
    );
    for (const { id, members } of this.tags.values()) this.rolls.set(id, new Roll(members));
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
    for (const openid of this.roll(id)) this.strip(openid, id);
    this.tags.delete(id);
    this.rolls.delete(id);
  }

  /** A page of the followers with a tag. */
  page(id: number, after: string | undefined): OpenidPage {
    return openidPage(this.roll(id), after);
  }

  /** The openids of all who have a tag, if there is such a tag. */
  members(id: number): string[] | undefined {
    const roll = this.rolls.get(id);
    return roll && [...roll];
  }

  /** Puts a tag on up to 50 followers, on all or on none. */
  add(id: number, openids: string[]): void {
    const roll = this.roll(id);
    const untagged = this.batch(openids).filter(({ tagid_list }) => !tagid_list.includes(id));
    if (untagged.some(({ tagid_list }) => tagid_list.length >= MAX_TAGS_OF_USER))
      throw new WeChatError(45059);
    for (const follower of untagged) {
      follower.tagid_list.push(id);
      roll.add(follower.openid);
    }
  }

  /** Takes a tag off up to 50 followers. */
  take(id: number, openids: string[]): void {
    const roll = this.roll(id);
    for (const { openid } of this.batch(openids)) {
      this.strip(openid, id);
      roll.remove(openid);
    }
  }

  /** Takes all tags off a user who leaves. */
  forget(openid: string): void {
    const user = this.followers.get(openid);
    for (const id of user.tagid_list) this.rolls.get(id)?.remove(openid);
    user.tagid_list = [];
  }

  private strip(openid: string, id: number): void {
    const user = this.followers.get(openid);
    user.tagid_list = user.tagid_list.filter((other) => other !== id);
  }

  private batch(openids: string[]) {
    if (openids.length === 0) throw new WeChatError(40031);
    if (openids.length > BATCH_SIZE) throw new WeChatError(40032);
    return openids.map((openid) => this.followers.subscribed(openid));
  }

  private roll(id: number): Roll {
    const roll = this.rolls.get(id);
    if (!roll) throw new WeChatError(45159);
    return roll;
  }

  private own(id: number): TagData {
    if (id < FIRST_ID) throw new WeChatError(45058);
    const tag = this.tags.get(id);
    if (!tag) throw new WeChatError(45159);
    return tag;
  }

  private checkName(name: string, ownId?: number): void {
    for (const tag of this.tags.values()) {
      if (tag.name === name && tag.id !== ownId) throw new WeChatError(45157);
    }
  }
}
