import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { UserCardStatus } from './code';

/** A membership card to activate. */
export interface MemberActivation {
  /** Number of the member, shown on the card; may be the code. */
  membership_number: string;
  /** Code of the card that the user received. */
  code: string;
  /** The card; required where the shop makes the codes. */
  card_id?: string;
  /** Picture of this member's card, from `uploadLogo`. */
  background_pic_url?: string;
  /** When it begins to be valid; seconds since 1970. By default what the card says. */
  activate_begin_time?: number;
  /** When it ends; seconds since 1970. By default what the card says. */
  activate_end_time?: number;
  /** Points at first; 0 where it is left out. */
  init_bonus?: number;
  /** What those points are for. */
  init_bonus_record?: string;
  /** Balance at first; 0 where it is left out. */
  init_balance?: number;
  /** First value of `custom_field1`, at most 4 Chinese characters (12 bytes). */
  init_custom_field_value1?: string;
  /** First value of `custom_field2`, at most 4 Chinese characters (12 bytes). */
  init_custom_field_value2?: string;
  /** First value of `custom_field3`, at most 4 Chinese characters (12 bytes). */
  init_custom_field_value3?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A question of the form that activates a membership card, of those that WeChat knows. */
export type MemberFormField =
  /** 手机号 — mobile number. */
  | 'USER_FORM_INFO_FLAG_MOBILE'
  /** 性别 — sex. */
  | 'USER_FORM_INFO_FLAG_SEX'
  /** 姓名 — name. */
  | 'USER_FORM_INFO_FLAG_NAME'
  /** 生日 — birthday. */
  | 'USER_FORM_INFO_FLAG_BIRTHDAY'
  /** 身份证 — identity card. */
  | 'USER_FORM_INFO_FLAG_IDCARD'
  /** 邮箱 — e-mail address. */
  | 'USER_FORM_INFO_FLAG_EMAIL'
  /** 详细地址 — address. */
  | 'USER_FORM_INFO_FLAG_LOCATION'
  /** 教育背景 — education. */
  | 'USER_FORM_INFO_FLAG_EDUCATION_BACKGRO'
  /** 职业 — profession. */
  | 'USER_FORM_INFO_FLAG_CAREER'
  /** 行业 — line of business. */
  | 'USER_FORM_INFO_FLAG_INDUSTRY'
  /** 收入 — income. */
  | 'USER_FORM_INFO_FLAG_INCOME'
  /** 兴趣爱好 — interests. */
  | 'USER_FORM_INFO_FLAG_HABIT'
  | (string & {});

/** How a question of that form is answered with given answers. */
export type MemberFormChoice =
  /** 自定义单选 — one of them. */
  | 'FORM_FIELD_RADIO'
  /** 自定义选择项 — one of a list. */
  | 'FORM_FIELD_SELECT'
  /** 自定义多选 — any of them. */
  | 'FORM_FIELD_CHECK_BOX';

/** Questions that a user answers to activate a membership card. */
export interface MemberForm {
  /** Whether the user may change the answers later; an event tells the shop. */
  can_modify?: boolean;
  /** Questions that WeChat knows. */
  common_field_id_list?: MemberFormField[];
  /** Questions answered with text, at most five. */
  custom_field_list?: string[];
  /** Questions with given answers, at most five. */
  rich_field_list?: {
    /** How to choose. */
    type: MemberFormChoice;
    /** The question. */
    name: string;
    /** The answers to choose from. */
    values: string[];
  }[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A named page of the form that activates a membership card. */
export interface MemberFormLink {
  /** Name of the link. */
  name: string;
  /** The page, beginning with `http://` or `https://`; at most 128 bytes. */
  url: string;
}

/** The form that activates a membership card. */
export interface MemberFormSettings {
  /** The card. */
  card_id: string;
  /** Page with the rules for members. */
  service_statement?: MemberFormLink;
  /** Page where those who are members already say so. */
  bind_old_card?: MemberFormLink;
  /** Questions that must be answered. */
  required_form?: MemberForm;
  /** Questions that may be answered. */
  optional_form?: MemberForm;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Which member. */
export interface MemberQuery {
  /** The card. */
  card_id: string;
  /** Code of the member's card. */
  code: string | number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What WeChat tells about a member. */
export interface Member extends Ok {
  /** Whose card it is. */
  openid: string;
  /** The user's nickname. */
  nickname?: string;
  /** Number of the member. */
  membership_number?: string;
  /** Points. */
  bonus?: number;
  /** Balance. */
  balance?: number;
  /** The user's sex. */
  sex?: 'MALE' | 'FEMALE' | (string & {});
  /** What the member answered in the form. */
  user_info: {
    /** Answers to the questions that WeChat knows. */
    common_field_list: {
      /** The question. */
      name: MemberFormField;
      /** The answer. */
      value: string;
    }[];
    /** Answers to the shop's own questions. */
    custom_field_list: {
      /** The question. */
      name: string;
      /** The answer. */
      value: string;
      /** The answers, where several may be chosen. */
      value_list?: string[];
    }[];
  };
  /** State of the card. */
  user_card_status: UserCardStatus;
  /** Whether it is active. */
  has_active?: boolean;
}

/** What changes for a member; WeChat is told so that it can tell the member. */
export interface MemberUpdate {
  /** Code of the member's card. */
  code: string | number;
  /** The card. */
  card_id: string;
  /** Picture of this member's card, from `uploadLogo`. */
  background_pic_url?: string;
  /** Points there are now; excludes `add_bonus`. */
  bonus?: number;
  /** Points that were added, or taken where it is negative. */
  add_bonus?: number;
  /** What the points were for, at most 14 Chinese characters (42 bytes). */
  record_bonus?: string | number;
  /** Balance there is now; excludes `add_balance`. */
  balance?: number;
  /** What was added to the balance, or taken where it is negative. */
  add_balance?: number;
  /** What the balance was used for, at most 14 Chinese characters (42 bytes). */
  record_balance?: string;
  /** Value of `custom_field1`, at most 4 Chinese characters (12 bytes). */
  custom_field_value1?: string;
  /** Value of `custom_field2`, at most 4 Chinese characters (12 bytes). */
  custom_field_value2?: string;
  /** Value of `custom_field3`, at most 4 Chinese characters (12 bytes). */
  custom_field_value3?: string;
  /** What WeChat tells the member about. */
  notify_optional?: {
    /** The points; by default yes. */
    is_notify_bonus?: boolean;
    /** The balance; by default yes. */
    is_notify_balance?: boolean;
    /** `custom_field1`; by default no. */
    is_notify_custom_field1?: boolean;
    /** `custom_field2`; by default no. */
    is_notify_custom_field2?: boolean;
    /** `custom_field3`; by default no. */
    is_notify_custom_field3?: boolean;
  };
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What a member has after a change. */
export interface UpdatedMember extends Ok {
  /** Points. */
  result_bonus: number;
  /** Balance. */
  result_balance: number;
  /** Whose card it is. */
  openid: string;
}

/** The request that asks about a member, which 1.35.1 gave two names. */
const askMember = (info: MemberQuery | string) => post<Member>('/card/membercard/userinfo/get', info);

/** The request that changes a member, which 1.35.1 gave two names. */
const changeMember = (info: MemberUpdate | string) =>
  post<UpdatedMember>('/card/membercard/updateuser', info);

/**
 * 激活会员卡 — activates a membership card that a user has received.
 *
 * Errors: `40056` no such code; `40127` the user has deleted the card.
 *
 * @param info the card, the member's number and first values; or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#15
 * @example
 * const info = { membership_number: 'A001', code, card_id, init_bonus: 100 };
 * api.activateMembercard(info, (err) => { ... });
 * await api.promises.activateMembercard(info);
 */
export const activateMembercard = make((info: MemberActivation | string) =>
  post<Ok>('/card/membercard/activate', info),
);

/**
 * 设置开卡字段 — sets the form that activates a membership card (`wx_activate`).
 *
 * @param info the card and its questions; or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#16
 * @example
 * const required_form = { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] };
 * api.activateMembercardUserForm({ card_id, required_form }, (err) => { ... });
 * await api.promises.activateMembercardUserForm({ card_id, required_form });
 */
export const activateMembercardUserForm = make((info: MemberFormSettings | string) =>
  post<Ok>('/card/membercard/activateuserform/set', info),
);

/**
 * 拉取会员信息 — tells what WeChat knows about a member: points, balance, answers in the form.
 *
 * Errors: `40056` no such code.
 *
 * @param info the card and the member's code; or JSON text, sent as it is
 * @returns the member
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#1
 * @example
 * api.getMembercard({ card_id, code: '916679873278' }, (err, member) => { ... });
 * const member = await api.promises.getMembercard({ card_id, code: '916679873278' });
 */
export const getMembercard = make(askMember);

/**
 * 拉取会员信息 — does the same as `getMembercard`.
 *
 * Errors: `40056` no such code.
 *
 * @param info the card and the member's code; or JSON text, sent as it is
 * @returns the member
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#1
 * @example
 * api.getMemberCardUserInfo({ card_id, code: '916679873278' }, (err, member) => { ... });
 * const member = await api.promises.getMemberCardUserInfo({ card_id, code: '916679873278' });
 */
export const getMemberCardUserInfo = make(askMember);

/**
 * 更新会员信息 — changes a member's points, balance or other values, and lets WeChat tell the member.
 *
 * Errors: `40056` no such code; `40127` the user has deleted the card.
 *
 * @param info which member, and what changes; or JSON text, sent as it is
 * @returns points and balance after the change
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#18
 * @example
 * const info = { card_id, code, add_bonus: 30, record_bonus: '消费30元,获得30积分' };
 * api.updateMembercard(info, (err, result) => { ... });
 * const result = await api.promises.updateMembercard(info);
 */
export const updateMembercard = make(changeMember);

/**
 * 更新会员信息 — does the same as `updateMembercard`.
 *
 * Errors: `40056` no such code; `40127` the user has deleted the card.
 *
 * @param info which member, and what changes; or JSON text, sent as it is
 * @returns points and balance after the change
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#18
 * @example
 * api.updateMemberCardUserInfo({ card_id, code, bonus: 3000 }, (err, result) => { ... });
 * const result = await api.promises.updateMemberCardUserInfo({ card_id, code, bonus: 3000 });
 */
export const updateMemberCardUserInfo = make(changeMember);
