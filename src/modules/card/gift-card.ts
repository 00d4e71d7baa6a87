import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 货架上的礼品卡 — A gift card for sale. */
export interface GiftCardItem {
  /** 礼品卡的卡券 id — The card. */
  card_id: string;
  /** 商品名，不填为卡券名 — The name of the goods; that of the card where it is left out. */
  title?: string;
  /** 商品缩略图地址 — The address of its thumbnail. */
  pic_url?: string;
  /** 商品简介 — A few words about it. */
  desc?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 礼品卡的卡面 — A face that the buyer of a gift card can choose. */
export interface GiftCardFace {
  /** 卡面图片，由 `uploadLogo` 得到，小于 1,000 × 600 像素 — The picture, from `uploadLogo`; below 1,000 × 600 pixels. */
  background_pic_url: string;
  /** 自定义的卡面标识，查询订单时返回 — An id of the shop's own; orders name it. */
  outer_img_id?: string;
  /** 默认祝福语，用户未填写时使用 — The greeting, where the buyer writes none. */
  default_gifting_msg?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 货架的主题 — A theme of a gift card page, e.g. Christmas. */
export interface GiftCardTheme {
  /** 主题封面图片，由 `uploadLogo` 得到，小于 1,000 × 600 像素 — The cover, from `uploadLogo`; below 1,000 × 600 pixels. */
  theme_pic_url: string;
  /** 主题名称，如“圣诞” — The name of the theme, e.g. Christmas. */
  title: string;
  /** 主题名称的颜色，如 `#FB966E` — The colour of the name, e.g. `#FB966E`. */
  title_color: string;
  /** 可选的礼品卡（面额） — The cards, e.g. one for each price. */
  item_list: GiftCardItem[];
  /** 可选的卡面 — The faces. */
  pic_item_list: GiftCardFace[];
  /** 所属分类在 `category_list` 中的序号，从 0 起；填写了 `category_list` 时必填 — The place of its category in `category_list`, from 0; required where there is a `category_list`. */
  category_index?: number;
  /** 购买页是否突出商品名 — Whether the name of the goods stands out where they are bought. */
  show_sku_title_first?: boolean;
  /** 是否为主推主题 — Whether the theme is the one recommended first. */
  is_banner?: boolean;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 货架上的自定义入口 — A link of a gift card page, e.g. to refunds or invoices. */
export interface GiftCardCell {
  /** 入口名称 — The name. */
  title: string;
  /** 入口跳转的网页，微信会附上 `order_id` 和 `openid` — The page behind it; WeChat adds `order_id` and `openid` to it. */
  url: string;
}

/** 礼品卡货架 — A page that sells gift cards. */
export interface GiftCardPage {
  /** 货架名称 — The title of the page. */
  page_title: string;
  /** 顶部横幅图片，由 `uploadLogo` 得到，建议 750 × 630 像素 — The banner, from `uploadLogo`; best 750 × 630 pixels. */
  banner_pic_url: string;
  /** 主题列表 — The themes. */
  theme_list: GiftCardTheme[];
  /** 主题分类 — The categories of themes. */
  category_list?: {
    /** 分类名称 — The name of the category. */
    title: string;
  }[];
  /** 商家地址 — The address of the shop. */
  address: string;
  /** 商家客服电话 — The telephone number of the shop. */
  service_phone: string;
  /** 商家使用说明，如退款、开发票的流程 — What buyers should know, e.g. about refunds and invoices. */
  biz_description: string;
  /** 是否支持一次购买多张 — Whether several can be bought at once. */
  support_multi?: boolean;
  /** 是否支持买给自己 — Whether users can buy for themselves. */
  support_buy_for_self?: boolean;
  /** 订单是否支持开发票，默认否 — Whether invoices are issued for orders; by default not. */
  need_receipt?: boolean;
  /** 自定义入口一 — The first link. */
  cell_1?: GiftCardCell;
  /** 自定义入口二 — The second link. */
  cell_2?: GiftCardCell;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 礼品卡货架的变更 — What changes of a page that sells gift cards. */
export interface GiftCardPageUpdate extends Partial<GiftCardPage> {
  /** 货架 id — The id of the page. */
  page_id: string;
}

/** 要下架的货架 — Which pages are taken off sale. */
export type GiftCardMaintenance = (
  | {
      /** 货架 id — The id of the page. */
      page_id: string;
    }
  | {
      /** 该公众号的全部货架 — All pages of the account. */
      all: true;
    }
) & {
  /** 是否下架 — Whether they are taken off sale. */
  maintain: boolean;
};

/** 货架的控制状态 — Whether a page is on sale. */
export type GiftCardPageControl =
  /** 正常 — On sale. */
  | 'E_PAGE_CONTROL_NORMAL'
  /** 商户已下架 — Taken off sale by the merchant. */
  | 'E_PAGE_CONTROL_BIZ'
  /** 系统已下架 — Taken off sale by WeChat. */
  | 'E_PAGE_CONTROL_SYSTEM'
  | (string & {});

/** 货架的控制结果 — Which pages are on sale. */
export interface GiftCardControl {
  /** 商户设置的全部货架状态 — What the merchant has set for all pages. */
  biz_control_type: GiftCardPageControl;
  /** 系统设置的全部货架状态 — What WeChat has set for all pages. */
  system_biz_control_type: GiftCardPageControl;
  /** 商户的全部货架 — All pages of the merchant. */
  list: {
    /** 货架 id — The id of the page. */
    page_id: string;
    /** 商户设置的货架状态 — What the merchant has set for the page. */
    page_control_type: GiftCardPageControl;
    /** 系统设置的货架状态 — What WeChat has set for the page. */
    system_page_control_type: GiftCardPageControl;
  }[];
}

/**
 * 创建礼品卡货架 — creates a page that sells gift cards.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * 说明：货架地址为 `https://mp.weixin.qq.com/bizmall/giftcard?action=homepage&page_id=…#wechat_redirect`，`page_id` 须做 URL 编码，可加 `outer_str` 区分渠道；新货架须审核通过才能对外售卖，此前仅测试白名单（`setTestWhitelist`）可见。
 *
 * Note: the page is at `https://mp.weixin.qq.com/bizmall/giftcard?action=homepage&page_id=…#wechat_redirect`, with `page_id` URL-encoded and, for statistics, an `outer_str`; until it has passed review only testers (`setTestWhitelist`) see it.
 *
 * @param page 货架 — The page.
 * @returns `page_id`，货架 id — `page_id` of the page.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 * @example
 * const page = { page_title: '礼品卡', banner_pic_url, theme_list, address, service_phone, biz_description };
 * api.addGiftCardPage(page, (err, result) => { ... });
 * const { page_id } = await api.promises.addGiftCardPage(page);
 */
export const addGiftCardPage = make((page: GiftCardPage) =>
  post<
    Ok & {
      /** 货架 id — The id of the page. */
      page_id: string;
    }
  >('/card/giftcard/page/add', { page }),
);

/**
 * 查询礼品卡货架信息 — tells what a page that sells gift cards consists of.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param pageId 货架 id — The id of the page.
 * @returns `page`，货架信息 — `page`, as it was set.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 */
export const getGiftCardPage = make((pageId: string) =>
  post<
    Ok & {
      /** 货架信息 — The page. */
      page: GiftCardPage;
    }
  >('/card/giftcard/page/get', { page_id: pageId }),
);

/**
 * 修改礼品卡货架信息 — changes a page that sells gift cards.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * 说明：微信的字段表要求填写货架的全部必填字段，其示例却只填了部分。
 *
 * Note: WeChat's table asks for all required fields of a page, its sample sends only some.
 *
 * @param page 货架 id 与变更内容 — The id of the page, and what changes.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 * @example
 * api.updateGiftCardPage({ page_id, banner_pic_url, theme_list }, (err) => { ... });
 * await api.promises.updateGiftCardPage({ page_id, banner_pic_url, theme_list });
 */
export const updateGiftCardPage = make((page: GiftCardPageUpdate) =>
  post<Ok>('/card/giftcard/page/update', { page }),
);

/**
 * 查询礼品卡货架列表 — lists the account's pages that sell gift cards.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @returns `page_id_list`，货架 id 列表 — `page_id_list`, the ids of the pages.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 */
export const getGiftCardPages = make(() =>
  post<
    Ok & {
      /** 货架 id 列表 — The ids of the pages. */
      page_id_list: string[];
    }
  >('/card/giftcard/page/batchget', {}),
);

/**
 * 下架礼品卡货架 — takes a page that sells gift cards, or all pages, off sale.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param options 货架：`{ page_id, maintain }` 或 `{ all: true, maintain }` — The page or all pages: `{ page_id, maintain }` or `{ all: true, maintain }`.
 * @returns `control_info`，各货架的状态 — `control_info`: which pages are on sale.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 * @example
 * api.setGiftCardMaintain({ page_id, maintain: true }, (err, result) => { ... });
 * const { control_info } = await api.promises.setGiftCardMaintain({ all: true, maintain: true });
 */
export const setGiftCardMaintain = make((options: GiftCardMaintenance) =>
  post<
    Ok & {
      /** 控制结果 — Which pages are on sale. */
      control_info: GiftCardControl;
    }
  >('/card/giftcard/maintain/set', options),
);

/**
 * 申请微信支付礼品卡权限 — applies for the right to sell gift cards through a WeChat Pay sub-merchant.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param subMchId 微信支付子商户号 — The WeChat Pay sub-merchant.
 * @returns `url`，微信支付的后续页面 — `url`: the page of WeChat Pay where it goes on.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 */
export const addGiftCardPayWhitelist = make((subMchId: string) =>
  post<
    Ok & {
      /** 微信支付的后续页面 — The page of WeChat Pay where it goes on. */
      url: string;
    }
  >('/card/giftcard/pay/whitelist/add', { sub_mch_id: subMchId }),
);

/**
 * 绑定商户号到礼品卡小程序 — binds a WeChat Pay sub-merchant to the mini program that sells gift cards.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param subMchId 微信支付子商户号 — The WeChat Pay sub-merchant.
 * @param wxaAppid 小程序的 appid — The appid of the mini program.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 */
export const bindGiftCardSubMch = make((subMchId: string, wxaAppid: string) =>
  post<Ok>('/card/giftcard/pay/submch/bind', { sub_mch_id: subMchId, wxa_appid: wxaAppid }),
);

/**
 * 上传小程序代码（礼品卡） — makes a mini program sell gift cards: WeChat's code, with one of the account's pages.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param wxaAppid 小程序的 appid — The appid of the mini program.
 * @param pageId 货架 id — The id of the page.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 */
export const setGiftCardWxa = make((wxaAppid: string, pageId: string) =>
  post<Ok>('/card/giftcard/wxa/set', { wxa_appid: wxaAppid, page_id: pageId }),
);
