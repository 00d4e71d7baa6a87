import { dropsDoubles, get, make, post } from '../endpoint';
import { argumentError } from '../errors/wechat-api-error';
import type { Ok } from './reply';

/** 账号的两个行业 — The industries whose templates the account may take. */
export interface TemplateIndustry {
  /** 主行业的编号，1 至 41，例如 1 为互联网/电子商务 — Number of the main industry in WeChat's list, 1 to 41, e.g. `1` for 互联网/电子商务. */
  industry_id1: string | number;
  /** 副行业的编号，1 至 41 — Number of the second industry in WeChat's list, 1 to 41. */
  industry_id2: string | number;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 行业名称 — An industry by its names. */
export interface IndustryName {
  /** 一级行业，例如 IT科技 — The sector, e.g. IT科技. */
  first_class: string;
  /** 二级行业，例如 互联网|电子商务 — The industry within the sector, e.g. 互联网|电子商务. */
  second_class: string;
}

/** 账号已选用的模板 — A template that the account can send. */
export interface PrivateTemplate {
  /** 模板 id，用于发送 — Id of the template, to send it with. */
  template_id: string;
  /** 模板标题 — Title of the template. */
  title: string;
  /** 一级行业，类目模板为空 — Sector of the template; empty for a template of a service category. */
  primary_industry: string;
  /** 二级行业，类目模板为空 — Industry of the template; empty for a template of a service category. */
  deputy_industry: string;
  /** 模板内容，含 `{{thing1.DATA}}` 之类的位置 — Text of the template, with places such as `{{thing1.DATA}}` in it. */
  content: string;
  /** 填好内容的示例 — Text of the template, filled in for example. */
  example: string;
}

/** 消息要跳转的小程序页面 — A page of a mini program that a message leads to. */
export interface TemplateMiniProgram {
  /** 小程序的 appid，须与公众号关联，不能是小游戏 — Appid of the mini program; it must be linked with the account, and cannot be a mini game. */
  appid: string;
  /** 页面路径，例如 `index?foo=bar`，省略则为首页 — Path of the page, e.g. `index?foo=bar`; the home page where it is left out. */
  pagepath?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 点击模板消息后跳到哪里，以及如何发送 — Where a tap on a template message leads, and how it is sent. */
export interface TemplateTarget {
  /** 点击后打开的网页；与 `miniprogram` 都不填则不跳转 — Page that a tap opens. Without it and without `miniprogram` a tap does nothing. */
  url?: string;
  /** 点击后打开的小程序，优先于 `url` — Mini program that a tap opens; goes before `url`, which is for clients that cannot open it. */
  miniprogram?: TemplateMiniProgram;
  /** 防重入 id，同一用户 10 分钟内相同的 id 只发一条 — Of the messages to one user with the same id within ten minutes, only one is sent. */
  client_msg_id?: string;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 模板中一个位置的内容 — What goes into one place of a template. */
export interface TemplateValue {
  /** 内容，由位置的名称决定可填什么，例如 `thing` 最多 20 个字符；不能换行 — The value. What it may hold is said by the place's name, e.g. 20 characters in a `thing`; no line breaks. */
  value: string | number;
  /**
   * 颜色，例如 `#173177` — Colour such as `#173177`.
   *
   * @deprecated 自 2023-05 起微信不再显示自定义颜色 — Since 2023-05 WeChat ignores it.
   */
  color?: string;
}

/**
 * 模板的内容，以位置的名称为键，例如 `{{thing1.DATA}}` 对应 `thing1`；`first` 和 `remark` 自 2023-05 起不再显示 — The values of a
 * template by the names of its places: `thing1` for `{{thing1.DATA}}`. Since 2023-05 `first` and `remark` are not shown.
 */
export type TemplateData = Record<string, TemplateValue>;

/** 被拦截的一条模板消息 — A template message that WeChat has blocked. */
export interface BlockedTemplateMessage {
  /** 记录 id，用作下一页的 `largestId` — Id of the record, for the `largestId` of the next page. */
  id: number | string;
  /** 模板消息 id — Id of the template message. */
  tmpl_msg_id: string;
  /** 标题 — Title. */
  title: string;
  /** 内容 — Text. */
  content: string;
  /** 下发时间，Unix 时间戳（秒） — When it was to be sent; seconds since 1970. */
  send_timestamp: number;
  /** 目标用户的 openid — Who was to get it. */
  openid: string;
}

/**
 * 设置所属行业 — sets the two industries whose templates the account may take.
 *
 * 限制：每月一次；使用类目模板的账号无需设置行业。
 *
 * Limits: once a month; accounts that take templates by service category (类目模板) need no industry.
 *
 * 错误码：`43100` 修改太频繁。
 *
 * Errors: `43100` changed too often.
 *
 * 状态：仅认证的服务号可调用。
 *
 * Status: for verified 服务号 only.
 *
 * 说明：修改后，原行业的模板会被删除。
 *
 * Note: the templates of the former industries are deleted.
 *
 * @param industry 两个行业的编号，或按原样发送的 JSON 文本 — The two industries by their numbers in WeChat's list; or JSON text,
 * sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_setindustry.html
 * @example
 * api.setIndustry({ industry_id1: '1', industry_id2: '4' }, (err) => { ... });
 * await api.promises.setIndustry({ industry_id1: '1', industry_id2: '4' });
 */
export const setIndustry = make((industry: TemplateIndustry | string) =>
  post<Ok>('/cgi-bin/template/api_set_industry', industry),
);

/**
 * 获取行业信息（获取设置的行业信息） — tells the two industries of the account.
 *
 * 状态：仅认证的服务号可调用。
 *
 * Status: for verified 服务号 only.
 *
 * 说明：这里副行业的字段是 `secondary_industry`，而 `getAllPrivateTemplate` 中二级行业是 `deputy_industry`。
 *
 * Note: the second industry is `secondary_industry` here; the `deputy_industry` of `getAllPrivateTemplate` is something else,
 * the industry within its sector.
 *
 * @returns 两个行业的名称 — Both industries by their names.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_getindustry.html
 */
export const getIndustry = make(() =>
  get<{
    /** 主行业 — The main industry. */
    primary_industry: IndustryName;
    /** 副行业 — The second industry. */
    secondary_industry: IndustryName;
  }>('/cgi-bin/template/get_industry'),
);

/**
 * 选用模板（获得模板ID） — takes a template of WeChat's library into the account.
 *
 * 限制：每个账号最多 25 个模板。
 *
 * Limits: 25 templates per account.
 *
 * 错误码：`45026` 已有 25 个模板；`45027` 模板不属于所选行业；`40246` 缺少关键词，或关键词不属于该模板；`40247` 须使用类目模板库的编号。
 *
 * Errors: `45026` there are 25 already; `45027` the template is of another industry; `40246` the keywords are missing or not
 * of this template; `40247` take a number of the library of category templates.
 *
 * 状态：仅认证的服务号可调用。
 *
 * Status: for verified 服务号 only.
 *
 * @param shortId 模板库中的编号：`TM…` 或 `OPENTM…`，类目模板为纯数字 — Number of the template in the library: `TM…` or `OPENTM…`,
 * digits only for a category template.
 * @param keywords 类目模板的关键词名称，按顺序；类目模板必填，行业模板省略 — Names of the keywords of a category template, in order; it
 * needs them; left out for an industry template.
 * @returns 用于发送的 `template_id` — The `template_id`, to send the template with.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_addtemplate.html
 */
export const addTemplate = make((shortId: string, keywords: string[] = []) =>
  post<
    Ok & {
      /** 模板在该账号内的 id — Id of the template within this account. */
      template_id: string;
    }
  >('/cgi-bin/template/api_add_template', {
    template_id_short: shortId,
    ...(keywords.length > 0 && { keyword_name_list: keywords }),
  }),
);

/**
 * 获取已选用模板列表（获取模板列表） — lists the templates of the account.
 *
 * 状态：仅认证的服务号可调用。
 *
 * Status: for verified 服务号 only.
 *
 * @returns 模板列表 `template_list` — The `template_list`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_getalltemplates.html
 */
export const getAllPrivateTemplate = make(() =>
  get<{
    /** 全部模板，最多 25 个 — All templates, at most 25. */
    template_list: PrivateTemplate[];
  }>('/cgi-bin/template/get_all_private_template'),
);

/**
 * 删除模板 — removes a template from the account.
 *
 * 错误码：`40037` 没有这个模板。
 *
 * Errors: `40037` no such template.
 *
 * 状态：仅认证的服务号可调用。
 *
 * Status: for verified 服务号 only.
 *
 * @param templateId 模板 id — The template.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_deletetemplate.html
 */
export const delPrivateTemplate = make((templateId: string) =>
  post<Ok>('/cgi-bin/template/del_private_template', { template_id: templateId }),
);

/**
 * 发送模板消息 — sends a user a notice after a template.
 *
 * 限制：新账号每天 100,000 次，关注者多的账号更多；`client_msg_id` 10 分钟内有效。
 *
 * Limits: 100,000 a day for new accounts, more for those with more followers; a `client_msg_id` is good for 10 minutes.
 *
 * 错误码：`40003` openid 不属于该公众号；`40036` template_id 长度不对；`40037` 没有这个模板；`40039` 链接过长；`40249` 含营销内容；`43004` 用户未关注；`43101` 用户拒收这类消息；`43116` 模板被限制下发；`47003` 内容缺失或不符合位置的要求，errmsg 会指出是哪一处。
 *
 * Errors: `40003` the openid is not of this account; `40036` the length of the template_id is wrong; `40037` no such template;
 * `40039` the URL is too long; `40249` it is marketing; `43004` the user does not follow; `43101` the user refuses such
 * messages; `43116` the template is limited, and cannot be sent; `47003` a value is missing or does not fit its place: the
 * message says which.
 *
 * 状态：仅认证的服务号可调用。
 *
 * Status: for verified 服务号 only.
 *
 * 说明：是否送达由事件 `TEMPLATESENDJOBFINISH` 告知；自 2023-05-04 起不再显示 `first`、`remark`、自定义颜色和表情，每个字段最多显示 20 个字符，不能换行。
 *
 * Note: whether it arrived is pushed to the account later, as the event `TEMPLATESENDJOBFINISH`; since 2023-05-04 `first`,
 * `remark`, colours and emoji are not shown, and of each field 20 characters at most, without line breaks.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param templateId 模板 id — The template.
 * @param target 点击后跳到哪里：链接，或 `{ url, miniprogram, client_msg_id }` — Where a tap leads, a URL or `{ url, miniprogram,
 * client_msg_id }`.
 * @param topColor 已不存在的顶部颜色条，可以省略，不会发送 — Colour of a bar that messages no longer have: may be left out, and is
 * not sent.
 * @param data 模板各位置的内容 — Values of the template's places.
 * @returns 消息 id `msgid` — The `msgid`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_sendtemplatemessage.html
 * @example
 * const data = { thing1: { value: '巧克力' } };
 * api.sendTemplate(openid, templateId, 'https://example.com/orders/1', data, (err, result) => { ... });
 * const result = await api.promises.sendTemplate(openid, templateId, 'https://example.com/orders/1', data);
 */
export const sendTemplate = make(
  (
    openid: string,
    templateId: string,
    ...content:
      | [target: string | TemplateTarget | null | undefined, data: TemplateData]
      | [target: string | TemplateTarget | null | undefined, topColor: string, data: TemplateData]
  ) => {
    const [target, second, third] = content;
    // The colour is told from the data by its type: how many arguments there are says nothing, some have one too many.
    const data: unknown = typeof second === 'string' ? third : second;
    if (typeof data !== 'object' || data === null) throw argumentError('sendTemplate: the data is missing');
    const message = post<
      Ok & {
        /** 消息 id，与之后的事件中相同；超过 2^53 时为字符串 — Id of the message, as in the event that follows; one beyond 2^53 arrives as an exact string. */
        msgid: number | string;
      }
    >('/cgi-bin/message/template/send', {
      ...(typeof target === 'string' ? { url: target } : target),
      touser: openid,
      template_id: templateId,
      data,
    });
    return dropsDoubles({ field: 'client_msg_id', of: 'call', lasts: 590_000 }, message);
  },
  6,
);

/**
 * 查询拦截模板消息（查询拦截的模板消息） — lists template messages that WeChat has blocked.
 *
 * 限制：每页最多 100 条。
 *
 * Limits: 100 a page.
 *
 * 状态：仅认证的服务号可调用。
 *
 * Status: for verified 服务号 only.
 *
 * 说明：文档中的示例与用户传入的都是模板 id；文档把 `msginfo` 写作对象，实际返回数组，两种类型都列出。
 *
 * Note: the id in WeChat's sample looks like that of a template, and users give that; `msginfo` is an object on WeChat's page
 * and an array in answers that were seen, so that its type is either.
 *
 * @param templateMessageId 被拦截的模板消息 id — Id of the blocked template message.
 * @param largestId 上一页中最大的记录 id，第一页填 0 — The largest id of a record on the page before; 0 for the first page.
 * @param limit 每页条数，最多 100 — Records a page, at most 100.
 * @returns 被拦截的消息 `msginfo` — The blocked messages, as `msginfo`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_queryblocktmplmsg.html
 */
export const getBlockedTemplateMessages = make(
  (templateMessageId: string, largestId: number | string = 0, limit: number = 100) =>
    post<
      Ok & {
        /** 被拦截的消息 — The blocked messages. */
        msginfo: BlockedTemplateMessage | BlockedTemplateMessage[];
      }
    >('/wxa/sec/queryblocktmplmsg', { tmpl_msg_id: templateMessageId, largest_id: largestId, limit }),
);
