import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ExpressType } from './goods';

/** How postage grows with the number of goods. */
export interface ExpressFee {
  /** How many goods the first price covers. */
  StartStandards: number;
  /** First price, in fen (0.01 CNY). */
  StartFees: number;
  /** How many goods each further price covers. */
  AddStandards: number;
  /** Further price, in fen (0.01 CNY). */
  AddFees: number;
}

/** Postage to one city. */
export interface ExpressCityFee extends ExpressFee {
  /** Country, e.g. 中国. */
  DestCountry: string;
  /** Province, e.g. 广东省. */
  DestProvince: string;
  /** City, e.g. 广州市. */
  DestCity: string;
}

/** What delivery costs, and who pays it. */
export interface ExpressTemplate {
  /** Name of the template. */
  Name: string;
  /** Who pays: 0 the buyer, 1 the seller. */
  Assumer: 0 | 1;
  /** What the price goes by: 0 number, 1 weight, 2 volume; 0 is all that works. */
  Valuation: 0 | 1 | 2;
  /** Prices of the ways to deliver. */
  TopFee: {
    /** Way to deliver. */
    Type: ExpressType;
    /** Postage to anywhere. */
    Normal: ExpressFee;
    /** Postage to cities that differ. */
    Custom?: ExpressCityFee[];
  }[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A postage template as WeChat keeps it. */
export interface ExpressTemplateInfo extends ExpressTemplate {
  /** Id of the template. */
  Id: number;
}

/** A new postage template. */
export interface NewExpressTemplate {
  /** The template. */
  delivery_template: ExpressTemplate;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A postage template that takes the place of another. */
export interface ExpressTemplateUpdate extends NewExpressTemplate {
  /** Id of the template that is replaced. */
  template_id: number | string;
}

const addTemplate = (express: NewExpressTemplate | string) =>
  post<{
    /** Id of the new template. */
    template_id: number;
  }>('/merchant/express/add', express);

/**
 * 增加邮费模板 — adds a postage template.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param express the template, or JSON text, sent as it is
 * @returns `template_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * const delivery_template = { Name: '包邮', Assumer: 1, Valuation: 0, TopFee: [] };
 * api.addExpressTemplate({ delivery_template }, (err, result) => { ... });
 * const result = await api.promises.addExpressTemplate({ delivery_template });
 */
export const addExpressTemplate = make(addTemplate);

/**
 * 增加邮费模板 — adds a postage template: the same as `addExpressTemplate`, by the name its examples used.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param express the template, or JSON text, sent as it is
 * @returns `template_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * const delivery_template = { Name: '包邮', Assumer: 1, Valuation: 0, TopFee: [] };
 * api.addExpress({ delivery_template }, (err, result) => { ... });
 * const result = await api.promises.addExpress({ delivery_template });
 */
export const addExpress = make(addTemplate);

/**
 * 删除邮费模板 — removes a postage template.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param templateId id of the template
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const deleteExpressTemplate = make((templateId: number | string) =>
  post<Ok>('/merchant/express/del', { template_id: templateId }),
);

/**
 * 修改邮费模板 — replaces a postage template.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param template id of the template and what it is to be, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * api.updateExpressTemplate({ template_id: 123456, delivery_template: { ... } }, (err) => { ... });
 * await api.promises.updateExpressTemplate({ template_id: 123456, delivery_template: { ... } });
 */
export const updateExpressTemplate = make((template: ExpressTemplateUpdate | string) =>
  post<Ok>('/merchant/express/update', template),
);

/**
 * 获取指定ID的邮费模板 — tells about a postage template.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param templateId id of the template
 * @returns `template_info`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getExpressTemplateById = make((templateId: number | string) =>
  post<{
    /** The template. */
    template_info: ExpressTemplateInfo;
  }>('/merchant/express/getbyid', { template_id: templateId }),
);

/**
 * 获取所有邮费模板 — lists the postage templates.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @returns `templates_info`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getAllExpressTemplates = make(() =>
  get<{
    /** All templates. */
    templates_info: ExpressTemplateInfo[];
  }>('/merchant/express/getall'),
);
