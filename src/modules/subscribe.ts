import { get, make, post } from '../endpoint';
import type { Ok } from './reply';

/** 消息要跳转的小程序页面 — A page of a mini program that a notice leads to. */
export interface SubscribeMiniProgram {
  /** 小程序的 appid，须与公众号关联 — Appid of the mini program, which must be linked with the account. */
  appid: string;
  /** 页面路径，例如 `index?foo=bar` — Path of the page, e.g. `index?foo=bar`. */
  pagepath: string;
}

/** 订阅通知中一个关键词的内容 — What goes into one place of a subscription notice. */
export interface SubscribeValue {
  /**
   * 内容，由关键词的名称决定可填什么：`thing` 20 个字符；`number` 32 位数字；`letter` 32 个字母；`symbol` 5 个符号；`character_string` 32 个数字、字母或符号；`time`、`date` 为时间和日期；`amount` 1 个币种符号加 10 位数字；`phone_number` 17 位；`car_number` 8 位；`name` 10 个汉字或 20 个字母；`phrase` 5 个汉字 — The
   * value. What it may hold is said by the name of its place: 20 characters in a `thing`, 32 digits in a `number`, 32 letters
   * in a `letter`, 5 symbols in a `symbol`, 32 digits, letters and symbols in a `character_string`, a time or a date in a
   * `time` and a `date`, a currency sign and 10 digits in an `amount`, 17 characters in a `phone_number`, 8 in a
   * `car_number`, 10 Chinese characters or 20 letters in a `name`, 5 Chinese characters in a `phrase`.
   */
  value: string | number;
}

/** 订阅通知的内容，以关键词的名称为键，例如 `{{thing1.DATA}}` 对应 `thing1` — The values of a subscription notice by the names of its places: `thing1` for `{{thing1.DATA}}`. */
export type SubscribeData = Record<string, SubscribeValue>;

