import type { Ok } from '../reply';

/** 群发对象：openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id — Who gets a mass message: openids (2 to 10,000), `true` for all followers, or the id of a tag. */
export type MassReceivers = string[] | boolean | number | string;

/** 各类群发消息共有的选项 — Fields that a mass message of any kind may have. */
export interface MassOptions {
  /** 文章被判定为转载时，1 继续群发（作者须允许转载），0 停止群发（默认） — 1: sends an article even if it is a reprint (that its author allows), 0: does not (the default). */
  send_ignore_reprint?: 0 | 1;
  /** 自定义的消息 id，最长 32 字节，24 小时内相同的 id 只群发一次 — Your own id of the message, at most 32 bytes; the same id is not sent twice within 24 hours. */
  clientmsgid?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 只由一个文件组成的内容 — What a message with a file says. */
export interface MassMedia {
  /** 文件的 media_id — The file. */
  media_id: string;
}

/** 图文消息 — Articles. */
export interface MassNews extends MassOptions {
  /** 消息类型 — Always `mpnews` (articles). */
  msgtype: 'mpnews';
  /** 草稿的 media_id，或 `uploadNews` 的 — A draft's `media_id`, or that of `uploadNews`. */
  mpnews: MassMedia;
}

/** 文本 — Text. */
export interface MassText extends MassOptions {
  /** 消息类型 — Always `text` (a text). */
  msgtype: 'text';
  /** 文本 — What it says. */
  text: {
    /** 文本内容 — The text. */
    content: string;
  };
}

/** 语音 — A voice recording. */
export interface MassVoice extends MassOptions {
  /** 消息类型 — Always `voice` (a recording). */
  msgtype: 'voice';
  /** 语音 — The recording. */
  voice: MassMedia;
}

/** 单张图片，现行文档只在预览中列出 — One picture; WeChat's documentation of today has it in previews only. */
export interface MassImage extends MassOptions {
  /** 消息类型 — Always `image` (pictures). */
  msgtype: 'image';
  /** 图片 — The picture. */
  image: MassMedia;
}

/** 一张或多张图片，可附标题和推荐语 — Pictures, one or several, with a title and words of recommendation. */
export interface MassImages extends MassOptions {
  /** 消息类型 — Always `image` (pictures). */
  msgtype: 'image';
  /** 图片及附带的内容 — The pictures and what goes with them. */
  images: {
    /** 图片的 media_id 列表，过多返回 40215 — `media_id`s of the pictures; too many are refused with 40215. */
    media_ids: string[];
    /** 标题 — Title. */
    title?: string;
    /** 推荐语，默认“分享图片” — Words of recommendation; by default 分享图片. */
    recommend?: string;
    /** 1 打开留言，0 不打开（默认） — 1: comments are open, 0: closed (the default). */
    need_open_comment?: 0 | 1;
    /** 1 仅关注者可留言，0 所有人可留言（默认） — 1: followers alone can comment, 0: everybody can (the default). */
    only_fans_can_comment?: 0 | 1;
  };
}

/** 视频 — A video. */
export interface MassVideo extends MassOptions {
  /** 消息类型 — Always `mpvideo` (a video). */
  msgtype: 'mpvideo';
  /** 视频 — The video. */
  mpvideo: {
    /** 视频的 media_id；通过接口上传的视频会被拒绝（48022） — The video; WeChat refuses those that were uploaded by the API (48022). */
    media_id: string;
    /** 标题 — Title. */
    title?: string;
    /** 描述 — Description. */
    description?: string;
  };
}

/** 卡券，群发已不支持（45113） — A card, which mass messages refuse now (45113). */
export interface MassCard extends MassOptions {
  /** 消息类型 — Always `wxcard` (a card). */
  msgtype: 'wxcard';
  /**
   * 卡券 — The card.
   *
   * @deprecated 自 2024-08 起群发不再支持卡券 — Since 2024-08 mass messages refuse cards.
   */
  wxcard: {
    /** 卡券 id — The card's id. */
    card_id: string;
    /** 含 code、openid、时间戳和签名的 JSON 文本 — JSON text with the card's code, openid, timestamp and signature. */
    card_ext?: string;
  };
}

/** 群发消息，`msgtype` 决定有哪些字段 — A mass message; `msgtype` says which fields it has. */
export type MassMessage = MassNews | MassText | MassVoice | MassImage | MassImages | MassVideo | MassCard;

/** 已受理的群发，几分钟内发出，结果由事件告知 — A mass message that WeChat has taken. It is sent over the next minutes; an event tells the outcome. */
export interface MassResult extends Ok {
  /** 消息 id，超过 2^53 时为字符串 — Id of the message; an id beyond 2^53 arrives as an exact string. */
  msg_id: number | string;
  /** 图文在统计与留言接口中的 id，只有图文消息才有 — Id of the articles for statistics (`getArticleTotalDetail`) and comments (`getComments`); articles alone have one. */
  msg_data_id?: number | string;
}

/** 微信号，用来代替 openid — A user by WeChat ID, in place of an openid. */
export interface MassPreviewer {
  /** 用户的微信号 — The user's WeChat ID. */
  towxname: string;
}

/** 已发出的预览 — A preview that was sent. */
export interface PreviewResult extends Ok {
  /** 消息 id，不一定有；超过 2^53 时为字符串 — Id of the message, where WeChat tells it; an id beyond 2^53 arrives as an exact string. */
  msg_id?: number | string;
}

/** 已上传的图文 — Articles that were uploaded for mass messages. */
export interface UploadedNews {
  /** 素材类型 — Always `news` (articles). */
  type: 'news';
  /** 图文的 media_id，用于群发 — Id of the articles, to be sent with. */
  media_id: string;
  /** 上传时间，Unix 时间戳（秒） — When they were uploaded; seconds since 1970. */
  created_at: number;
}

/** 视频及其标题和描述 — A video and what is shown with it. */
export interface MPVideo {
  /** 已上传视频的 media_id — The video, uploaded before. */
  media_id: string;
  /** 标题 — Title. */
  title?: string;
  /** 描述 — Description. */
  description?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 可用于群发的视频 — A video that is ready for mass messages. */
export interface UploadedMPVideo {
  /** 素材类型 — Always `video` (a video). */
  type: 'video';
  /** 新的 media_id，用于群发 — Id of the video, to be sent with; another one than before. */
  media_id: string;
  /** 生成时间，Unix 时间戳（秒） — When it was made; seconds since 1970. */
  created_at: number;
}

/** 群发消息的发送状态 — How far a mass message is. */
export interface MassStatus {
  /** 消息 id，超过 2^53 时为字符串 — Id of the message; an id beyond 2^53 arrives as an exact string. */
  msg_id: number | string;
  /** 发送状态 — How far it is. */
  msg_status:
    /** 发送成功 — Sent. */
    | 'SEND_SUCCESS'
    /** 发送中 — Being sent. */
    | 'SENDING'
    /** 发送失败 — Failed. */
    | 'SEND_FAIL'
    /** 已删除 — Deleted. */
    | 'DELETE'
    | (string & {});
}

/** 要删除的群发，以文章链接指定 — A mass message by the address of one of its articles. */
export interface MassArticleUrl {
  /** 文章链接 — Address of the article. */
  url: string;
}

/** 群发速度的级别 — How fast mass messages go out, as a level. */
export type MassSpeedLevel =
  /** 每分钟 80 万 — 800,000 a minute. */
  | 0
  /** 每分钟 60 万 — 600,000 a minute. */
  | 1
  /** 每分钟 45 万 — 450,000 a minute. */
  | 2
  /** 每分钟 30 万 — 300,000 a minute. */
  | 3
  /** 每分钟 10 万 — 100,000 a minute. */
  | 4;

/** 群发速度 — How fast mass messages go out. */
export interface MassSpeed {
  /** 速度级别，0 至 4 — The level, 0 to 4. */
  speed: MassSpeedLevel | (number & {});
  /** 实际速度，单位为万条每分钟 — The speed in 10,000 messages a minute. */
  realspeed: number;
}
