import { get, make } from '../endpoint';
import type { MenuNews } from './menu';

/** 自动回复的内容 — What the account answers by itself. */
export interface AutoReply {
  /** 类型：`text` 文本，`img` 图片，`voice` 语音，`video` 视频 — Kind of answer: text, picture, recording or video. */
  type: 'text' | 'img' | 'voice' | 'video' | (string & {});
  /** 文本内容，其他类型为临时素材的 media_id（3 天内有效） — The text; of the other kinds the media_id of temporary media, good for three days. */
  content: string;
}

/** 关键词 — What a message is compared with. */
export interface AutoReplyKeyword {
  /** 类型，`text` 文本 — Kind of keyword: `text`. */
  type: 'text' | (string & {});
  /** 匹配方式：`contain` 消息包含即可，`equal` 须与消息完全相同 — Whether a message must have it in it (`contain`), or be it (`equal`). */
  match_mode: 'contain' | 'equal';
  /** 关键词内容 — The keyword. */
  content: string;
}

/** 自动回复中的图文 — An article in an answer. */
export type AutoReplyArticle = MenuNews;

/** 关键词回复的内容 — One of a rule's answers. */
export interface KeywordReply {
  /** 类型：`text` 文本，`img` 图片，`voice` 语音，`video` 视频，`news` 图文 — Kind of answer: text, picture, recording, video or articles. */
  type: 'text' | 'img' | 'voice' | 'video' | 'news' | (string & {});
  /** 文本内容，图片、语音和视频为 media_id；图文没有 — The text, or a media_id; missing where there are articles. */
  content?: string;
  /** 图文内容，仅图文有 — The articles, where it is `news`. */
  news_info?: {
    /** 图文列表 — The articles. */
    list: AutoReplyArticle[];
  };
}

/** 关键词自动回复规则 — A rule: keywords, and what is answered to them. */
export interface KeywordReplyRule {
  /** 规则名称 — Name of the rule. */
  rule_name: string;
  /** 创建时间，Unix 时间戳，单位秒 — When it was made; seconds since 1970. */
  create_time: number;
  /** 回复模式：`reply_all` 全部回复，`random_one` 随机回复一条 — Whether all answers are sent (`reply_all`), or any one (`random_one`). */
  reply_mode: 'reply_all' | 'random_one';
  /** 关键词列表 — The keywords. */
  keyword_list_info: AutoReplyKeyword[];
  /** 回复内容列表 — The answers. */
  reply_list_info: KeywordReply[];
}

/** 自动回复规则 — What the account answers by itself, as set on WeChat's website. */
export interface AutoReplyInfo {
  /** 关注后自动回复是否开启，1 开启，0 关闭 — 1 if new followers get an answer, else 0. */
  is_add_friend_reply_open: 0 | 1;
  /** 消息自动回复是否开启，1 开启，0 关闭 — 1 if messages get an answer, else 0. */
  is_autoreply_open: 0 | 1;
  /** 关注后自动回复的内容 — What new followers get; missing where nothing was set. */
  add_friend_autoreply_info?: AutoReply;
  /** 收到消息时自动回复的内容 — What any message gets; missing where nothing was set. */
  message_default_autoreply_info?: AutoReply;
  /** 关键词自动回复 — What keywords get; missing where nothing was set. */
  keyword_autoreply_info?: {
    /** 规则列表 — The rules. */
    list: KeywordReplyRule[];
  };
}

/**
 * 获取自动回复规则（获取公众号的自动回复规则） — tells what the account answers by itself: to new followers, to messages and to keywords.
 *
 * 状态：所有公众号和服务号均可调用，包括未认证的账号和测试号。
 *
 * Status: all accounts may call it, unverified ones and test accounts too.
 *
 * 说明：只返回在公众平台网站上设置的规则；图片、语音和视频为临时素材的 media_id，3 天内有效。
 *
 * Note: It tells only what was set on WeChat's website; pictures, recordings and videos are temporary media, good for three days.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/notify/autoreplies/api_getcurrentautoreplyinfo.html
 */
export const getAutoReplyInfo = make(() => get<AutoReplyInfo>('/cgi-bin/get_current_autoreply_info'));