/** 订阅通知 — A subscription notice. */
export interface SubscribeMessage {
  /** 接收者的 openid — Who gets it. */
  touser: string;
  /** 模板 id，见 `addSubscribeTemplate` — The template; `addSubscribeTemplate` tells its id. */
  template_id: string;
  /** 模板的内容 — Values of the template's places. */
  data: SubscribeData;
  /** 点击后打开的页面：网页，或小程序页面 — Page that a tap opens, of the web or of a mini program. */
  page?: string;
  /** 点击后打开的小程序，仅见于文档示例 — Mini program that a tap opens; in WeChat's sample only. */
  miniprogram?: SubscribeMiniProgram;
  /** 小程序版本：开发版、体验版、正式版（默认） — Which version of the mini program opens; the released one (`formal`) by default. */
  miniprogram_state?: 'developer' | 'trial' | 'formal';
  /** 小程序的语言，默认 zh_CN — Language of the mini program; `zh_CN` by default. */
  lang?: 'zh_CN' | 'en_US' | 'zh_HK' | 'zh_TW';
  /** 防重入 id，仅见于文档示例 — Your own id of the message, against sending it twice; in WeChat's sample only. */
  client_msg_id?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 模板类型 — Kind of a template: for how many notices a user subscribes. */
export type SubscribeType =
  /** 一次性订阅 — For one. */
  | 2
  /** 长期订阅 — For all. */
  | 3
  | (number & {});

/** 账号已选用的订阅通知模板 — A template of subscription notices that the account can send. */
export interface SubscribeTemplate {
  /** 模板 id，用于发送 — Id of the template, to send it with. */
  priTmplId: string;
  /** 标题 — Title. */
  title: string;
  /** 模板内容，含 `{{date2.DATA}}` 之类的位置 — Text of the template, with places such as `{{date2.DATA}}` in it. */
  content: string;
  /** 填好内容的示例 — Text of the template, filled in for example. */
  example: string;
  /** 模板类型，2 为一次性订阅，3 为长期订阅 — Kind of the template: 2 for one notice, 3 for as many as there are. */
  type: SubscribeType;
  /** 枚举型关键词可用的值，有这类关键词时才有 — Values that enumerated places may have; only where there are such. */
  keywordEnumValueList?: {
    /** 关键词的名称，例如 `phrase1.DATA` — Name of the place. */
    keywordCode: string;
    /** 可用的值 — Values that it may have. */
    enumValueList: string[];
  }[];
}

/** 账号的一个类目 — A service category of the account. */
export interface SubscribeCategory {
  /** 类目 id — Id of the category. */
  id: number;
  /** 类目名称 — Name of the category. */
  name: string;
}

/** 公共模板库中的模板标题 — A template of WeChat's library. */
export interface PublicTemplateTitle {
  /** 模板标题的 id — Id of the template within the library. */
  tid: number;
  /** 标题 — Title. */
  title: string;
  /** 模板类型，2 为一次性订阅，3 为长期订阅 — Kind of the template: 2 for one notice, 3 for as many as there are. */
  type: SubscribeType;
  /** 类目 id，示例中为文本，表格中为数字 — Id of its category: a text in WeChat's sample, a number in its table. */
  categoryId: string | number;
}

/** 公共模板的一个关键词 — A place that a template of the library may have. */
export interface PublicTemplateKeyword {
  /** 关键词的 id — Id of the place. */
  kid: number;
  /** 名称 — Name of the place. */
  name: string;
  /** 示例 — What it says for example. */
  example: string;
  /** 内容的类型，例如 `thing`、`time` — What it may hold, e.g. `thing` or `time`. */
  rule: string;
}

/** 一次性订阅消息的内容 — What a one-time subscription message says. */
export interface OneTimeSubscriptionData {
  /** 正文 — The text. */
  content: {
    /** 文字，最多 200 个字 — What it says, at most 200 characters. */
    value: string;
    /** 颜色，例如 `#FF0000` — Colour such as `#FF0000`. */
    color?: string;
  };
}

/** 一次性订阅消息 — A one-time subscription message. */
export interface OneTimeSubscription {
  /** 接收者的 openid — Who gets it. */
  touser: string;
  /** 一次性订阅的模板 id — Template of the one-time subscription. */
  template_id: string;
  /** 点击后打开的网页，域名须备案 — Page that a tap opens; its domain needs an ICP filing. */
  url?: string;
  /** 点击后打开的小程序，优先于 `url` — Mini program that a tap opens; goes before `url`. */
  miniprogram?: SubscribeMiniProgram;
  /** 订阅的场景值，0 至 10000 — Scene of the subscription, 0 to 10000. */
  scene: string | number;
  /** 标题，最多 15 个字 — Title, at most 15 characters. */
  title: string;
  /** 内容 — What it says. */
  data: OneTimeSubscriptionData;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 发送订阅通知 — sends a user a notice that they have subscribed to.
 *
 * 限制：一次性订阅每次只能发送一条。
 *
 * Limits: one notice for each one-time subscription.
 *
 * 错误码：`40003` openid 不属于该公众号；`40037` 没有这个模板；`41030` 页面路径不对；`43101` 用户没有订阅或已拒绝；`43107` 账号的订阅通知能力被封禁；`47003` 内容缺失或不符合关键词的要求。
 *
 * Errors: `40003` the openid is not of this account; `40037` no such template; `41030` the page is wrong; `43101` the user has
 * not subscribed, or refuses; `43107` the account is blocked from subscription notices; `47003` a value is missing or does
 * not fit its place.
 *
 * 状态：认证的服务号可调用；文档也列出认证的公众号。
 *
 * Status: for verified 服务号; WeChat's page lists verified 公众号 as well.
 *
 * 说明：文档把 `miniprogram_state` 和 `lang` 标为必填，但都有默认值；该页没有列出错误码，这里的来自旧指南和小程序的同类接口。
 *
 * Note: WeChat's page calls `miniprogram_state` and `lang` required, and tells their defaults; it names no errors: those here
 * are of the old guide and of the same API for mini programs.
 *
 * @param message 订阅通知 — The notice.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_sendnewsubscribemsg.html
 * @example
 * const data = { thing1: { value: '巧克力' }, time2: { value: '2026年1月1日 12:00' } };
 * api.sendSubscribeMessage({ touser: openid, template_id, page, data }, (err) => { ... });
 * await api.promises.sendSubscribeMessage({ touser: openid, template_id, page, data });
 */
export const sendSubscribeMessage = make((message: SubscribeMessage) =>
  post<Ok>('/cgi-bin/message/subscribe/bizsend', message),
);

/**
 * 选用模板（选用订阅通知模板） — takes a template of subscription notices out of WeChat's library into the account.
 *
 * 限制：2 至 5 个关键词；场景描述最多 15 个字；每个账号最多 50 个模板。
 *
 * Limits: 2 to 5 places; 15 characters of description; 50 templates per account.
 *
 * 错误码：`200011` 账号被封禁；`200012` 模板过多；`200013` 模板被封禁；`200014` tid 不对；`200020` 关键词列表不对；`200021` 场景描述不对；`200022` 已有相同标题和关键词的模板；`200100` 账号类型不支持；`200001` 微信未说明。
 *
 * Errors: `200011` the account is blocked from templates; `200012` too many templates; `200013` the template is blocked;
 * `200014` no such tid; `200020` the places are wrong; `200021` the description is wrong; `200022` a template with this title
 * and these places exists; `200100` the type of the account does not allow it; `200001` WeChat does not explain it.
 *
 * 状态：认证的服务号可调用；文档也列出认证的公众号。
 *
 * Status: for verified 服务号; WeChat's page lists verified 公众号 as well.
 *
 * @param tid 模板标题的 id，见 `getPublicTemplateTitles` — Id of the template within the library; `getPublicTemplateTitles` tells it.
 * @param keywordIds 关键词的 id，按显示的顺序，2 至 5 个，见 `getPublicTemplateKeywords` — Ids of its places in the wanted order, 2 to 5;
 * `getPublicTemplateKeywords` tells them.
 * @param scene 场景描述，最多 15 个字 — What it is for, at most 15 characters.
 * @returns 用于发送的模板 id `priTmplId` — The template's id, `priTmplId`, to send it with.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_addwxanewtemplate.html
 */
export const addSubscribeTemplate = make((tid: string | number, keywordIds: number[], scene: string) =>
  post<
    Ok & {
      /** 模板在该账号内的 id — Id of the template within this account. */
      priTmplId: string;
    }
  >('/wxaapi/newtmpl/addtemplate', { tid: String(tid), kidList: keywordIds, sceneDesc: scene }),
);

/**
 * 删除模板（删除订阅通知模板） — removes a template of subscription notices from the account.
 *
 * 错误码：`20001` 账号没有这个模板；`200014` 模板 id 不对；`200001`、`200002` 微信未说明。
 *
 * Errors: `20001` the account has no such template; `200014` the id of the template is wrong; `200001` and `200002` WeChat does
 * not explain them.
 *
 * 状态：认证的服务号可调用；文档也列出认证的公众号。
 *
 * Status: for verified 服务号; WeChat's page lists verified 公众号 as well.
 *
 * @param templateId 模板 id — The template.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_delwxanewtemplate.html
 */
export const deleteSubscribeTemplate = make((templateId: string) =>
  post<Ok>('/wxaapi/newtmpl/deltemplate', { priTmplId: templateId }),
);

/**
 * 获取已有模板列表（获取私有模板列表） — lists the account's templates of subscription notices.
 *
 * 错误码：`200100` 账号类型不支持；`404` 微信未说明。
 *
 * Errors: `200100` the type of the account does not allow it; `404` WeChat does not explain it.
 *
 * 状态：认证的服务号可调用；文档也列出认证的公众号。
 *
 * Status: for verified 服务号; WeChat's page lists verified 公众号 as well.
 *
 * @returns 模板列表 `data` — The templates, as `data`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_getwxapubnewtemplate.html
 */
export const getSubscribeTemplates = make(() =>
  get<
    Ok & {
      /** 模板列表 — The templates. */
      data: SubscribeTemplate[];
    }
  >('/wxaapi/newtmpl/gettemplate'),
);

/**
 * 获取类目（获取公众号类目） — lists the account's categories, for which there are templates of subscription notices.
 *
 * 错误码：`200100` 账号类型不支持；`404`、`20001` 微信未说明。
 *
 * Errors: `200100` the type of the account does not allow it; `404` and `20001` WeChat does not explain them.
 *
 * 状态：认证的服务号可调用；文档也列出认证的公众号。
 *
 * Status: for verified 服务号; WeChat's page lists verified 公众号 as well.
 *
 * @returns 类目列表 `data` — The categories, as `data`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_getcategory.html
 */
export const getSubscribeCategories = make(() =>
  get<
    Ok & {
      /** 类目列表 — The categories. */
      data: SubscribeCategory[];
    }
  >('/wxaapi/newtmpl/getcategory'),
);

/**
 * 获取类目模板（获取类目下的公共模板） — lists the templates of subscription notices that WeChat's library has for categories.
 *
 * 限制：每页最多 30 个。
 *
 * Limits: 30 a page.
 *
 * 错误码：`200016` start 不对；`200017` limit 不对；`200018` 缺少类目；`200019` 类目不对；`404`、`200001` 微信未说明。
 *
 * Errors: `200016` `start` is wrong; `200017` `limit` is wrong; `200018` the categories are missing; `200019` the categories are
 * wrong; `404` and `200001` WeChat does not explain them.
 *
 * 状态：认证的服务号可调用；文档也列出认证的公众号。
 *
 * Status: for verified 服务号; WeChat's page lists verified 公众号 as well.
 *
 * @param categoryIds 类目 id 列表，见 `getSubscribeCategories` — Ids of categories; `getSubscribeCategories` tells them.
 * @param start 跳过的模板数，第一页填 0 — How many to skip; 0 for the first page.
 * @param limit 每页的模板数，最多 30 — Templates a page, at most 30.
 * @returns 模板标题列表 `data` 与总数 `count` — The templates, as `data`, and how many there are in all, as `count`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_getpubnewtemplatetitles.html
 */
export const getPublicTemplateTitles = make(
  (categoryIds: (number | string)[], start: number, limit: number) =>
    get<
      Ok & {
        /** 模板总数 — Templates in all. */
        count: number;
        /** 模板标题列表 — The templates. */
        data: PublicTemplateTitle[];
      }
    >('/wxaapi/newtmpl/getpubtemplatetitles', { ids: categoryIds.join(','), start, limit }),
);

/**
 * 获取模板关键词（获取模板中的关键词） — lists the places that a template of WeChat's library may have.
 *
 * 错误码：`200014` tid 不对；`20001`、`200002` 微信未说明。
 *
 * Errors: `200014` no such tid; `20001` and `200002` WeChat does not explain them.
 *
 * 状态：认证的服务号可调用；文档也列出认证的公众号。
 *
 * Status: for verified 服务号; WeChat's page lists verified 公众号 as well.
 *
 * @param tid 模板标题的 id，见 `getPublicTemplateTitles` — Id of the template within the library; `getPublicTemplateTitles` tells it.
 * @returns 关键词列表 `data` 与总数 `count` — The places, as `data`, and how many there are, as `count`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_getpubnewtemplatekeywords.html
 */
export const getPublicTemplateKeywords = make((tid: string | number) =>
  get<
    Ok & {
      /** 关键词总数 — Places in all. */
      count: number;
      /** 关键词列表 — The places. */
      data: PublicTemplateKeyword[];
    }
  >('/wxaapi/newtmpl/getpubtemplatekeywords', { tid }),
);

/**
 * 发送一次性订阅消息 — sends a user the one message that they have subscribed to.
 *
 * 限制：每次授权只能发送一条；标题最多 15 个字，正文最多 200 个字。
 *
 * Limits: one message for each authorisation; 15 characters of title, 200 of text.
 *
 * 错误码：`40003` openid 不属于该公众号；`40013` 小程序的 appid 不合法；`40037` 没有这个模板；`40062` 标题过长。
 *
 * Errors: `40003` the openid is not of this account; `40013` the appid is not valid; `40037` no such template; `40062` the title
 * is too long.
 *
 * 状态：认证的服务号和公众号可调用。
 *
 * Status: for verified 服务号 and 公众号.
 *
 * 说明：用户在 `https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm` 页面授权，无需关注；同一场景值多次授权也只能发送一条；已关注的用户在公众号会话中收到，未关注的在服务通知中收到。
 *
 * Note: the user consents at `https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm`, and need not follow the account;
 * several authorisations of one scene allow one message; followers get it in the conversation with the account, others as a
 * service notice.
 *
 * @param message 一次性订阅消息 — The message.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/subscribe/api_templatesubscribe.html
 * @example
 * const message = { touser: openid, template_id, url, scene: 1000, title: '到货', data: { content: { value: '巧克力到了' } } };
 * api.sendOneTimeSubscription(message, (err) => { ... });
 * await api.promises.sendOneTimeSubscription(message);
 */
export const sendOneTimeSubscription = make((message: OneTimeSubscription) =>
  post<Ok>('/cgi-bin/message/template/subscribe', message),
);
