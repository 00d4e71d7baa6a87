import type { CardAdvanced, CardBase } from './base';

/** 微信预设的会员信息类目名 — Name, known to WeChat, of a value that a membership card shows. */
export type MemberFieldName =
  /** 等级 — Level. */
  | 'FIELD_NAME_TYPE_LEVEL'
  /** 优惠券 — Coupons. */
  | 'FIELD_NAME_TYPE_COUPON'
  /** 印花 — Stamps. */
  | 'FIELD_NAME_TYPE_STAMP'
  /** 折扣 — Discount. */
  | 'FIELD_NAME_TYPE_DISCOUNT'
  /** 成就；拼写依微信 — Achievements; the spelling is WeChat's. */
  | 'FIELD_NAME_TYPE_ACHIEVEMEN'
  /** 里程 — Miles. */
  | 'FIELD_NAME_TYPE_MILEAGE'
  /** 集点 — Collected points. */
  | 'FIELD_NAME_TYPE_SET_POINTS'
  /** 次数；拼写依微信 — Times; the spelling is WeChat's. */
  | 'FIELD_NAME_TYPE_TIMS';

/** 激活后显示的会员信息类目；`name_type` 与 `name` 二选一 — A value that a membership card shows once it is active. Give it `name_type` or `name`. */
export interface MemberField {
  /** 半自定义名称；数值变动时微信可通知用户 — A name that WeChat knows; it can tell the member when the value changes. */
  name_type?: MemberFieldName;
  /** 自定义名称，最长 24 字节；数值变动时微信不通知用户 — A name of the shop's own, at most 24 bytes; WeChat does not tell the member when the value changes. */
  name?: string;
  /** 点击类目跳转的网页，最长 128 字节 — The page behind the value, at most 128 bytes. */
  url?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 激活后显示的自定义入口 — An entry that a membership card shows once it is active. */
export interface MemberCell {
  /** 入口名称，最多 5 个汉字（15 字节） — The name, at most 5 Chinese characters (15 bytes). */
  name: string;
  /** 入口右侧的提示语，最多 6 个汉字（18 字节） — The text on its right, at most 6 Chinese characters (18 bytes). */
  tips: string;
  /** 入口跳转的网页，最长 128 字节 — The page behind it, at most 128 bytes. */
  url: string;
  /** 入口跳转的小程序：原始 ID 加 `@app` — The mini program behind it: its original id and `@app`. */
  app_brand_user_name?: string;
  /** 小程序的页面路径 — The page of that mini program. */
  app_brand_pass?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 积分规则 — How points are won with a payment and spent on one. */
export interface BonusRule {
  /** 消费金额单位，每满此数得 `increase_bonus` 积分，单位为分 — Each time this much is spent, `increase_bonus` points are won; 1/100 yuan. */
  cost_money_unit?: number;
  /** 每满 `cost_money_unit` 增加的积分 — The points that each `cost_money_unit` wins. */
  increase_bonus?: number;
  /** 单次消费最多获得的积分 — The most points that one payment wins. */
  max_increase_bonus?: number;
  /** 初始设置的积分 — The points at first. */
  init_increase_bonus?: number;
  /** 积分单位，每用此数积分可抵扣 `reduce_money` — Each time this many points are spent, `reduce_money` is taken off. */
  cost_bonus_unit?: number;
  /** 每 `cost_bonus_unit` 积分抵扣的金额，单位为分 — What each `cost_bonus_unit` takes off; 1/100 yuan. */
  reduce_money?: number;
  /** 满多少金额可用积分抵扣，单位为分 — The least price that points can be spent on; 1/100 yuan. */
  least_money_to_use_bonus?: number;
  /** 单笔最多使用的积分 — The most points that one payment takes. */
  max_reduce_bonus?: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 会员卡 — A membership card. */
export interface MemberCard {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 卡券高级信息 — What the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 卡面背景图，由 `uploadLogo` 得到，小于 1,000 × 600 像素，最长 128 字节 — The picture of the card's face, from `uploadLogo`; below 1,000 × 600 pixels, at most 128 bytes. */
  background_pic_url?: string;
  /** 会员卡特权说明，最长 3,072 字节 — The privileges of members, at most 3,072 bytes. */
  prerogative: string;
  /** 是否支持积分 — Whether the card has points. */
  supply_bonus: boolean;
  /** 是否支持储值，须先开通权限 — Whether the card has a balance; needs WeChat's permission. */
  supply_balance: boolean;
  /** 查看积分的网页，最长 128 字节；仅用于积分不同步给微信时 — The page about the points, at most 128 bytes; only where WeChat is not told about them. */
  bonus_url?: string;
  /** 查看积分的小程序：原始 ID 加 `@app` — The mini program about the points: its original id and `@app`. */
  bonus_app_brand_user_name?: string;
  /** 小程序的页面路径 — The page of that mini program. */
  bonus_app_brand_pass?: string;
  /** 查看余额的网页，最长 128 字节；仅用于余额不同步给微信时 — The page about the balance, at most 128 bytes; only where WeChat is not told about it. */
  balance_url?: string;
  /** 查看余额的小程序：原始 ID 加 `@app` — The mini program about the balance: its original id and `@app`. */
  balance_app_brand_user_name?: string;
  /** 小程序的页面路径 — The page of that mini program. */
  balance_app_brand_pass?: string;
  /** 积分清零规则，最长 128 字节 — When points expire, at most 128 bytes. */
  bonus_cleared?: string;
  /** 积分规则说明，最长 128 字节 — How points are won, at most 128 bytes. */
  bonus_rules?: string;
  /** 储值说明，最长 128 字节 — How the balance works, at most 128 bytes. */
  balance_rules?: string;
  /** 领取后是否自动激活 — Whether the card is active as soon as it is received. */
  auto_activate?: boolean;
  /** 是否一键开卡，即用微信的开卡页面激活，见 `activateMembercardUserForm`；与 `activate_url` 互斥 — Whether the card is activated with a form of WeChat's, see `activateMembercardUserForm`; excludes `activate_url`. */
  wx_activate?: boolean;
  /** 是否跳转型一键激活：与 `wx_activate` 同用，填完表单后跳转商户页面 — With `wx_activate`: whether WeChat leads on to a page of the shop after the form. */
  wx_activate_after_submit?: boolean;
  /** 跳转型一键激活跳转的网页 — The page that it leads on to. */
  wx_activate_after_submit_url?: string;
  /** 激活会员卡的网页，最长 128 字节；未用上述方式激活时必填 — The page that activates the card, at most 128 bytes; needed unless it is activated in one of the ways above. */
  activate_url?: string;
  /** 激活会员卡的小程序：原始 ID 加 `@app` — The mini program that activates the card: its original id and `@app`. */
  activate_app_brand_user_name?: string;
  /** 小程序的页面路径 — The page of that mini program. */
  activate_app_brand_pass?: string;
  /** 自定义信息类目一 — The first value that the card shows. */
  custom_field1?: MemberField;
  /** 自定义信息类目二 — The second value that the card shows. */
  custom_field2?: MemberField;
  /** 自定义信息类目三 — The third value that the card shows. */
  custom_field3?: MemberField;
  /** 自定义入口一 — The first entry that the card shows. */
  custom_cell1?: MemberCell;
  /** 自定义入口二 — The second entry that the card shows. */
  custom_cell2?: MemberCell;
  /** 自定义入口三 — The third entry that the card shows. */
  custom_cell3?: MemberCell;
  /** 积分规则 — How points are won and spent. */
  bonus_rule?: BonusRule;
  /** 会员折扣（百分比）：10 即九折 — The percentage that members pay less: 10 is 10% off (九折). */
  discount?: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}
