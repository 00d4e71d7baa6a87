import { answerOf, steps, type Client } from '../endpoint';
import { fieldsOf } from './arguments';

/** What a sentence is about. */
export type SemanticCategory =
  /** 餐馆 — restaurants. */
  | 'restaurant'
  /** 地图 — places and ways to them. */
  | 'map'
  /** 周边 — what is nearby. */
  | 'nearby'
  /** 团购 — coupons. */
  | 'coupon'
  /** 酒店 — hotels. */
  | 'hotel'
  /** 旅游 — travel. */
  | 'travel'
  /** 航班 — flights. */
  | 'flight'
  /** 火车 — trains. */
  | 'train'
  /** 上映电影 — films in the cinema. */
  | 'movie'
  /** 音乐 — music. */
  | 'music'
  /** 视频 — videos. */
  | 'video'
  /** 小说 — novels. */
  | 'novel'
  /** 天气 — the weather. */
  | 'weather'
  /** 股票 — shares. */
  | 'stock'
  /** 提醒 — reminders. */
  | 'remind'
  /** 常用电话 — telephone numbers. */
  | 'telephone'
  /** 菜谱 — recipes. */
  | 'cookbook'
  /** 百科 — knowledge. */
  | 'baike'
  /** 资讯 — news. */
  | 'news'
  /** 电视节目预告 — what is on television. */
  | 'tv'
  /** 通用指令 — commands. */
  | 'instruction'
  /** 电视指令 — commands to a television. */
  | 'tv_instruction'
  /** 车载指令 — commands to a car. */
  | 'car_instruction'
  /** 应用 — apps. */
  | 'app'
  /** 网址 — web sites. */
  | 'website'
  /** 网页搜索 — a search of the web. */
  | 'search'
  | (string & {});

/** A sentence, and what it may be about. */
export interface SemanticQuery {
  /** The sentence. */
  query: string;
  /** What it may be about, one or several with commas between; the fewer, the surer the answer. */
  category: SemanticCategory;
  /** The user's city; needed, or the coordinates, where the answer depends on the place. */
  city?: string;
  /** District; together with `city`. */
  region?: string;
  /** The user's latitude, in degrees; together with `longitude`, in place of `city`. */
  latitude?: number;
  /** The user's longitude, in degrees; together with `latitude`, in place of `city`. */
  longitude?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What a sentence means. */
export interface SemanticResult {
  /** The sentence. */
  query: string;
  /** What it is about. */
  type: SemanticCategory;
  /** Its meaning. */
  semantic: {
    /** What is wanted with it, e.g. `SEARCH`. */
    intent: string;
    /** What was recognised: places, dates, names … Which fields there are depends on `type`. */
    details: Record<string, unknown>;
  };
  /** What was found; some categories have it. Its fields depend on `type`. */
  result?: Record<string, unknown>[];
  /** A page that shows what was found; WeChat has it in its documents, but does not send it yet. */
  answer?: string;
  /** A remark on the answer. */
  text?: string;
}

/**
 * 语义理解 — tells what a user's sentence means.
 *
 * The client's appid and the user are added to the query. WeChat remembers what the user said before.
 *
 * Errors: `7000000` the sentence has no meaning in these categories; `7000030` it is too short; `7000031` it is too
 * long; `7000032` the city or the coordinates are missing.
 *
 * @param uid the user: the openid, for one
 * @param opts the sentence, and what it may be about
 * @returns what it is about, and its meaning
 * @see https://developers.weixin.qq.com/doc/offiaccount/Intelligent_Interface/Natural_Language_Processing.html
 * @example
 * const opts = { query: '查一下明天从北京到上海的南航机票', city: '北京', category: 'flight,hotel' };
 * api.semantic(openid, opts, (err, result) => { ... });
 * const result = await api.promises.semantic(openid, opts);
 */
export const semantic = steps(async (client: Client, uid: string, opts: SemanticQuery) =>
  answerOf(() =>
    client.promises.invoke<SemanticResult>('/semantic/semproxy/search', {
      ...fieldsOf(opts, 'semantic: the query'),
      appid: client.appid,
      uid,
    }),
  ),
);
