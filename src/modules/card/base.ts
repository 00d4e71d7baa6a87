/** 卡券 Code 的展示类型 — How a card shows its code. */
export type CardCodeDisplay =
  /** 文本 — The code alone. */
  | 'CODE_TYPE_TEXT'
  /** 一维码 — A bar code and the code. */
  | 'CODE_TYPE_BARCODE'
  /** 二维码 — A QR code and the code. */
  | 'CODE_TYPE_QRCODE'
  /** 仅显示二维码 — A QR code alone. */
  | 'CODE_TYPE_ONLY_QRCODE'
  /** 仅显示一维码 — A bar code alone. */
  | 'CODE_TYPE_ONLY_BARCODE'
  /** 不显示任何码型，用于通过 `custom_url` 线上核销的卡券 — Nothing; for cards that are redeemed online, through `custom_url`. */
  | 'CODE_TYPE_NONE';

/** 固定日期区间的有效期 — Validity from one moment to another. */
export interface CardDateRange {
  /** 有效期类型：固定日期区间；`1` 是旧写法 — A fixed period; `1` is the old way to write it. */
  type: 'DATE_TYPE_FIX_TIME_RANGE' | 1 | '1';
  /** 起用时间，Unix 秒 — The first moment; seconds since 1970. */
  begin_timestamp: number;
  /** 结束时间，建议取当天 23:59:59（UTC+8），Unix 秒 — The last moment, best the end of a day in China (UTC+8); seconds since 1970. */
  end_timestamp: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 领取后固定时长的有效期 — Validity for some days after the card was received. */
export interface CardDateTerm {
  /** 有效期类型：固定时长；`2` 是旧写法 — A fixed number of days; `2` is the old way to write it. */
  type: 'DATE_TYPE_FIX_TERM' | 2 | '2';
  /** 有效天数，至少为 1 — Days the card is valid, at least 1. */
  fixed_term: number;
  /** 领取后多少天开始生效，0 为当天 — Days between receiving the card and its first valid day; 0 is the same day. */
  fixed_begin_term: number;
  /** 统一过期时间，不论何时领取，Unix 秒 — When the card ends for everybody, whenever it was received; seconds since 1970. */
  end_timestamp?: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 永久有效，仅会员卡可用 — Validity for good: membership cards alone. */
export interface CardDatePermanent {
  /** 有效期类型：永久有效 — Always valid. */
  type: 'DATE_TYPE_PERMANENT';
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 卡券的有效期 — When a card is valid. */
export type CardDate = CardDateRange | CardDateTerm | CardDatePermanent;

/** 卡券库存 — How many of a card there are. */
export interface CardSku {
  /** 库存数量，上限 100,000,000；导入 Code 的卡券填 0 — Cards in stock, at most 100,000,000; 0 for a card with imported codes. */
  quantity: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 卡券基本信息 — What cards of every type have in common. */
export interface CardBase {
  /** 商户 logo 的地址，由 `uploadLogo` 得到，建议 300 × 300 像素，最长 128 字节 — Address of the shop's logo, from `uploadLogo`; 300 × 300 pixels, at most 128 bytes. */
  logo_url: string;
  /** Code 的展示类型 — How the code is shown. */
  code_type: CardCodeDisplay;
  /** 商户名字，最多 12 个汉字（36 字节） — Name of the shop, at most 12 Chinese characters (36 bytes). */
  brand_name: string;
  /** 卡券名，最多 9 个汉字（27 字节） — Name of the card, at most 9 Chinese characters (27 bytes). */
  title: string;
  /** 券颜色，`Color010` 至 `Color100`，见 `getColors` — The colour, from `Color010` to `Color100`: see `getColors`. */
  color: string;
  /** 使用提醒，最多 16 个汉字（48 字节） — What to do to use the card, at most 16 Chinese characters (48 bytes). */
  notice: string;
  /** 使用说明，最多 1,024 个汉字（3,072 字节） — Terms of use, at most 1,024 Chinese characters (3,072 bytes). */
  description: string;
  /** 库存 — The stock. */
  sku: CardSku;
  /** 有效期 — When the card is valid. */
  date_info: CardDate;
  /** 是否自定义 Code；默认由微信生成 — Whether the shop makes the codes; by default WeChat does. */
  use_custom_code?: boolean;
  /** 预存 Code 模式：与 `use_custom_code` 同用，用 `importCustomizedCodes` 导入，初始 `quantity` 为 0 — With `use_custom_code`: the codes are imported with `importCustomizedCodes`, and `quantity` is 0 at first. */
  get_custom_code_mode?: 'GET_CUSTOM_CODE_MODE_DEPOSIT';
  /** 是否指定用户领取；默认否 — Whether each card is handed to a named user; by default not. */
  bind_openid?: boolean;
  /** 客服电话，最长 24 字节 — Telephone number for customers, at most 24 bytes. */
  service_phone?: string;
  /** 适用门店的 poi_id；有线下门店的商户必填 — Ids (poi_id) of the stores that take the card; needed of a shop that has stores. */
  location_id_list?: (number | string)[];
  /** 是否支持全部门店；与 `location_id_list` 二选一 — Whether all stores take the card; excludes `location_id_list`. */
  use_all_locations?: boolean;
  /** 第三方来源名，最多 12 个汉字（36 字节） — Name of the third party that the card comes from, at most 12 Chinese characters (36 bytes). */
  source?: string;
  /** 顶部居中的按钮，仅在卡券可用时显示，最多 6 个汉字（18 字节） — The button in the middle, shown while the card can be used; at most 6 Chinese characters (18 bytes). */
  center_title?: string;
  /** 按钮下方的提示语，最多 8 个汉字（24 字节） — Text below that button, at most 8 Chinese characters (24 bytes). */
  center_sub_title?: string;
  /** 按钮跳转的网页，最长 128 字节 — Page behind that button, at most 128 bytes. */
  center_url?: string;
  /** 按钮跳转的小程序：原始 ID 加 `@app`，如 `gh_86a091e50ad4@app`，最长 128 字节 — The mini program behind that button: its original id and `@app`, e.g. `gh_86a091e50ad4@app`; at most 128 bytes. */
  center_app_brand_user_name?: string;
  /** 小程序的页面路径，最长 128 字节 — Page of that mini program, at most 128 bytes. */
  center_app_brand_pass?: string;
  /** 自定义跳转外链入口的名字，最多 5 个汉字（15 字节） — Name of the custom cell, at most 5 Chinese characters (15 bytes). */
  custom_url_name?: string;
  /** 自定义入口跳转的网页，最长 128 字节；微信会附上 `encrypt_code` 和 `card_id` — The page behind the custom cell, at most 128 bytes; WeChat adds `encrypt_code` and `card_id` to it. */
  custom_url?: string;
  /** 自定义入口右侧的提示语，最多 6 个汉字（18 字节） — Text on the right of the custom cell, at most 6 Chinese characters (18 bytes). */
  custom_url_sub_title?: string;
  /** 自定义入口跳转的小程序：原始 ID 加 `@app`，最长 128 字节 — The mini program behind the custom cell: its original id and `@app`; at most 128 bytes. */
  custom_app_brand_user_name?: string;
  /** 小程序的页面路径，最长 128 字节 — Page of that mini program, at most 128 bytes. */
  custom_app_brand_pass?: string;
  /** 营销入口的名字，最多 5 个汉字（15 字节） — Name of the marketing cell, at most 5 Chinese characters (15 bytes). */
  promotion_url_name?: string;
  /** 营销入口跳转的网页，最长 128 字节 — Page behind the marketing cell, at most 128 bytes. */
  promotion_url?: string;
  /** 营销入口右侧的提示语，最多 6 个汉字（18 字节） — Text on the right of the marketing cell, at most 6 Chinese characters (18 bytes). */
  promotion_url_sub_title?: string;
  /** 营销入口跳转的小程序：原始 ID 加 `@app`，最长 128 字节 — The mini program behind the marketing cell: its original id and `@app`; at most 128 bytes. */
  promotion_app_brand_user_name?: string;
  /** 小程序的页面路径，最长 128 字节 — Page of that mini program, at most 128 bytes. */
  promotion_app_brand_pass?: string;
  /** 每人可领的数量，不填为 50 — How many one user may receive; 50 where it is left out. */
  get_limit?: number;
  /** 每人可核销的数量，不填为 50 — How many one user may redeem; 50 where it is left out. */
  use_limit?: number;
  /** 领取页面是否可分享 — Whether the page to receive the card may be shared. */
  can_share?: boolean;
  /** 卡券是否可转赠 — Whether a user may give the card away. */
  can_give_friend?: boolean;
  /** 用户进入会员卡时是否推送事件，默认否 — Whether WeChat sends an event when a user opens the membership card; by default not. */
  need_push_on_view?: boolean;
  /** 会员卡的支付功能 — Membership cards: paying with them. */
  pay_info?: {
    /** 刷卡功能 — Paying at the till. */
    swipe_card: {
      /** 是否开启会员卡的刷卡支付 — Whether the card shows a payment code. */
      is_swipe_card: boolean;
    };
  };
  /** 会员卡：二维码是否同时用于支付 — Membership cards: whether the card's QR code also pays. */
  is_pay_and_qrcode?: boolean;
  /** 礼品卡：可转赠的次数 — Gift cards: how many times one may be given on. */
  max_give_friend_times?: number;
  /** 礼品卡：售卖信息 — Gift cards: what they cost. */
  giftcard_info?: {
    /** 价格，单位为分 — The price; 1/100 yuan. */
    price: number;
  };
  /** 子商户，用于第三方代制 — For whom the card is made, where a third party makes it. */
  sub_merchant_info?: {
    /** 子商户 id，由 `submitSubmerchant` 得到 — The sub-merchant's id, from `submitSubmerchant`. */
    merchant_id: number | string;
  };
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 可用时段；仅展示给用户，核销时须自行校验 — When in the week a card can be used. It is shown to users; whoever redeems the card must check. */
export interface CardTimeLimit {
  /** 星期几或节假日 — The day of the week, or public holidays. */
  type:
    | 'MONDAY'
    | 'TUESDAY'
    | 'WEDNESDAY'
    | 'THURSDAY'
    | 'FRIDAY'
    | 'SATURDAY'
    | 'SUNDAY'
    /** 节假日 — Public holidays. */
    | 'HOLIDAY';
  /** 起始小时，0 至 23；四项全不填为全天 — The hour it begins, 0 to 23; the whole day where all four are left out. */
  begin_hour?: number;
  /** 起始分钟，0 至 59 — The minute it begins, 0 to 59. */
  begin_minute?: number;
  /** 结束小时，0 至 23 — The hour it ends, 0 to 23. */
  end_hour?: number;
  /** 结束分钟，0 至 59 — The minute it ends, 0 to 59. */
  end_minute?: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 使用门槛 — What a card can be used for. */
export interface CardUseCondition {
  /** 指定可用的商品类目，仅代金券（CASH），最长 512 字节 — Goods that the card can be used for, at most 512 bytes; vouchers (CASH) alone. */
  accept_category?: string;
  /** 指定不可用的商品类目，仅代金券（CASH），最长 512 字节 — Goods that the card cannot be used for, at most 512 bytes; vouchers (CASH) alone. */
  reject_category?: string;
  /** 满减门槛，单位为分，用于代金券（CASH）和兑换券（GIFT） — The least price that the card can be used for; 1/100 yuan. Vouchers (CASH) and gifts (GIFT). */
  least_cost?: number;
  /** 购买指定商品可用，仅兑换券（GIFT），最长 512 字节 — Goods that must be bought, at most 512 bytes; gifts (GIFT) alone. */
  object_use_for?: string;
  /** 是否可与其他优惠共享 — Whether the card may be used together with other offers. */
  can_use_with_other_discount?: boolean;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 商家服务类型 — What a shop offers. */
export type CardService =
  /** 外卖服务 — Delivery. */
  | 'BIZ_SERVICE_DELIVER'
  /** 停车位 — Free parking. */
  | 'BIZ_SERVICE_FREE_PARK'
  /** 可带宠物 — Pets are welcome. */
  | 'BIZ_SERVICE_WITH_PET'
  /** 免费 Wi-Fi — Free Wi-Fi. */
  | 'BIZ_SERVICE_FREE_WIFI';

/** 卡券高级信息 — What coupons and membership cards may show besides. */
export interface CardAdvanced {
  /** 使用门槛 — What the card can be used for. */
  use_condition?: CardUseCondition;
  /** 封面摘要 — The cover. */
  abstract?: {
    /** 封面摘要的文字，最多 12 个汉字（按微信的算法为 24 字节） — The text of the cover, at most 12 Chinese characters (24 bytes by WeChat's count). */
    abstract: string;
    /** 封面图片，由 `uploadLogo` 得到，850 × 350 像素，只能填一张 — The picture of the cover, from `uploadLogo`: one of 850 × 350 pixels. */
    icon_url_list: string[];
  };
  /** 图文列表，显示在详情内页 — Pictures with texts, shown with the details. */
  text_image_list?: {
    /** 图片地址，由 `uploadLogo` 得到，最长 128 字节 — The picture, from `uploadLogo`; at most 128 bytes. */
    image_url: string;
    /** 图文描述，最长 512 字节 — Its text, at most 512 bytes. */
    text: string;
  }[];
  /** 可用时段限制 — When in the week the card can be used. */
  time_limit?: CardTimeLimit[];
  /** 商家服务 — What the shop offers. */
  business_service?: CardService[];
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}
