import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { UserCardStatus } from './code';
import type { MemberAnswers } from './member-activation';

/** 查询的会员 — Which member. */
export interface MemberQuery {
  /** 卡券 id — The card. */
  card_id: string;
  /** 会员卡的 Code — The code of the member's card. */
  code: string | number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 会员信息 — What WeChat tells about a member. */
export interface Member extends Ok {
  /** 用户的 openid — Whose card it is. */
  openid: string;
  /** 用户昵称 — The user's nickname. */
  nickname?: string;
  /** 会员卡编号 — The number of the member. */
  membership_number?: string;
  /** 积分 — The points. */
  bonus?: number;
  /** 余额 — The balance. */
  balance?: number;
  /** 用户性别 — The user's sex. */
  sex?: 'MALE' | 'FEMALE' | (string & {});
  /** 会员填写的开卡信息 — What the member answered in the form. */
  user_info: MemberAnswers;
  /** 会员卡状态：`NORMAL`、`EXPIRE`、`GIFTING`、`GIFT_SUCC`、`GIFT_TIMEOUT`、`DELETE` 或 `UNAVAILABLE` — The state of the card: `NORMAL`, `EXPIRE`, `GIFTING`, `GIFT_SUCC`, `GIFT_TIMEOUT`, `DELETE` or `UNAVAILABLE`. */
  user_card_status: UserCardStatus;
  /** 是否已激活 — Whether the card is active. */
  has_active?: boolean;
}

/** 会员信息的变更；微信可据此通知用户 — What changes for a member; WeChat is told so that it can tell the member. */
export interface MemberUpdate {
  /** 会员卡的 Code — The code of the member's card. */
  code: string | number;
  /** 卡券 id — The card. */
  card_id: string;
  /** 该会员的卡面背景图，由 `uploadLogo` 得到 — The picture of this member's card, from `uploadLogo`. */
  background_pic_url?: string;
  /** 积分全量值；与 `add_bonus` 二选一 — The points that there are now; excludes `add_bonus`. */
  bonus?: number;
  /** 积分变动值，负数为减少 — Points that were added, or taken where it is negative. */
  add_bonus?: number;
  /** 积分消耗记录，最多 14 个汉字（42 字节） — What the points were for, at most 14 Chinese characters (42 bytes). */
  record_bonus?: string | number;
  /** 余额全量值；与 `add_balance` 二选一 — The balance that there is now; excludes `add_balance`. */
  balance?: number;
  /** 余额变动值，负数为减少 — What was added to the balance, or taken from it where it is negative. */
  add_balance?: number;
  /** 金额消耗记录，最多 14 个汉字（42 字节） — What the balance was used for, at most 14 Chinese characters (42 bytes). */
  record_balance?: string;
  /** `custom_field1` 的最新值，最多 4 个汉字（12 字节） — The value of `custom_field1`, at most 4 Chinese characters (12 bytes). */
  custom_field_value1?: string;
  /** `custom_field2` 的最新值，最多 4 个汉字（12 字节） — The value of `custom_field2`, at most 4 Chinese characters (12 bytes). */
  custom_field_value2?: string;
  /** `custom_field3` 的最新值，最多 4 个汉字（12 字节） — The value of `custom_field3`, at most 4 Chinese characters (12 bytes). */
  custom_field_value3?: string;
  /** 变动时是否通知用户 — Which changes WeChat tells the member about. */
  notify_optional?: {
    /** 积分变动，默认通知 — Changes of the points; by default yes. */
    is_notify_bonus?: boolean;
    /** 余额变动，默认通知 — Changes of the balance; by default yes. */
    is_notify_balance?: boolean;
    /** `custom_field1` 变动，默认不通知 — Changes of `custom_field1`; by default no. */
    is_notify_custom_field1?: boolean;
    /** `custom_field2` 变动，默认不通知 — Changes of `custom_field2`; by default no. */
    is_notify_custom_field2?: boolean;
    /** `custom_field3` 变动，默认不通知 — Changes of `custom_field3`; by default no. */
    is_notify_custom_field3?: boolean;
  };
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 变更后的会员信息 — What a member has after a change. */
export interface UpdatedMember extends Ok {
  /** 积分 — The points. */
  result_bonus: number;
  /** 余额 — The balance. */
  result_balance: number;
  /** 用户的 openid — Whose card it is. */
  openid: string;
}

/** The request that asks about a member, which 1.35.1 gave two names. */
const askMember = (info: MemberQuery | string) => post<Member>('/card/membercard/userinfo/get', info);

/** The request that changes a member, which 1.35.1 gave two names. */
const changeMember = (info: MemberUpdate | string) =>
  post<UpdatedMember>('/card/membercard/updateuser', info);

/**
 * 拉取会员信息 — tells what WeChat knows about a member: points, balance, answers in the form.
 *
 * 错误码：`40056` Code 不存在。
 *
 * Errors: `40056` no such code.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 会员卡与会员的 Code；也可为 JSON 字符串，原样发送 — The card and the member's code; or JSON text, sent as it is.
 * @returns 会员信息 — The member.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 * @example
 * api.getMembercard({ card_id, code: '916679873278' }, (err, member) => { ... });
 * const member = await api.promises.getMembercard({ card_id, code: '916679873278' });
 */
export const getMembercard = make(askMember);

/**
 * 拉取会员信息 — does the same as `getMembercard`.
 *
 * 错误码：`40056` Code 不存在。
 *
 * Errors: `40056` no such code.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 会员卡与会员的 Code；也可为 JSON 字符串，原样发送 — The card and the member's code; or JSON text, sent as it is.
 * @returns 会员信息 — The member.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 * @example
 * api.getMemberCardUserInfo({ card_id, code: '916679873278' }, (err, member) => { ... });
 * const member = await api.promises.getMemberCardUserInfo({ card_id, code: '916679873278' });
 */
export const getMemberCardUserInfo = make(askMember);

/**
 * 更新会员信息 — changes a member's points, balance or other values, and lets WeChat tell the member.
 *
 * 错误码：`40056` Code 不存在；`40127` 用户已删除该会员卡。
 *
 * Errors: `40056` no such code; `40127` the user has deleted the card.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 会员与变更内容；也可为 JSON 字符串，原样发送 — Which member, and what changes; or JSON text, sent as it is.
 * @returns 变更后的积分与余额 — Points and balance after the change.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 * @example
 * const info = { card_id, code, add_bonus: 30, record_bonus: '消费30元，获得30积分' };
 * api.updateMembercard(info, (err, result) => { ... });
 * const result = await api.promises.updateMembercard(info);
 */
export const updateMembercard = make(changeMember);

/**
 * 更新会员信息 — does the same as `updateMembercard`.
 *
 * 错误码：`40056` Code 不存在；`40127` 用户已删除该会员卡。
 *
 * Errors: `40056` no such code; `40127` the user has deleted the card.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 会员与变更内容；也可为 JSON 字符串，原样发送 — Which member, and what changes; or JSON text, sent as it is.
 * @returns 变更后的积分与余额 — Points and balance after the change.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 * @example
 * api.updateMemberCardUserInfo({ card_id, code, bonus: 3000 }, (err, result) => { ... });
 * const result = await api.promises.updateMemberCardUserInfo({ card_id, code, bonus: 3000 });
 */
export const updateMemberCardUserInfo = make(changeMember);
