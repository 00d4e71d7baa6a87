export type { DataReport } from './report';
/** 用户分析 — followers won and lost. */
export * from './user';
/** 图文分析 — what readers do with articles. */
export * from './article';
/** 图文分析（已停止维护） — what WeChat told of articles before. */
export * from './article-retired';
/** 消息分析 — messages that users send to the account. */
export * from './message';
/** 接口分析 — how the account's server answers. */
export * from './interface';
