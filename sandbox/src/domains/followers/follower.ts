/** Something that a user did, which messages of the customer service may follow. */
export interface Occasion {
  /** In milliseconds since 1970; 0 for never. */
  at: number;
  /** How many messages have followed it. */
  answers: number;
}

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
  /** When the user last wrote. */
  wrote: Occasion;
  /** When the user last did something else that messages may follow: followed, tapped the menu, scanned. */
  acted: Occasion;
  /** The system of the user's phone, which tells custom menus apart: 1 iOS, 2 Android, 3 any other. */
  platform: 1 | 2 | 3;
}

/** What `follow` may set of a follower. */
export type FollowerProfile = Partial<Omit<Follower, 'subscribe'>>;
