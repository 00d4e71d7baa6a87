/** 客服账号 — customer-service accounts. */
export * from './accounts';
/** 会话控制 — conversations of users with customer service. */
export * from './sessions';
/** 聊天记录 — what was written. */
export * from './records';
