import { make } from '../endpoint';
import {
  show,
  type PictureCorners,
  type PicturePosition,
  type PictureSize,
  type PictureSource,
} from './picture';
import type { Ok } from './reply';

/** 身份证 — An ID card. The front has all but `valid_date`, the back that alone. */
export interface OcrIdCard extends Ok {
  /** 正反面：Front 为人像面，Back 为国徽面 — Which side it is; `Front` is the one with the photograph. */
  type: 'Front' | 'Back';
  /** 姓名，人像面 — Name; on the front. */
  name?: string;
  /** 身份证号，人像面 — Number of the card; on the front. */
  id?: string;
  /** 住址，人像面 — Address; on the front. */
  addr?: string;
  /** 性别，人像面，如 `男` — Sex, `男` or `女`; on the front. */
  gender?: string;
  /** 民族，人像面，如 `汉` — Ethnic group, e.g. `汉`; on the front. */
  nationality?: string;
  /** 有效期，国徽面，如 `20171025-20271025` — When it is valid, `20171025-20271025`; on the back. */
  valid_date?: string;
}

/** 银行卡 — A bank card. */
export interface OcrBankCard extends Ok {
  /** 银行卡号 — Number of the card. */
  number?: string;
  /** 银行卡号，文档示例中的字段名 — The same under the name in the sample of WeChat’s page. */
  id?: string;
}

/** 行驶证 — A vehicle licence; what the picture does not show is missing or empty. */
export interface OcrDriving extends Ok {
  /** 车牌号码 — Plate. */
  plate_num?: string;
  /** 车辆类型 — Kind of vehicle. */
  vehicle_type?: string;
  /** 所有人 — Owner. */
  owner?: string;
  /** 住址 — Address of the owner. */
  addr?: string;
  /** 使用性质 — What it is used for. */
  use_character?: string;
  /** 品牌型号 — Make and model. */
  model?: string;
  /** 车辆识别代号 — Vehicle identification number. */
  vin?: string;
  /** 发动机号码 — Number of the engine. */
  engine_num?: string;
  /** 注册日期，如 `2010-07-06` — When it was registered, `2010-07-06`. */
  register_date?: string;
  /** 发证日期 — When the licence was issued. */
  issue_date?: string;
  /** 副页的车牌号码 — Plate on the second page. */
  plate_num_b?: string;
  /** 档案编号 — Number of the record. */
  record?: string;
  /** 核定载人数 — Passengers allowed. */
  passengers_num?: string;
  /** 总质量 — Gross mass. */
  total_quality?: string;
  /** 整备质量 — Kerb mass. */
  prepare_quality?: string;
  /** 外廓尺寸 — Outer size. */
  overall_size?: string;
  /** 正页位置 — Where the first page is in the picture. */
  card_position_front?: PicturePosition;
  /** 副页位置 — Where the second page is in the picture. */
  card_position_back?: PicturePosition;
  /** 图片大小 — Size of the picture. */
  img_size?: PictureSize;
}

/** 驾驶证 — A driving licence. */
export interface OcrDrivingLicense extends Ok {
  /** 证号 — Number. */
  id_num: string;
  /** 姓名 — Name. */
  name: string;
  /** 性别 — Sex. */
  sex: string;
  /** 国籍 — Nationality. */
  nationality: string;
  /** 住址 — Address. */
  address: string;
  /** 出生日期，如 `1990-12-21` — Date of birth, `1990-12-21`. */
  birth_date: string;
  /** 初次领证日期 — When it was first issued. */
  issue_date: string;
  /** 准驾车型，如 `C1` — What may be driven, e.g. `C1`. */
  car_class: string;
  /** 有效期起 — The first day it is valid. */
  valid_from: string;
  /** 有效期止 — The last day it is valid. */
  valid_to: string;
  /** 印章文字 — What its seal says. */
  official_seal: string;
}

/** 营业执照 — A business licence; what the picture does not show is missing. */
export interface OcrBizLicense extends Ok {
  /** 注册号（统一社会信用代码） — Registration number. */
  reg_num?: string;
  /** 编号 — Serial number. */
  serial?: string;
  /** 法定代表人 — Legal representative. */
  legal_representative?: string;
  /** 企业名称 — Name of the company. */
  enterprise_name?: string;
  /** 组成形式 — Form of the organization. */
  type_of_organization?: string;
  /** 经营场所 — Address. */
  address?: string;
  /** 公司类型 — Type of the company. */
  type_of_enterprise?: string;
  /** 经营范围 — Scope of business. */
  business_scope?: string;
  /** 注册资本 — Registered capital. */
  registered_capital?: string;
  /** 实收资本 — Paid-in capital. */
  paid_in_capital?: string;
  /** 有效期限 — How long it is valid. */
  valid_period?: string;
  /** 注册日期（成立日期） — When the company was registered. */
  registered_date?: string;
  /** 执照位置 — Where the licence is in the picture. */
  cert_position?: PicturePosition;
  /** 图片大小 — Size of the picture. */
  img_size?: PictureSize;
}

