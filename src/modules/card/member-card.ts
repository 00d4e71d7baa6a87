import type { CardAdvanced, CardBase } from './base';

/** Name, known to WeChat, of a value that a membership card shows. */
export type MemberFieldName =
  /** 等级 — level. */
  | 'FIELD_NAME_TYPE_LEVEL'
  /** 优惠券 — coupons. */
  | 'FIELD_NAME_TYPE_COUPON'
  /** 印花 — stamps. */
  | 'FIELD_NAME_TYPE_STAMP'
  /** 折扣 — discount. */
  | 'FIELD_NAME_TYPE_DISCOUNT'
  /** 成就 — achievements; the spelling is WeChat's. */
  | 'FIELD_NAME_TYPE_ACHIEVEMEN'
  /** 里程 — miles. */
  | 'FIELD_NAME_TYPE_MILEAGE'
  /** 集点 — collected points. */
  | 'FIELD_NAME_TYPE_SET_POINTS'
  /** 次数 — times; the spelling is WeChat's. */
  | 'FIELD_NAME_TYPE_TIMS';

/** A value that a membership card shows once it is active. Give it `name_type` or `name`. */
export interface MemberField {
  /** Name that WeChat knows; it can tell the member when the value changes. */
  name_type?: MemberFieldName;
  /** Name of the shop's own, at most 24 bytes; WeChat does not tell the member when the value changes. */
  name?: string;
  /** Page behind the value, at most 128 bytes. */
  url?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** An entry that a membership card shows once it is active. */
export interface MemberCell {
  /** Name, at most 5 Chinese characters (15 bytes). */
  name: string;
  /** Text on its right, at most 6 Chinese characters (18 bytes). */
  tips: string;
  /** Page behind it, at most 128 bytes. */
  url: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 积分规则 — how points are won with a payment and spent on one. */
export interface BonusRule {
  /** Each time this much is spent …; 1/100 yuan. */
  cost_money_unit?: number;
  /** … this many points are won. */
  increase_bonus?: number;
  /** Most points that one payment wins. */
  max_increase_bonus?: number;
  /** Points at first. */
  init_increase_bonus?: number;
  /** Each time this many points are given … */
  cost_bonus_unit?: number;
  /** … this much is taken off; 1/100 yuan. */
  reduce_money?: number;
  /** Least price that points take off from; 1/100 yuan. */
  least_money_to_use_bonus?: number;
  /** Most points that one payment takes. */
  max_reduce_bonus?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 会员卡 — a membership card. */
export interface MemberCard {
  /** What every card has. */
  base_info: CardBase;
  /** What it may show besides. */
  advanced_info?: CardAdvanced;
  /** Picture of its face, below 1,000 × 600 pixels, from `uploadLogo`; at most 128 bytes. */
  background_pic_url?: string;
  /** Privileges of members, at most 3,072 bytes. */
  prerogative: string;
  /** Whether it has points. */
  supply_bonus: boolean;
  /** Whether it has a balance; needs WeChat's permission. */
  supply_balance: boolean;
  /** Page about the points, at most 128 bytes; only where WeChat is not told about them. */
  bonus_url?: string;
  /** Page about the balance, at most 128 bytes; only where WeChat is not told about it. */
  balance_url?: string;
  /** When points expire, at most 128 bytes. */
  bonus_cleared?: string;
  /** How points are won, at most 128 bytes. */
  bonus_rules?: string;
  /** How the balance works, at most 128 bytes. */
  balance_rules?: string;
  /** 自动激活 — active as soon as received. */
  auto_activate?: boolean;
  /** 一键开卡 — activated with a form of WeChat's, see `activateMembercardUserForm`; excludes `activate_url`. */
  wx_activate?: boolean;
  /** With `wx_activate`: whether WeChat leads on to a page of the shop after the form. */
  wx_activate_after_submit?: boolean;
  /** That page. */
  wx_activate_after_submit_url?: string;
  /** Page that activates it, at most 128 bytes; needed unless it is activated in one of the ways above. */
  activate_url?: string;
  /** Mini program that activates it: its original id and `@app`. */
  activate_app_brand_user_name?: string;
  /** Page of that mini program. */
  activate_app_brand_pass?: string;
  /** First value it shows. */
  custom_field1?: MemberField;
  /** Second value it shows. */
  custom_field2?: MemberField;
  /** Third value it shows. */
  custom_field3?: MemberField;
  /** Entry it shows. */
  custom_cell1?: MemberCell;
  /** Second entry it shows. */
  custom_cell2?: MemberCell;
  /** How points are won and spent. */
  bonus_rule?: BonusRule;
  /** Percent that members pay less: 10 is 九折. */
  discount?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}
