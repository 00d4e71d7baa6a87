/** Something that a user did, which messages of the customer service may follow. */
export interface Occasion {
  /** In milliseconds since 1970; 0 for never. */
  at: number;
  /** How many messages have followed it. */
  answers: number;
}

/** A user who follows the account, or did so once, or has only come by. */
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
export interface FollowerProfile extends Partial<Omit<Follower, 'subscribe'>> {
  /** The scene of the QR code that the user has scanned: a number, or a text. */
  scene?: number | string;
}

/** What a scanned QR code leaves behind in a follower. */
export function scanned(scene: number | string): FollowerProfile {
  const found = typeof scene === 'number' ? { qr_scene: scene } : { qr_scene_str: scene };
  return { subscribe_scene: 'ADD_SCENE_QR_CODE', ...found };
}

/** What user/info tells of a user, who is in a group. WeChat has kept names, faces and places to itself since December 27, 2021. */
export function infoOf(
  { subscribe, openid, unionid, tagid_list, ...known }: Follower,
  groupid: number,
): object {
  const person = { subscribe, openid, nickname: '', sex: 0, language: known.language };
  const withheld = { city: '', province: '', country: '', headimgurl: '' };
  if (subscribe === 0) return { ...person, ...withheld, unionid, tagid_list };
  return {
    ...person,
    ...withheld,
    subscribe_time: known.subscribe_time,
    unionid,
    remark: known.remark,
    groupid,
    tagid_list,
    subscribe_scene: known.subscribe_scene,
    qr_scene: known.qr_scene,
    qr_scene_str: known.qr_scene_str,
  };
}

/** What sns/userinfo tells of a user who has agreed to it, or of the visitor of a snapshot page. */
export function faceOf(openid: string, user?: Follower): object {
  const withheld = { sex: 0, language: '', city: '', province: '', country: '' };
  if (!user) return { openid, nickname: '微信用户', ...withheld, headimgurl: '', privilege: [] };
  const { nickname, unionid } = user;
  const headimgurl = user.headimgurl || `https://thirdwx.qlogo.cn/mmopen/vi_32/${openid}/132`;
  return { openid, nickname, ...withheld, headimgurl, privilege: [], unionid };
}
