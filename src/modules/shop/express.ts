import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ExpressType } from './goods';

/** 按件数计算的运费 — How postage grows with the number of goods. */
export interface ExpressFee {
  /** 首费覆盖的件数 — How many goods the first price covers. */
  StartStandards: number;
  /** 首费，单位：分 — First price, in fen (0.01 CNY). */
  StartFees: number;
  /** 续费覆盖的件数 — How many goods each further price covers. */
  AddStandards: number;
  /** 续费，单位：分 — Further price, in fen (0.01 CNY). */
  AddFees: number;
}

/** 到某个城市的运费 — Postage to one city. */
export interface ExpressCityFee extends ExpressFee {
  /** 国家，如“中国” — Country, e.g. 中国. */
  DestCountry: string;
  /** 省份，如“广东省” — Province, e.g. 广东省. */
  DestProvince: string;
  /** 城市，如“广州市” — City, e.g. 广州市. */
  DestCity: string;
}

/** 邮费模板：运费及其承担方 — What delivery costs, and who pays it. */
export interface ExpressTemplate {
  /** 模板名称 — Name of the template. */
  Name: string;
  /** 承担方：0 买家，1 卖家 — Who pays: 0 the buyer, 1 the seller. */
  Assumer: 0 | 1;
  /** 计费方式：0 件数，1 重量，2 体积；仅支持 0 — What the price goes by: 0 number, 1 weight, 2 volume; 0 is all that works. */
  Valuation: 0 | 1 | 2;
  /** 各快递方式的运费 — Prices of the ways to deliver. */
  TopFee: {
    /** 快递方式 — Way to deliver. */
    Type: ExpressType;
    /** 默认运费 — Postage to anywhere. */
    Normal: ExpressFee;
    /** 指定城市的运费 — Postage to cities that differ. */
    Custom?: ExpressCityFee[];
  }[];
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 邮费模板信息 — A postage template as WeChat keeps it. */
export interface ExpressTemplateInfo extends ExpressTemplate {
  /** 模板 ID — Id of the template. */
  Id: number;
}

/** 新的邮费模板 — A new postage template. */
export interface NewExpressTemplate {
  /** 模板 — The template. */
  delivery_template: ExpressTemplate;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 修改后的邮费模板 — A postage template that takes the place of another. */
export interface ExpressTemplateUpdate extends NewExpressTemplate {
  /** 要修改的模板 ID — Id of the template that is replaced. */
  template_id: number | string;
}

const addTemplate = (express: NewExpressTemplate | string) =>
  post<{
    /** 新模板的 ID — Id of the new template. */
    template_id: number;
  }>('/merchant/express/add', express);

/**
 * 增加邮费模板 — adds a postage template.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param express 邮费模板，或原样发送的 JSON 文本 — The template, or JSON text, sent as it is.
 * @returns 新模板的 ID — `template_id`.
 * @example
 * const delivery_template = { Name: '包邮', Assumer: 1, Valuation: 0, TopFee: [] };
 * api.addExpressTemplate({ delivery_template }, (err, result) => { ... });
 * const result = await api.promises.addExpressTemplate({ delivery_template });
 */
export const addExpressTemplate = make(addTemplate);

/**
 * 增加邮费模板 — adds a postage template: the same as `addExpressTemplate`, by the name its examples used.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param express 邮费模板，或原样发送的 JSON 文本 — The template, or JSON text, sent as it is.
 * @returns 新模板的 ID — `template_id`.
 * @example
 * const delivery_template = { Name: '包邮', Assumer: 1, Valuation: 0, TopFee: [] };
 * api.addExpress({ delivery_template }, (err, result) => { ... });
 * const result = await api.promises.addExpress({ delivery_template });
 */
export const addExpress = make(addTemplate);

/**
 * 删除邮费模板 — removes a postage template.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param templateId 模板 ID — Id of the template.
 */
export const deleteExpressTemplate = make((templateId: number | string) =>
  post<Ok>('/merchant/express/del', { template_id: templateId }),
);

/**
 * 修改邮费模板 — replaces a postage template.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param template 模板 ID 和修改后的内容，或原样发送的 JSON 文本 — Id of the template and what it is to be, or JSON text, sent as it is.
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
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param templateId 模板 ID — Id of the template.
 * @returns 模板信息 — `template_info`.
 */
export const getExpressTemplateById = make((templateId: number | string) =>
  post<{
    /** 模板 — The template. */
    template_info: ExpressTemplateInfo;
  }>('/merchant/express/getbyid', { template_id: templateId }),
);

/**
 * 获取所有邮费模板 — lists the postage templates.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @returns 模板列表 — `templates_info`.
 */
export const getAllExpressTemplates = make(() =>
  get<{
    /** 所有模板 — All templates. */
    templates_info: ExpressTemplateInfo[];
  }>('/merchant/express/getall'),
);
