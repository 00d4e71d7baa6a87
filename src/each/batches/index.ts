/** 用户管理 — users, and the blacklist. */
export * from './users';
/** 用户标签 — tags on users. */
export * from './tags';
/** 卡券 — codes of cards. */
export * from './cards';
/** 摇一摇周边 — beacons of a group. */
export * from './beacons';
