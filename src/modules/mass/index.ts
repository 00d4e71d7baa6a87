/** 群发内容 — what mass messages consist of, and how they go on. */
export * from './content';
/** 群发素材 — articles and videos for mass messages. */
export * from './upload';
/** 群发 — sending to many. */
export * from './send';
/** 预览 — sending to one, to see what it looks like. */
export * from './preview';
/** 群发的状态与速度 — what becomes of a mass message, and how fast. */
export * from './manage';
