import { WeChatError } from '../../base/wechat-error.js';
import type { Followers, OpenidPage } from './followers.js';

/** A tag of the account. */
export interface Tag {
  id: number;
  name: string;
}

const SYSTEM_TAGS = [0, 1, 2];
const MAX_TAGS = 100;
const MAX_TAGS_OF_USER = 20;
const MAX_NAME_BYTES = 30;
const BATCH_SIZE = 50;

/** The tags of the account. */
export class Tags {
  private tags: Tag[] = [{ id: 2, name: '星标组' }];
  private nextId = 100;

  constructor(private readonly followers: Followers) {}

  /** All tags with the number of followers each has. */
  get list(): (Tag & { count: number })[] {
    return this.tags.map((tag) => ({ ...tag, count: this.members(tag.id).length }));
  }

  /** Creates a tag. */
  create(name: string): Tag {
    this.checkName(name);
    if (this.tags.filter(({ id }) => !SYSTEM_TAGS.includes(id)).length >= MAX_TAGS)
      throw new WeChatError(45056);
    const tag = { id: this.nextId++, name };
    this.tags.push(tag);
    return { ...tag };
  }

  /** Renames a tag. */
  rename(id: number, name: string): void {
    const tag = this.own(id);
    this.checkName(name, id);
    tag.name = name;
  }

  /** Deletes a tag and takes it off its followers. */
  remove(id: number): void {
    const tag = this.own(id);
    for (const follower of this.members(id)) {
      follower.tagid_list = follower.tagid_list.filter((other) => other !== id);
    }
    this.tags = this.tags.filter((other) => other !== tag);
  }

  /** A page of the followers with a tag. */
  page(id: number, after: string): OpenidPage {
    this.require(id);
    return this.followers.page(this.members(id), after);
  }

  /** Puts a tag on up to 50 followers, on all or on none. */
  add(id: number, openids: unknown[]): void {
    this.require(id);
    const untagged = this.followers
      .batch(openids, BATCH_SIZE)
      .filter(({ tagid_list }) => !tagid_list.includes(id));
    if (untagged.some(({ tagid_list }) => tagid_list.length >= MAX_TAGS_OF_USER))
      throw new WeChatError(45059);
    for (const follower of untagged) follower.tagid_list = [...follower.tagid_list, id];
  }

  /** Takes a tag off up to 50 followers. */
  take(id: number, openids: unknown[]): void {
    this.require(id);
    for (const follower of this.followers.batch(openids, BATCH_SIZE)) {
      follower.tagid_list = follower.tagid_list.filter((other) => other !== id);
    }
  }

  private members(id: number) {
    return this.followers.list.filter(({ tagid_list }) => tagid_list.includes(id));
  }

  private require(id: number): Tag {
    const tag = this.tags.find((one) => one.id === id);
    if (!tag) throw new WeChatError(45159);
    return tag;
  }

  private own(id: number): Tag {
    if (SYSTEM_TAGS.includes(id)) throw new WeChatError(45058);
    return this.require(id);
  }

  private checkName(name: string, ownId?: number): void {
    if (name === '' || this.tags.some((tag) => tag.name === name && tag.id !== ownId))
      throw new WeChatError(45157);
    if (Buffer.byteLength(name) > MAX_NAME_BYTES) throw new WeChatError(45158);
  }
}
