/** How a card shows its code. */
export type CardCodeDisplay =
  /** 文本 — the code alone. */
  | 'CODE_TYPE_TEXT'
  /** 一维码 — a bar code and the code. */
  | 'CODE_TYPE_BARCODE'
  /** 二维码 — a QR code and the code. */
  | 'CODE_TYPE_QRCODE'
  /** 仅显示二维码 — a QR code alone. */
  | 'CODE_TYPE_ONLY_QRCODE'
  /** 仅显示一维码 — a bar code alone. */
  | 'CODE_TYPE_ONLY_BARCODE'
  /** 不显示任何码型 — nothing; for cards that are redeemed online, through `custom_url`. */
  | 'CODE_TYPE_NONE';

/** A card that is valid from one time to another. */
export interface CardDateRange {
  /** 固定日期区间; 1 is what it was called first. */
  type: 'DATE_TYPE_FIX_TIME_RANGE' | 1 | '1';
  /** First moment; seconds since 1970. */
  begin_timestamp: number;
  /** Last moment, best the end of a day in China (UTC+8); seconds since 1970. */
  end_timestamp: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A card that is valid for some days after it was received. */
export interface CardDateTerm {
  /** 固定时长; 2 is what it was called first. */
  type: 'DATE_TYPE_FIX_TERM' | 2 | '2';
  /** Days it is valid, at least 1. */
  fixed_term: number;
  /** Days between receiving it and the first day it is valid; 0 is the day itself. */
  fixed_begin_term: number;
  /** When it ends for everybody, whenever received; seconds since 1970. */
  end_timestamp?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A card that is always valid: membership cards alone. */
export interface CardDatePermanent {
  /** 永久有效 */
  type: 'DATE_TYPE_PERMANENT';
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** When a card is valid. */
export type CardDate = CardDateRange | CardDateTerm | CardDatePermanent;

/** How many of a card there are. */
export interface CardSku {
  /** Cards in stock, at most 100,000,000; 0 for a card with imported codes. */
  quantity: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 卡券基本信息 — what cards of every type have in common. */
export interface CardBase {
  /** The shop's logo, 300 × 300 pixels, from `uploadLogo`; at most 128 bytes. */
  logo_url: string;
  /** How the code is shown. */
  code_type: CardCodeDisplay;
  /** Name of the shop, at most 12 Chinese characters (36 bytes). */
  brand_name: string;
  /** Name of the card, at most 9 Chinese characters (27 bytes). */
  title: string;
  /** Colour, from `Color010` to `Color100`: see `getColors`. */
  color: string;
  /** What to do to use it, at most 16 Chinese characters (48 bytes). */
  notice: string;
  /** Terms of use, at most 1,024 Chinese characters (3,072 bytes). */
  description: string;
  /** How many there are. */
  sku: CardSku;
  /** When it is valid. */
  date_info: CardDate;
  /** Whether the shop makes the codes; by default WeChat does. */
  use_custom_code?: boolean;
  /** With `use_custom_code`: the codes are imported with `importCustomizedCodes`, and `quantity` is 0 at first. */
  get_custom_code_mode?: 'GET_CUSTOM_CODE_MODE_DEPOSIT';
  /** Whether each card is handed to a named user; by default not. */
  bind_openid?: boolean;
  /** Telephone number for customers, at most 24 bytes. */
  service_phone?: string;
  /** Ids (poi_id) of the stores where it can be used; needed of a shop that has stores. */
  location_id_list?: (number | string)[];
  /** Whether all stores take it; excludes `location_id_list`. */
  use_all_locations?: boolean;
  /** Name of the third party it comes from, at most 12 Chinese characters (36 bytes). */
  source?: string;
  /** Button in the middle of a usable card, at most 6 Chinese characters (18 bytes). */
  center_title?: string;
  /** Text below that button, at most 8 Chinese characters (24 bytes). */
  center_sub_title?: string;
  /** Page behind that button, at most 128 bytes. */
  center_url?: string;
  /** Mini program behind that button: its original id and `@app`, e.g. `gh_86a091e50ad4@app`; at most 128 bytes. */
  center_app_brand_user_name?: string;
  /** Page of that mini program, at most 128 bytes. */
  center_app_brand_pass?: string;
  /** Name of the custom cell, at most 5 Chinese characters (15 bytes). */
  custom_url_name?: string;
  /** Page behind the custom cell, at most 128 bytes; WeChat adds `encrypt_code` and `card_id` to it. */
  custom_url?: string;
  /** Text on the right of the custom cell, at most 6 Chinese characters (18 bytes). */
  custom_url_sub_title?: string;
  /** Mini program behind the custom cell: its original id and `@app`; at most 128 bytes. */
  custom_app_brand_user_name?: string;
  /** Page of that mini program, at most 128 bytes. */
  custom_app_brand_pass?: string;
  /** Name of the marketing cell, at most 5 Chinese characters (15 bytes). */
  promotion_url_name?: string;
  /** Page behind the marketing cell, at most 128 bytes. */
  promotion_url?: string;
  /** Text on the right of the marketing cell, at most 6 Chinese characters (18 bytes). */
  promotion_url_sub_title?: string;
  /** Mini program behind the marketing cell: its original id and `@app`; at most 128 bytes. */
  promotion_app_brand_user_name?: string;
  /** Page of that mini program, at most 128 bytes. */
  promotion_app_brand_pass?: string;
  /** How many one user may receive; 50 where it is left out. */
  get_limit?: number;
  /** How many one user may redeem; 50 where it is left out. */
  use_limit?: number;
  /** Whether the page to receive it may be shared. */
  can_share?: boolean;
  /** Whether a user may give it away. */
  can_give_friend?: boolean;
  /** Whether WeChat sends an event when a user opens a membership card; by default not. */
  need_push_on_view?: boolean;
  /** Membership cards: paying with them. */
  pay_info?: {
    /** 刷卡功能 — paying at the till. */
    swipe_card: {
      /** Whether the card shows a payment code. */
      is_swipe_card: boolean;
    };
  };
  /** Membership cards: whether the card's QR code also pays. */
  is_pay_and_qrcode?: boolean;
  /** Gift cards: how many times one may be given on. */
  max_give_friend_times?: number;
  /** Gift cards: what they cost. */
  giftcard_info?: {
    /** Price; 1/100 yuan. */
    price: number;
  };
  /** 第三方代制: for whom the card is made. */
  sub_merchant_info?: {
    /** The sub-merchant's id, from `submitSubmerchant`. */
    merchant_id: number | string;
  };
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** When in the week a card can be used. Shown to users; whoever redeems it must check. */
export interface CardTimeLimit {
  /** Day: of the week, or a public holiday. */
  type:
    | 'MONDAY'
    | 'TUESDAY'
    | 'WEDNESDAY'
    | 'THURSDAY'
    | 'FRIDAY'
    | 'SATURDAY'
    | 'SUNDAY'
    /** 节假日 — public holidays. */
    | 'HOLIDAY';
  /** Hour it begins, 0 to 23; the whole day where all four are left out. */
  begin_hour?: number;
  /** Minute it begins, 0 to 59. */
  begin_minute?: number;
  /** Hour it ends, 0 to 23. */
  end_hour?: number;
  /** Minute it ends, 0 to 59. */
  end_minute?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 使用门槛 — what a card can be used for. */
export interface CardUseCondition {
  /** Goods it can be used for, at most 512 bytes; vouchers (CASH) alone. */
  accept_category?: string;
  /** Goods it cannot be used for, at most 512 bytes; vouchers (CASH) alone. */
  reject_category?: string;
  /** Least price it can be used for; 1/100 yuan. Vouchers (CASH) and gifts (GIFT). */
  least_cost?: number;
  /** Goods that must be bought, at most 512 bytes; gifts (GIFT) alone. */
  object_use_for?: string;
  /** Whether it may be used together with other offers. */
  can_use_with_other_discount?: boolean;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What a shop offers. */
export type CardService =
  /** 外卖服务 — delivery. */
  | 'BIZ_SERVICE_DELIVER'
  /** 停车位 — free parking. */
  | 'BIZ_SERVICE_FREE_PARK'
  /** 可带宠物 — pets are welcome. */
  | 'BIZ_SERVICE_WITH_PET'
  /** 免费 Wi-Fi — free Wi-Fi. */
  | 'BIZ_SERVICE_FREE_WIFI';

/** 卡券高级信息 — what coupons and membership cards may show besides. */
export interface CardAdvanced {
  /** What it can be used for. */
  use_condition?: CardUseCondition;
  /** Cover. */
  abstract?: {
    /** Text of the cover, at most 12 Chinese characters (24 bytes by WeChat's count). */
    abstract: string;
    /** Picture of the cover, 850 × 350 pixels, from `uploadLogo`: one. */
    icon_url_list: string[];
  };
  /** Pictures with texts, shown with the details. */
  text_image_list?: {
    /** The picture, from `uploadLogo`; at most 128 bytes. */
    image_url: string;
    /** Its text, at most 512 bytes. */
    text: string;
  }[];
  /** When in the week it can be used. */
  time_limit?: CardTimeLimit[];
  /** What the shop offers. */
  business_service?: CardService[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}
