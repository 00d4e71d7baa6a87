/** 用户 — followers, blocked users. */
export * from './users';
/** 素材与文章 — material, drafts, publications, comments. */
export * from './articles';
/** 消息 — records of customer service, templates. */
export * from './messages';
/** 二维码 — rules of QR codes. */
export * from './qrcodes';
/** 卡券 — cards, their stores and orders. */
export * from './cards';
/** 门店 — stores. */
export * from './stores';
/** 摇一摇周边 — beacons and their pages. */
export * from './beacons';
/** 统计 — statistics. */
export * from './statistics';
