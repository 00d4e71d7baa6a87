/** 消息内容 — what messages consist of. */
export * from './content';
/** 客服消息 — a message of any type, and the state of typing. */
export * from './custom';
/** 文本消息 — texts. */
export * from './text';
/** 图片、语音、视频与音乐消息 — pictures, voice, videos and music. */
export * from './media';
/** 图文消息 — articles. */
export * from './article';
/** 菜单消息、小程序卡片与卡券 — questions with answers to tap, pages of mini programs, and cards. */
export * from './card';
