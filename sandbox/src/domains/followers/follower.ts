/** A user who follows the account, or did so once. */
export interface Follower {
  openid: string;
  /** 1 while the user follows the account, then 0. */
  subscribe: 0 | 1;
  nickname: string;
  language: string;
  headimgurl: string;
  /** Seconds since 1970. */
  subscribe_time: number;
  unionid?: string;
  remark: string;
  tagid_list: number[];
  subscribe_scene: string;
  qr_scene: number;
  qr_scene_str: string;
  /** When the user last wrote, in milliseconds since 1970; 0 for never. */
  wroteAt: number;
  /** When the user last did something else that opens the window of 48 hours: followed, tapped the menu, scanned. */
  actedAt: number;
  /** The system of the user's phone, which tells custom menus apart: 1 iOS, 2 Android, 3 any other. */
  platform: 1 | 2 | 3;
}

/** What `follow` may set of a follower. */
export type FollowerProfile = Partial<Omit<Follower, 'subscribe'>>;
