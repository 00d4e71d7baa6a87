/** 应收信息 — what is to be paid, and trying the connection out. */
export * from './fee';
/** 缴费订单 — orders to pay. */
export * from './order';
/** 退款与对账 — refunds and statements. */
export * from './settlement';
/** 财政电子票据 — electronic bills. */
export * from './bill';
/** 车主平台 — parking and tolls. */
export * from './vehicle';
