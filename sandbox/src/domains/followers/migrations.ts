import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import type { Followers } from './followers.js';

/** What became of an openid of the old account. */
export interface ChangedOpenid {
  ori_openid: string;
  new_openid?: string;
  err_msg: string;
}

/** The accounts whose followers were moved to this one. */
export class Migrations {
  /** By the id of the old account: the new openid of each old one. */
  private readonly moved: Map<string, Map<string, string>>;

  constructor(
    context: Context,
    private readonly followers: Followers,
  ) {
    this.moved = context.part('migrations', () => new Map<string, Map<string, string>>());
  }

  /** Moves followers of another account here. */
  add(from: string, openids: string[]): void {
    const known = this.moved.get(from) ?? new Map<string, string>();
    for (const openid of openids)
      known.set(openid, this.followers.follow({ subscribe_scene: 'ADD_SCENE_ACCOUNT_MIGRATION' }));
    this.moved.set(from, known);
  }

  /** The new openids of old ones. */
  change(from: string, openids: string[]): ChangedOpenid[] {
    const known = this.moved.get(from);
    if (!known) throw new WeChatError(63178);
    return openids.map((old) => {
      const openid = known.get(old);
      if (openid === undefined) return { ori_openid: old, err_msg: 'ori_openid error' };
      return { ori_openid: old, new_openid: openid, err_msg: 'ok' };
    });
  }
}
