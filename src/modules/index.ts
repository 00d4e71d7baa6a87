/** JS-SDK — tickets and signatures. */
export * from './js';
/** 用户管理 — followers. */
export * from './user';
/** 用户标签 — tags on followers. */
export * from './tag';
/** 用户分组 — groups of followers, which tags replaced. */
export * from './group';
/** 客服消息 — messages to followers who wrote within the last 48 hours. */
export * from './message';
/** 模板消息 — notices by template. */
export * from './template';
/** 临时素材 — files kept for three days. */
export * from './media';
/** 永久素材 — files and articles kept for good. */
export * from './material';
/** 带参数二维码 — QR codes. */
export * from './qrcode';
/** 短链接 — short links. */
export * from './url';
/** 微信服务器 IP — addresses of WeChat's servers. */
export * from './ip';
/** 调用次数 — quotas. */
export * from './quota';
