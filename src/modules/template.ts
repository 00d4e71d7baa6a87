import { get, make, post } from '../endpoint';
import { argumentError } from '../errors/wechat-api-error';
import type { Ok } from './reply';

/** The industries whose templates the account may take. */
export interface TemplateIndustry {
  /** Number of the main industry in WeChat's list, e.g. `1` for 互联网/电子商务. */
  industry_id1: string | number;
  /** Number of the second industry in WeChat's list. */
  industry_id2: string | number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** An industry by its names. */
export interface IndustryName {
  /** The sector, e.g. IT科技. */
  first_class: string;
  /** The industry within the sector, e.g. 互联网|电子商务. */
  second_class: string;
}

/** A template that the account can send. */
export interface PrivateTemplate {
  /** Id of the template, to send it with. */
  template_id: string;
  /** Title of the template. */
  title: string;
  /** Sector of the template; empty for a template of a service category. */
  primary_industry: string;
  /** Industry of the template; empty for a template of a service category. */
  deputy_industry: string;
  /** Text of the template, with places such as `{{thing1.DATA}}` in it. */
  content: string;
  /** Text of the template, filled in for example. */
  example: string;
}

/** A page of a mini program that a message leads to. */
export interface TemplateMiniProgram {
  /** Appid of the mini program; it must be linked with the account, and cannot be a mini game. */
  appid: string;
  /** Path of the page, e.g. `index?foo=bar`; the home page where it is left out. */
  pagepath?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Where a tap on a template message leads, and how it is sent. */
export interface TemplateTarget {
  /** Page that a tap opens. Without it and without `miniprogram` a tap does nothing. */
  url?: string;
  /** Mini program that a tap opens; goes before `url`, which is for clients that cannot open it. */
  miniprogram?: TemplateMiniProgram;
  /** Of the messages to one user with the same id within ten minutes, only one is sent. */
  client_msg_id?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What goes into one place of a template. */
export interface TemplateValue {
  /** The value. What it may hold is said by the place's name, e.g. 20 characters in a `thing`. */
  value: string | number;
  /** Colour such as `#173177`; black where it is left out. WeChat ignores it for most templates now. */
  color?: string;
}

/** The values of a template by the names of its places: `thing1` for `{{thing1.DATA}}`. */
export type TemplateData = Record<string, TemplateValue>;

/**
 * 设置所属行业 — sets the two industries whose templates the account may take.
 *
 * Limits: once a month. Accounts that take templates by service category (类目模板) need no industry.
 *
 * Errors: `43100` changed too often.
 *
 * @param industry the two industries by their numbers in WeChat's list; or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html
 * @example
 * api.setIndustry({ industry_id1: '1', industry_id2: '4' }, (err) => { ... });
 * await api.promises.setIndustry({ industry_id1: '1', industry_id2: '4' });
 */
export const setIndustry = make((industry: TemplateIndustry | string) =>
  post<Ok>('/cgi-bin/template/api_set_industry', industry),
);

/**
 * 获取设置的行业信息 — tells the two industries of the account.
 *
 * @returns both industries by their names
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html
 */
export const getIndustry = make(() =>
  get<{
    /** The main industry. */
    primary_industry: IndustryName;
    /** The second industry. */
    secondary_industry: IndustryName;
  }>('/cgi-bin/template/get_industry'),
);

/**
 * 获得模板ID — takes a template of WeChat's library into the account.
 *
 * Limits: 25 templates per account.
 *
 * Errors: `45026` there are 25 already; `45027` the template is of another industry;
 * `40246` the keywords are missing or not of this template.
 *
 * @param shortId number of the template in the library: `TM…` or `OPENTM…`, digits only for a category template
 * @param keywords names of the keywords of a category template, in order; left out for an industry template
 * @returns `template_id`, to send the template with
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html
 */
export const addTemplate = make((shortId: string, keywords: string[] = []) =>
  post<
    Ok & {
      /** Id of the template within this account. */
      template_id: string;
    }
  >('/cgi-bin/template/api_add_template', {
    template_id_short: shortId,
    ...(keywords.length > 0 && { keyword_name_list: keywords }),
  }),
);

/**
 * 获取模板列表 — lists the templates of the account.
 *
 * @returns `template_list`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html
 */
export const getAllPrivateTemplate = make(() =>
  get<{
    /** All templates, at most 25. */
    template_list: PrivateTemplate[];
  }>('/cgi-bin/template/get_all_private_template'),
);

/**
 * 删除模板 — removes a template from the account.
 *
 * Errors: `40037` no such template.
 *
 * @param templateId the template
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html
 */
export const delPrivateTemplate = make((templateId: string) =>
  post<Ok>('/cgi-bin/template/del_private_template', { template_id: templateId }),
);

/**
 * 发送模板消息 — sends a user a notice after a template; service accounts only.
 *
 * Whether it arrived is pushed to the account later, as the event `TEMPLATESENDJOBFINISH`.
 *
 * Limits: 100,000 a day, more for accounts with more followers.
 *
 * Errors: `40003` the openid is not of this account; `40037` no such template; `43004` the user does not follow;
 * `43101` the user has refused such messages; `47003` a value is missing or does not fit its place: the message says which.
 *
 * @param openid who gets it
 * @param templateId the template
 * @param target where a tap leads, a URL or `{ url, miniprogram }`
 * @param topColor colour of a bar that messages no longer have: may be left out, and is not sent
 * @param data values of the template's places
 * @returns `msgid`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html
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
    return post<
      Ok & {
        /** Id of the message, as in the event that follows. Ids beyond 2^53 arrive as exact strings. */
        msgid: number | string;
      }
    >('/cgi-bin/message/template/send', {
      ...(typeof target === 'string' ? { url: target } : target),
      touser: openid,
      template_id: templateId,
      data,
    });
  },
  6,
);
