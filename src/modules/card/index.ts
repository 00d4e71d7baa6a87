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
/** 激活会员卡 — activating membership cards. */
export * from './member-activation';
/** 管理会员卡 — members. */
export * from './member';
/** 特殊票券 — tickets. */
export * from './special';
/** 礼品卡 — pages that sell gift cards. */
export * from './gift-card';
/** 礼品卡订单 — orders and balances of gift cards. */
export * from './gift-card-order';
/** 支付后投放卡券 — membership cards handed out after a payment. */
export * from './pay-gift-card';
/** 第三方代制 — sub-merchants. */
export * from './submerchant';
/** 统计卡券数据 — statistics. */
export * from './data';