/** 一行文字 — A line of text. */
export interface OcrTextItem {
  /** 文字 — The text. */
  text: string;
  /** 位置 — Where it is in the picture. */
  pos: PictureCorners;
}

/** 印刷体文字 — The text in a picture. */
export interface OcrText extends Ok {
  /** 各行文字 — Its lines. */
  items: OcrTextItem[];
  /** 图片大小 — Size of the picture. */
  img_size: PictureSize;
}

/** 一道菜 — A dish. */
export interface OcrMenuItem {
  /** 菜名 — Its name. */
  name: string;
  /** 价格 — Its price. */
  price: number;
}

/** 菜单内容 — What a menu offers. */
export interface OcrMenuContent {
  /** 各道菜 — The dishes. */
  menu_items: OcrMenuItem[];
}

/** 菜单 — A menu. */
export interface OcrMenu extends Ok {
  /** 菜单内容：对象，或其 JSON 文本 — What it offers: an object, or JSON text of one. */
  content: OcrMenuContent | string;
}

/**
 * 身份证识别 — reads an ID card, one side at a time.
 *
 * 限制：图片小于 2 MB；每天免费 100 次，更多额度在服务平台（fuwu.weixin.qq.com）购买。
 *
 * Limits: the picture must be smaller than 2 MB; 100 calls a day are free, more are sold on WeChat’s service market (fuwu.weixin.qq.com).
 *
 * 错误码：`101000` 图片地址无效；`101001` 图片中没有找到要识别的内容；`101002` 图片无法解码或过大；`101003` 调用额度已用完，须在服务平台购买。
 *
 * Errors: `101000` the address of the picture is not valid; `101001` what is looked for is not in the picture; `101002` the picture cannot be decoded, or is too large; `101003` no calls are left: more are sold on WeChat’s service market.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 身份证上的内容 — What is on that side.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_idcardocr.html
 * @example
 * api.ocrIdCard('id.jpg', (err, result) => { ... });
 * const result = await api.promises.ocrIdCard({ url: 'https://example.com/id.jpg' });
 */
export const ocrIdCard = make((picture: PictureSource) => show<OcrIdCard>('/cv/ocr/idcard', picture));

/**
 * 银行卡识别 — reads the number of a bank card.
 *
 * 限制：图片小于 2 MB；每天免费 100 次，更多额度在服务平台（fuwu.weixin.qq.com）购买。
 *
 * Limits: the picture must be smaller than 2 MB; 100 calls a day are free, more are sold on WeChat’s service market (fuwu.weixin.qq.com).
 *
 * 错误码：`101000` 图片地址无效；`101001` 图片中没有找到要识别的内容；`101003` 调用额度已用完，须在服务平台购买。
 *
 * Errors: `101000` the address of the picture is not valid; `101001` what is looked for is not in the picture; `101003` no calls are left: more are sold on WeChat’s service market.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：文档的参数表称卡号为 `number`，示例称 `id`，两者都可能出现。
 *
 * Note: WeChat’s table calls the number `number`, its sample `id`: expect either.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 卡号在 `number` 或 `id` — The number, as `number` or `id`.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_bankcardocr.html
 * @example
 * api.ocrBankCard('card.jpg', (err, result) => { ... });
 * const result = await api.promises.ocrBankCard({ url: 'https://example.com/card.jpg' });
 */
export const ocrBankCard = make((picture: PictureSource) => show<OcrBankCard>('/cv/ocr/bankcard', picture));

/**
 * 行驶证识别 — reads a vehicle licence.
 *
 * 限制：图片小于 2 MB；每天免费 100 次，更多额度在服务平台（fuwu.weixin.qq.com）购买。
 *
 * Limits: the picture must be smaller than 2 MB; 100 calls a day are free, more are sold on WeChat’s service market (fuwu.weixin.qq.com).
 *
 * 错误码：`101000` 图片地址无效；`101003` 调用额度已用完，须在服务平台购买。
 *
 * Errors: `101000` the address of the picture is not valid; `101003` no calls are left: more are sold on WeChat’s service market.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：`overall_size`、`card_position_front`、`card_position_back` 与 `img_size` 只见于文档示例。
 *
 * Note: `overall_size`, `card_position_front`, `card_position_back` and `img_size` are in WeChat’s sample, not in its table.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 行驶证上的内容 — What is on it.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_drivingocr.html
 * @example
 * api.ocrDriving('licence.jpg', (err, result) => { ... });
 * const result = await api.promises.ocrDriving({ url: 'https://example.com/licence.jpg' });
 */
