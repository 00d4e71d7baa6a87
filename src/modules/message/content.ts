/** 外链图文 — An article that leads to any page. */
export interface NewsArticle {
  /** 标题 — Title. */
  title?: string;
  /** 描述 — Summary. */
  description?: string;
  /** 点击后跳转的链接 — Page that a tap opens. */
  url?: string;
  /** 图片链接，JPG 或 PNG，建议 640 × 320 像素 — Address of the picture: JPG or PNG, best 640 × 320 pixels. */
  picurl?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 音乐 — A piece of music. */
export interface Music {
  /** 标题，文档标为必填 — Title; WeChat's documentation calls it required. */
  title?: string;
  /** 描述，文档标为必填 — Description; WeChat's documentation calls it required. */
  description?: string;
  /** 音乐链接 — Address of the music. */
  musicurl: string;
  /** 高品质音乐链接，Wi-Fi 环境下优先播放 — Address of the music in better quality, played on Wi-Fi. */
  hqmusicurl?: string;
  /** 缩略图的 media_id — The uploaded thumbnail. */
  thumb_media_id: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 菜单消息的一个选项 — An answer that the user may tap. */
export interface MessageMenuItem {
  /** 选项的 id，点击后以 `bizmsgmenuid` 推送 — Your id of the answer; it comes back as `bizmsgmenuid` of the message that a tap sends. */
  id: string;
  /** 选项的文字 — What it says. */
  content: string;
}

/** 菜单消息的内容 — A question with answers to tap. */
export interface MessageMenu {
  /** 选项上方的文字 — The question, above the answers. */
  head_content?: string;
  /** 选项 — The answers. */
  list: MessageMenuItem[];
  /** 选项下方的文字 — What stands below the answers. */
  tail_content?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 小程序卡片的内容 — A page of a mini program, as a card. */
export interface MiniProgramPage {
  /** 标题 — Title. */
  title: string;
  /** 小程序的 appid，须与公众号关联 — Appid of the mini program, which must be linked with the account. */
  appid: string;
  /** 页面路径，与 app.json 一致，可带参数 — Path of the page as in its app.json; it may have a query. */
  pagepath: string;
  /** 封面图的 media_id，建议 520 × 416 像素 — The uploaded cover picture, best 520 × 416 pixels. */
  thumb_media_id: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 客服消息的公共字段 — What a customer-service message of any type has. */
export interface CustomMessageBase {
  /** 接收者的 openid — Who gets it. */
  touser: string;
  /** 显示的客服账号 — The customer-service account that it shows; none where it is left out. */
  customservice?: {
    /** 客服账号，例如 `test1@account` — The account, e.g. `test1@account`. */
    kf_account: string;
  };
  /** AI 内容标记 — What marks a message that an AI has written. */
  aimsgcontext?: {
    /** 1 在消息下方显示“内容由第三方AI生成”，0 不显示 — 1 shows a grey line below it that says so, 0 does not. */
    is_ai_msg: 0 | 1;
  };
  /** 客服子商户的 id，普通账号无需填写 — Id of a sub-merchant; ordinary accounts have none. */
  businessid?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 只由一个文件组成的内容 — What a message with a file says. */
export interface CustomMedia {
  /** 文件的 media_id — The uploaded file. */
  media_id: string;
}

/** 文本消息 — A text. */
export interface CustomText extends CustomMessageBase {
  /** 消息类型 — Always `text` (a text). */
  msgtype: 'text';
  /** 文本 — What it says. */
  text: {
    /** 文本内容，可以含有链接 — The text; it may hold links. */
    content: string;
  };
}

/** 图片消息 — A picture. */
export interface CustomImage extends CustomMessageBase {
  /** 消息类型 — Always `image` (a picture). */
  msgtype: 'image';
  /** 图片 — The picture. */
  image: CustomMedia;
}

/** 语音消息 — A voice recording. */
export interface CustomVoice extends CustomMessageBase {
  /** 消息类型 — Always `voice` (a recording). */
  msgtype: 'voice';
  /** 语音 — The recording. */
  voice: CustomMedia;
}

/** 视频消息 — A video. */
export interface CustomVideo extends CustomMessageBase {
  /** 消息类型 — Always `video` (a video). */
  msgtype: 'video';
  /** 视频 — The video and what is shown with it. */
  video: {
    /** 视频的 media_id — The uploaded video. */
    media_id: string;
    /** 缩略图的 media_id，文档标为必填 — The uploaded thumbnail; WeChat's documentation calls it required. */
    thumb_media_id?: string;
    /** 标题 — Title. */
    title?: string;
    /** 描述 — Description. */
    description?: string;
  };
}

/** 音乐消息 — A piece of music. */
export interface CustomMusic extends CustomMessageBase {
  /** 消息类型 — Always `music` (a piece of music). */
  msgtype: 'music';
  /** 音乐 — The music. */
  music: Music;
}

/** 图文消息（点击跳转到外链） — An article that leads to any page. */
export interface CustomNews extends CustomMessageBase {
  /** 消息类型 — Always `news` (an article that leads to any page). */
  msgtype: 'news';
  /** 图文 — The article. */
  news: {
    /** 图文列表，只能有一条 — The article in a list; WeChat takes one only. */
    articles: NewsArticle[];
  };
}

/** 图文消息（素材） — An article of the account's material. */
export interface CustomMpNews extends CustomMessageBase {
  /** 消息类型 — Always `mpnews` (an article of the account's material). */
  msgtype: 'mpnews';
  /**
   * 图文素材 — The article.
   *
   * @deprecated 微信已改用草稿与发布，请改用 `mpnewsarticle` — WeChat has drafts in its place: use `mpnewsarticle`.
   */
  mpnews: CustomMedia;
}

/** 图文消息（已发布的文章） — An article that was published. */
export interface CustomMpNewsArticle extends CustomMessageBase {
  /** 消息类型 — Always `mpnewsarticle` (an article that was published). */
  msgtype: 'mpnewsarticle';
  /** 文章 — The article. */
  mpnewsarticle: {
    /** 已发布文章的 article_id，见 `getPublishStatus` — The published article; `getPublishStatus` tells it. */
    article_id: string;
  };
}

/** 菜单消息 — A question with answers to tap. */
export interface CustomMessageMenu extends CustomMessageBase {
  /** 消息类型 — Always `msgmenu` (a question with answers). */
  msgtype: 'msgmenu';
  /** 菜单 — The question and its answers. */
  msgmenu: MessageMenu;
}

/** 小程序卡片 — A page of a mini program. */
export interface CustomMiniProgramPage extends CustomMessageBase {
  /** 消息类型 — Always `miniprogrampage` (a page of a mini program). */
  msgtype: 'miniprogrampage';
  /** 小程序页面 — The page. */
  miniprogrampage: MiniProgramPage;
}

/** 卡券消息 — A card. */
export interface CustomCard extends CustomMessageBase {
  /** 消息类型 — Always `wxcard` (a card). */
  msgtype: 'wxcard';
  /** 卡券 — The card. */
  wxcard: {
    /** 卡券 id — The card's id. */
    card_id: string;
  };
}

/** 客服消息，`msgtype` 决定有哪些字段 — A customer-service message; `msgtype` says which fields it has. */
export type CustomMessage =
  | CustomText
  | CustomImage
  | CustomVoice
  | CustomVideo
  | CustomMusic
  | CustomNews
  | CustomMpNews
  | CustomMpNewsArticle
  | CustomMessageMenu
  | CustomMiniProgramPage
  | CustomCard;
