import { characters } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Followers } from './followers.js';

/** A group of followers; the older form of a tag, of which a follower has exactly one. */
export interface Group {
  id: number;
  name: string;
}

const MAX_GROUPS = 100;
const MAX_NAME_LENGTH = 30;
const FIRST_ID = 100;

/** The groups of the account. */
export class Groups {
  private groups: Group[] = [
    { id: 0, name: '未分组' },
    { id: 1, name: '黑名单' },
    { id: 2, name: '星标组' },
  ];
  private nextId = FIRST_ID;

  constructor(private readonly followers: Followers) {}

  /** All groups with the number of followers in each. */
  get list(): (Group & { count: number })[] {
    return this.groups.map((group) => ({ ...group, count: this.members(group.id).length }));
  }

  /** Creates a group. */
  create(name: string): Group {
    this.checkName(name);
    if (this.groups.filter(({ id }) => id >= FIRST_ID).length >= MAX_GROUPS) throw new WeChatError(45018);
    const group = { id: this.nextId++, name };
    this.groups.push(group);
    return { ...group };
  }

  /** Renames a group. */
  rename(id: number, name: string): void {
    const group = this.own(id);
    this.checkName(name);
    group.name = name;
  }

  /** Deletes a group; its followers go back to group 0. */
  remove(id: number): void {
    const group = this.own(id);
    for (const follower of this.members(id)) follower.groupid = 0;
    this.groups = this.groups.filter((other) => other !== group);
  }

  /** Moves a follower to a group. */
  move(openid: string, id: number): void {
    const follower = this.followers.subscribed(openid);
    follower.groupid = this.require(id).id;
  }

  private members(id: number) {
    return this.followers.list.filter(({ groupid }) => groupid === id);
  }

  private require(id: number): Group {
    const group = this.groups.find((one) => one.id === id);
    if (!group) throw new WeChatError(40050);
    return group;
  }

  private own(id: number): Group {
    if (id < FIRST_ID && this.groups.some((group) => group.id === id)) throw new WeChatError(45016);
    return this.require(id);
  }

  private checkName(name: string): void {
    if (name === '' || characters(name) > MAX_NAME_LENGTH) throw new WeChatError(40051);
  }
}
