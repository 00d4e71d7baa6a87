/** 商品管理 — goods. */
export * from './goods';
/** 库存管理 — stock. */
export * from './stock';
/** 邮费模板管理 — postage. */
export * from './express';
/** 分组管理 — groups of goods. */
export * from './group';
/** 货架管理 — shelves. */
export * from './shelf';
/** 订单管理 — orders. */
export * from './order';
/** 上传图片 — pictures. */
export * from './picture';
