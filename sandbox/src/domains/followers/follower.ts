/** A user who follows the account, or did so once. */
export interface Follower {
  /** 1 while the user follows the account, then 0. */
  subscribe: 0 | 1;
  openid: string;
  nickname: string;
  language: string;
  headimgurl: string;
  subscribe_time: number;
  unionid: string;
  remark: string;
  groupid: number;
  tagid_list: number[];
  subscribe_scene: string;
  qr_scene: number;
  qr_scene_str: string;
  /** Whether the user wrote within 48 hours, so that custom messages may be sent. */
  window: boolean;
  /** The system of the user's phone, which tells custom menus apart: 1 iOS, 2 Android, 3 any other. */
  platform: 1 | 2 | 3;
}

/** What `follow` may set of a follower. */
export type FollowerProfile = Partial<Omit<Follower, 'subscribe'>>;
