import { make, makeVariadic, post } from '../../endpoint';
import { fieldsOf } from '../arguments';
import type { Ok } from '../reply';

/** 扫码可领取的卡券 — A card that whoever scans a QR code receives. */
export interface CardOffer {
  /** 卡券 id — The card. */
  card_id: string;
  /** 卡券 Code，最长 20 字符；自定义 Code 的卡券必填，预存 Code 的不必填 — The code that the card gets, at most 20 characters; required where the shop makes the codes, but not where they were imported. */
  code?: string;
  /** 指定领取者的 openid；`bind_openid` 的卡券必填 — Who alone may receive the card; required of a card with `bind_openid`. */
  openid?: string;
  /** 是否下发唯一二维码，Code 由微信随机分配，只能领取一次；卡券须已过审且有库存 — Whether the QR code serves once, for one code that WeChat picks; the card must have passed review and be in stock. */
  is_unique_code?: boolean;
  /** 旧版领取场景值（数字），随事件推送；请改用 `outer_str` — The number of the channel, for statistics; events carry it. `outer_str` is its successor. */
  outer_id?: number;
  /** 领取渠道，用于统计，随事件推送，最长 128 字符 — The name of the channel, for statistics, at most 128 characters; events carry it. */
  outer_str?: string;
  /** 红包余额，单位为分 — The balance of lucky money; 1/100 yuan. */
  balance?: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 二维码投放的卡券：一张或多张 — What a QR code hands out: one card, or several at once. */
export type CardOffers = (
  | {
      /** 单张卡券 — One card. */
      card: CardOffer;
    }
  | {
      /** 多张卡券 — Several cards. */
      multiple_card: {
        /** 卡券列表 — The cards. */
        card_list: CardOffer[];
      };
    }
) & {
  /** 二维码有效时间，60 至 1,800 秒；以方法的同名参数为准 — Seconds that the QR code is valid, 60 to 1,800; the method's own parameter goes first. */
  expire_seconds?: number;
};

/** 卡券二维码 — A QR code that hands out cards. */
export interface CardQRCode extends Ok {
  /** 二维码的 ticket，用于换取图片，见 `showQRCodeURL` — The ticket to fetch the picture with: see `showQRCodeURL`. */
  ticket: string;
  /** 有效时间，单位为秒；未指定时没有 — Seconds that the QR code is valid; missing where no limit was given. */
  expire_seconds?: number;
  /** 二维码的内容 — What the QR code says. */
  url: string;
  /** 二维码图片的地址 — The address of the picture. */
  show_qrcode_url: string;
}

/** 导入 Code 的结果 — What became of imported codes. */
export interface ImportedCodes extends Ok {
  /** 成功导入的 Code — Codes that were taken. */
  succ_code?: string[];
  /** 重复导入而被略过的 Code — Codes that were there already and were passed over. */
  duplicate_code?: string[];
  /** 导入失败的 Code — Codes that were not taken. */
  fail_code?: string[];
}

/** Code 的核查结果 — Which codes have been imported. */
export interface CheckedCodes extends Ok {
  /** 已导入的 Code — Codes that have been imported. */
  exist_code: string[];
  /** 未导入的 Code — Codes that have not been imported. */
  not_exist_code: string[];
}

/** 可领取未过审卡券的测试者 — Who may try cards that have not passed review. */
export interface CardTesters {
  /** 测试者的 openid — Openids of the testers. */
  openid?: string[];
  /** 测试者的微信号 — WeChat ids of the testers. */
  username?: string[];
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 货架的投放场景 — Where the page that hands out cards is shown. */
export type CardLandingScene =
  /** 附近 — Nearby. */
  | 'SCENE_NEAR_BY'
  /** 自定义菜单 — The account's menu. */
  | 'SCENE_MENU'
  /** 二维码 — A QR code. */
  | 'SCENE_QRCODE'
  /** 公众号文章 — An article. */
  | 'SCENE_ARTICLE'
  /** H5 页面 — A web page. */
  | 'SCENE_H5'
  /** 自动回复 — An automatic reply. */
  | 'SCENE_IVR'
  /** 卡券自定义入口 — A custom cell of a card. */
  | 'SCENE_CARD_CUSTOM_CELL'
  | (string & {});

/** 待创建的卡券货架 — A page that hands out cards. */
export interface CardLandingPage {
  /** 页面顶部的横幅图片，由 `uploadLogo` 得到，建议 640 × 300 像素 — The banner, from `uploadLogo`; best 640 × 300 pixels. */
  banner: string;
  /** 页面标题 — The title of the page. */
  page_title: string;
  /** 页面是否可以分享 — Whether the page may be shared. */
  can_share: boolean;
  /** 投放场景 — Where the page is shown. */
  scene: CardLandingScene;
  /** 页面上的卡券 — The cards on the page. */
  card_list: {
    /** 卡券 id — The card. */
    card_id: string;
    /** 缩略图地址 — The address of its thumbnail. */
    thumb_url: string;
  }[];
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 卡券货架 — A page that hands out cards. */
export interface CreatedCardLandingPage extends Ok {
  /** 货架的链接 — The address of the page. */
  url: string;
  /** 货架 id — The id of the page. */
  page_id: number | string;
}

/**
 * 创建二维码 — creates a QR code; whoever scans it receives a card.
 *
 * 错误码：`40053` 卡券或 Code 与二维码不符；`40056` Code 不属于该卡券；`45031` 库存不足。
 *
 * Errors: `40053` the card or its code does not fit; `40056` the code is not of this card; `45031` none is left.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：要限定二维码的有效时间，或一次投放多张卡券，请用 `createCardQRCode`。
 *
 * Note: `createCardQRCode` limits how long the QR code is valid, and hands out several cards at once.
 *
 * @param card 投放的卡券，以及领取者等条件 — The card, and for whom it is.
 * @returns 二维码 — The QR code.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 * @example
 * api.createQRCode({ card_id, outer_str: 'poster' }, (err, result) => { ... });
 * const { show_qrcode_url } = await api.promises.createQRCode({ card_id, outer_str: 'poster' });
 */
export const createQRCode = makeVariadic((card: CardOffer) =>
  post<CardQRCode>('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card } }),
);

/**
 * 创建二维码 — creates a QR code for one card or several, valid for some time if wanted.
 *
 * 错误码：`40053` 卡券或 Code 与二维码不符；`40056` Code 不属于该卡券；`45031` 库存不足。
 *
 * Errors: `40053` the card or its code does not fit; `40056` the code is not of this card; `45031` none is left.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 卡券：`{ card }` 或 `{ multiple_card: { card_list } }` — The cards: `{ card }` or `{ multiple_card: { card_list } }`.
 * @param expireSeconds 有效时间，60 至 1,800 秒；不填为 365 天 — Seconds that it is valid, 60 to 1,800; 365 days where it is left out.
 * @returns 二维码 — The QR code.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 * @example
 * api.createCardQRCode({ card: { card_id } }, 1800, (err, result) => { ... });
 * const { show_qrcode_url } = await api.promises.createCardQRCode({ card: { card_id } }, 1800);
 */
export const createCardQRCode = makeVariadic((info: CardOffers, expireSeconds: number | null = null) => {
  // WeChat wants expire_seconds next to action_info, yet 1.35.1 documented it within.
  const { expire_seconds, ...offer } = fieldsOf(info, 'createCardQRCode: the cards');
  const [kind] = Object.keys(offer);
  if (!kind) throw new TypeError('createCardQRCode needs { card } or { multiple_card }');
  return post<CardQRCode>('/card/qrcode/create', {
    action_name: `QR_${kind.toUpperCase()}`,
    expire_seconds: expireSeconds ?? expire_seconds,
    action_info: offer,
  });
}, 3);

/**
 * 创建货架 — creates a page on which users receive cards.
 *
 * 错误码：`40078` 卡券状态不合法；`48001` 公众号没有卡券权限。
 *
 * Errors: `40078` a card in this state cannot be handed out; `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param page 货架：横幅、标题、场景与卡券 — The page: its banner, title, scene and cards.
 * @returns 货架的链接与 id — The address and the id of the page.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 * @example
 * const card_list = [{ card_id, thumb_url }];
 * const page = { banner, page_title: '优惠大派送', can_share: true, scene: 'SCENE_MENU', card_list };
 * api.createCardLandingPage(page, (err, result) => { ... });
 * const { url } = await api.promises.createCardLandingPage(page);
 */
export const createCardLandingPage = make((page: CardLandingPage) =>
  post<CreatedCardLandingPage>('/card/landingpage/create', page),
);

/**
 * 导入自定义code — imports codes that the shop made, for WeChat to hand out.
 *
 * 限制：每次最多 100 个 Code。
 *
 * Limits: 100 codes a call.
 *
 * 错误码：`40109` 超过 100 个 Code。
 *
 * Errors: `40109` more than 100 codes.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：卡券须设置 `get_custom_code_mode`；导入后再用 `updateCardStock` 增加库存，库存不得超过已导入的 Code 数。
 *
 * Note: the card needs `get_custom_code_mode`; its stock is raised afterwards, with `updateCardStock`, and never beyond the codes imported.
 *
 * @param cardId 卡券 id — The card.
 * @param code Code 列表，最多 100 个，不可含空值 — The codes, at most 100, none of them empty.
 * @returns 导入结果 — What became of the codes.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 */
export const importCustomizedCodes = makeVariadic((cardId: string, code: string[]) =>
  post<ImportedCodes>('/card/code/deposit', { card_id: cardId, code }),
);

/**
 * 核查code — tells which codes have been imported.
 *
 * 限制：每次最多 100 个 Code。
 *
 * Limits: 100 codes a call.
 *
 * 错误码：`40109` 超过 100 个 Code。
 *
 * Errors: `40109` more than 100 codes.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param cardId 卡券 id — The card.
 * @param code Code 列表，最多 100 个 — The codes, at most 100.
 * @returns 已导入与未导入的 Code — Which codes have been imported and which have not.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 */
export const checkCustomizedCodes = makeVariadic((cardId: string, code: string[]) =>
  post<CheckedCodes>('/card/code/checkcode', { card_id: cardId, code }),
);

/**
 * 查询导入code数目 — counts the codes imported for a card.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param cardId 卡券 id — The card.
 * @returns `count`，已导入的 Code 数目 — `count` of the codes.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 */
export const getDepositCodesCount = makeVariadic((cardId: string) =>
  post<
    Ok & {
      /** 已导入的 Code 数目 — The number of codes imported. */
      count: number;
    }
  >('/card/code/getdepositcount', { card_id: cardId }),
);

/**
 * 设置测试白名单 — sets who may receive cards that have not passed review; replaces the list as a whole.
 *
 * 限制：openid 与微信号合计最多 10 个。
 *
 * Limits: 10 users in all, openids and WeChat ids together.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info openid、微信号或两者；也可为 JSON 字符串，原样发送 — Openids, WeChat ids, or both; or JSON text, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 * @example
 * api.setTestWhitelist({ openid: [openid] }, (err) => { ... });
 * await api.promises.setTestWhitelist({ openid: [openid] });
 */
export const setTestWhitelist = makeVariadic((info: CardTesters | string) =>
  post<Ok>('/card/testwhitelist/set', info),
);
