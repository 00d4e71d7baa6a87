/** 卡券基本信息 — what cards of every type have in common. */
export * from './base';
/** 创建卡券 — creating cards. */
export * from './create';
/** 门店 — the stores of cards, before there was an API of stores. */
export * from './location';
/** 投放卡券 — handing cards out. */
export * from './distribute';
/** 核销卡券 — codes and redeeming them. */
export * from './code';
/** 管理卡券 — changing and listing cards. */
export * from './manage';
/** 会员卡 — what a membership card consists of. */
export * from './member-card';
/** 管理会员卡 — members. */
export * from './member';
/** 特殊票券 — tickets. */
export * from './special';
/** 第三方代制 — sub-merchants. */
export * from './submerchant';
/** 统计卡券数据 — statistics. */
export * from './data';
