import { answerOf, steps, type Client } from '../endpoint';
import { fieldsOf } from './arguments';

/** 服务类别 — What a sentence is about. */
export type SemanticCategory =
  /** 餐馆 — Restaurants. */
  | 'restaurant'
  /** 地图 — Places and ways to them. */
  | 'map'
  /** 周边 — What is nearby. */
  | 'nearby'
  /** 团购 — Coupons. */
  | 'coupon'
  /** 酒店 — Hotels. */
  | 'hotel'
  /** 旅游 — Travel. */
  | 'travel'
  /** 航班 — Flights. */
  | 'flight'
  /** 火车 — Trains. */
  | 'train'
  /** 上映电影 — Films in the cinema. */
  | 'movie'
  /** 音乐 — Music. */
  | 'music'
  /** 视频 — Videos. */
  | 'video'
  /** 小说 — Novels. */
  | 'novel'
  /** 天气 — The weather. */
  | 'weather'
  /** 股票 — Shares. */
  | 'stock'
  /** 提醒 — Reminders. */
  | 'remind'
  /** 常用电话 — Telephone numbers. */
  | 'telephone'
  /** 菜谱 — Recipes. */
  | 'cookbook'
  /** 百科 — Knowledge. */
  | 'baike'
  /** 资讯 — News. */
  | 'news'
  /** 电视节目预告 — What is on television. */
  | 'tv'
  /** 通用指令 — Commands. */
  | 'instruction'
  /** 电视指令 — Commands to a television. */
  | 'tv_instruction'
  /** 车载指令 — Commands to a car. */
  | 'car_instruction'
  /** 应用 — Apps. */
  | 'app'
  /** 网址 — Web sites. */
  | 'website'
  /** 网页搜索 — A search of the web. */
  | 'search'
  | (string & {});

/** 语义查询 — A sentence, and what it may be about. */
export interface SemanticQuery {
  /** 输入的句子 — The sentence. */
  query: string;
  /** 服务类别，多个以英文逗号分隔；类别越少，结果越准 — What it may be about, one or several with commas between; the fewer, the surer the answer. */
  category: SemanticCategory;
  /** 城市；与地点有关的类别须填城市或经纬度 — The user’s city; needed, or the coordinates, where the answer depends on the place. */
  city?: string;
  /** 区域，与 `city` 一起使用 — District; together with `city`. */
  region?: string;
  /** 纬度，与 `longitude` 一起代替 `city` — The user’s latitude, in degrees; together with `longitude`, in place of `city`. */
  latitude?: number;
  /** 经度，与 `latitude` 一起代替 `city` — The user’s longitude, in degrees; together with `latitude`, in place of `city`. */
  longitude?: number;
  /** 其他字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 理解结果 — What a sentence means. */
export interface SemanticResult {
  /** 输入的句子 — The sentence. */
  query: string;
  /** 服务类别 — What it is about. */
  type: SemanticCategory;
  /** 语义 — Its meaning. */
  semantic: {
    /** 意图，如 `SEARCH` — What is wanted with it, e.g. `SEARCH`. */
    intent: string;
    /** 识别出的地点、日期、名称等，字段随 `type` 而异 — What was recognised: places, dates, names … Which fields there are depends on `type`. */
    details: Record<string, unknown>;
  };
  /** 查询结果，部分类别返回，字段随 `type` 而异 — What was found; some categories have it. Its fields depend on `type`. */
  result?: Record<string, unknown>[];
  /** 结果页地址，文档列出，尚未返回 — A page that shows what was found; WeChat documents it, but does not send it yet. */
  answer?: string;
  /** 特殊回复说明 — A remark on the answer. */
  text?: string;
}

/**
 * 语义理解（发送语义理解请求） — tells what a user’s sentence means.
 *
 * 错误码：`7000000` 该类别下没有语义结果；`7000030` 句子过短；`7000031` 句子过长；`7000032` 缺少城市或经纬度。
 *
 * Errors: `7000000` the sentence has no meaning in these categories; `7000030` it is too short; `7000031` it is too long; `7000032` the city or the coordinates are missing.
 *
 * 状态：今日只有公众号（订阅号）的指南菜单列出它，没有接口页；据称久未维护。
 *
 * Status: only the guide menu of subscription accounts still lists it, without a page of the API; it is said to be long unmaintained.
 *
 * 说明：自动带上客户端的 appid 和用户标识；微信会记住该用户之前说过的话。
 *
 * Note: the client’s appid and the user are added to the query; WeChat remembers what the user said before.
 *
 * @param uid 用户标识，如 openid — The user: the openid, for one.
 * @param opts 句子及其可能的类别 — The sentence, and what it may be about.
 * @returns 类别与语义 — What it is about, and its meaning.
 * @example
 * const opts = { query: '查一下明天从北京到上海的南航机票', city: '北京', category: 'flight,hotel' };
 * api.semantic(openid, opts, (err, result) => { ... });
 * const result = await api.promises.semantic(openid, opts);
 */
export const semantic = steps(async (client: Client, uid: string, opts: SemanticQuery) =>
  answerOf(
    client.promises.invoke<SemanticResult>('/semantic/semproxy/search', {
      ...fieldsOf(opts, 'semantic: the query'),
      appid: client.appid,
      uid,
    }),
  ),
);