export const ocrDriving = make((picture: PictureSource) => show<OcrDriving>('/cv/ocr/driving', picture));

/**
 * 驾驶证识别 — reads a driving licence.
 *
 * 限制：图片小于 2 MB；每天免费 100 次，更多额度在服务平台（fuwu.weixin.qq.com）购买。
 *
 * Limits: the picture must be smaller than 2 MB; 100 calls a day are free, more are sold on WeChat’s service market (fuwu.weixin.qq.com).
 *
 * 错误码：`101000` 图片地址无效；`101003` 调用额度已用完，须在服务平台购买。
 *
 * Errors: `101000` the address of the picture is not valid; `101003` no calls are left: more are sold on WeChat’s service market.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 驾驶证上的内容 — What is on it.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_drivinglicenseocr.html
 * @example
 * api.ocrDrivingLicense('licence.jpg', (err, result) => { ... });
 * const result = await api.promises.ocrDrivingLicense({ url: 'https://example.com/licence.jpg' });
 */
export const ocrDrivingLicense = make((picture: PictureSource) =>
  show<OcrDrivingLicense>('/cv/ocr/drivinglicense', picture),
);

/**
 * 营业执照识别 — reads a business licence.
 *
 * 限制：图片小于 2 MB；每天免费 100 次，更多额度在服务平台（fuwu.weixin.qq.com）购买。
 *
 * Limits: the picture must be smaller than 2 MB; 100 calls a day are free, more are sold on WeChat’s service market (fuwu.weixin.qq.com).
 *
 * 错误码：`101000` 图片地址无效；`101001` 图片中没有找到要识别的内容；`101002` 图片无法解码或过大；`101003` 调用额度已用完，须在服务平台购买。
 *
 * Errors: `101000` the address of the picture is not valid; `101001` what is looked for is not in the picture; `101002` the picture cannot be decoded, or is too large; `101003` no calls are left: more are sold on WeChat’s service market.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 营业执照上的内容 — What is on it.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_bizlicenseocr.html
 * @example
 * api.ocrBizLicense('licence.jpg', (err, result) => { ... });
 * const result = await api.promises.ocrBizLicense({ url: 'https://example.com/licence.jpg' });
 */
export const ocrBizLicense = make((picture: PictureSource) =>
  show<OcrBizLicense>('/cv/ocr/bizlicense', picture),
);

/**
 * 通用印刷体识别 — reads printed text.
 *
 * 限制：图片小于 2 MB；每天免费 100 次，更多额度在服务平台（fuwu.weixin.qq.com）购买。
 *
 * Limits: the picture must be smaller than 2 MB; 100 calls a day are free, more are sold on WeChat’s service market (fuwu.weixin.qq.com).
 *
 * 错误码：`101000` 图片地址无效；`101002` 图片无法解码或过大；`101003` 调用额度已用完，须在服务平台购买。
 *
 * Errors: `101000` the address of the picture is not valid; `101002` the picture cannot be decoded, or is too large; `101003` no calls are left: more are sold on WeChat’s service market.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 各行文字及其位置 — The lines of text, and where they are.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_commocr.html
 * @example
 * api.ocrText('page.jpg', (err, result) => { ... });
 * const result = await api.promises.ocrText({ url: 'https://example.com/page.jpg' });
 */
export const ocrText = make((picture: PictureSource) => show<OcrText>('/cv/ocr/comm', picture));

/**
 * 菜单识别 — reads the menu of a restaurant.
 *
 * 限制：图片小于 2 MB；尚未接入服务平台，暂不能购买额度。
 *
 * Limits: the picture must be smaller than 2 MB; more calls cannot be bought.
 *
 * 错误码：`101000` 图片地址无效；`101001` 图片中没有找到要识别的内容；`101002` 图片无法解码或过大。
 *
 * Errors: `101000` the address of the picture is not valid; `101001` what is looked for is not in the picture; `101002` the picture cannot be decoded, or is too large.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：文档的参数表称 `content` 为对象，示例却是 JSON 文本；类型两者都有。
 *
 * Note: WeChat’s table says that `content` is an object, its sample shows JSON text: expect either.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 菜名与价格 — The dishes and their prices.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_menuocr.html
 * @example
 * api.ocrMenu('menu.jpg', (err, result) => { ... });
 * const result = await api.promises.ocrMenu({ url: 'https://example.com/menu.jpg' });
 */
export const ocrMenu = make((picture: PictureSource) => show<OcrMenu>('/cv/ocr/menu', picture));
