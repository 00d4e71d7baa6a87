import { make, makeVariadic, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 待激活的会员卡 — A membership card to activate. */
export interface MemberActivation {
  /** 会员卡编号，显示在卡上，可与 Code 相同 — The number of the member, shown on the card; may be the code. */
  membership_number: string;
  /** 用户领到的 Code — The code of the card that the user received. */
  code: string;
  /** 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes. */
  card_id?: string;
  /** 该会员的卡面背景图，由 `uploadLogo` 得到 — The picture of this member's card, from `uploadLogo`. */
  background_pic_url?: string;
  /** 激活后的起始时间，Unix 秒；默认以卡券为准 — When the card begins to be valid; seconds since 1970. By default as the card says. */
  activate_begin_time?: number;
  /** 激活后的结束时间，Unix 秒；默认以卡券为准 — When the card ends; seconds since 1970. By default as the card says. */
  activate_end_time?: number;
  /** 初始积分，不填为 0 — The points at first; 0 where it is left out. */
  init_bonus?: number;
  /** 积分同步说明 — What those points are for. */
  init_bonus_record?: string;
  /** 初始余额，不填为 0 — The balance at first; 0 where it is left out. */
  init_balance?: number;
  /** `custom_field1` 的初始值，最多 4 个汉字（12 字节） — First value of `custom_field1`, at most 4 Chinese characters (12 bytes). */
  init_custom_field_value1?: string;
  /** `custom_field2` 的初始值，最多 4 个汉字（12 字节） — First value of `custom_field2`, at most 4 Chinese characters (12 bytes). */
  init_custom_field_value2?: string;
  /** `custom_field3` 的初始值，最多 4 个汉字（12 字节） — First value of `custom_field3`, at most 4 Chinese characters (12 bytes). */
  init_custom_field_value3?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 微信预设的开卡字段 — A question, known to WeChat, of the form that activates a membership card. */
export type MemberFormField =
  /** 手机号 — Mobile number. */
  | 'USER_FORM_INFO_FLAG_MOBILE'
  /** 性别 — Sex. */
  | 'USER_FORM_INFO_FLAG_SEX'
  /** 姓名 — Name. */
  | 'USER_FORM_INFO_FLAG_NAME'
  /** 生日 — Birthday. */
  | 'USER_FORM_INFO_FLAG_BIRTHDAY'
  /** 身份证 — Identity card. */
  | 'USER_FORM_INFO_FLAG_IDCARD'
  /** 邮箱 — E-mail address. */
  | 'USER_FORM_INFO_FLAG_EMAIL'
  /** 详细地址 — Address. */
  | 'USER_FORM_INFO_FLAG_LOCATION'
  /** 教育背景 — Education. */
  | 'USER_FORM_INFO_FLAG_EDUCATION_BACKGRO'
  /** 教育背景，返回结果中的写法 — Education, as answers spell it. */
  | 'USER_FORM_INFO_FLAG_EDUCATION_BACKGROUND'
  /** 职业 — Profession. */
  | 'USER_FORM_INFO_FLAG_CAREER'
  /** 行业 — Line of business. */
  | 'USER_FORM_INFO_FLAG_INDUSTRY'
  /** 收入 — Income. */
  | 'USER_FORM_INFO_FLAG_INCOME'
  /** 兴趣爱好 — Interests. */
  | 'USER_FORM_INFO_FLAG_HABIT'
  | (string & {});

/** 自定义富文本字段的类型 — How one of the given answers is chosen. */
export type MemberFormChoice =
  /** 自定义单选 — One of them. */
  | 'FORM_FIELD_RADIO'
  /** 自定义选择项 — One of a list. */
  | 'FORM_FIELD_SELECT'
  /** 自定义多选 — Any of them. */
  | 'FORM_FIELD_CHECK_BOX';

/** 开卡字段 — Questions that a user answers to activate a membership card. */
export interface MemberForm {
  /** 用户填写后是否可修改；修改时推送事件 — Whether the user may change the answers later; an event tells the shop. */
  can_modify?: boolean;
  /** 微信预设的字段 — Questions that WeChat knows. */
  common_field_id_list?: MemberFormField[];
  /** 自定义文本字段，最多 5 个 — Questions answered with text, at most five. */
  custom_field_list?: string[];
  /** 自定义富文本字段，最多 5 个 — Questions with given answers, at most five. */
  rich_field_list?: {
    /** 选择方式 — How to choose. */
    type: MemberFormChoice;
    /** 字段名 — The question. */
    name: string;
    /** 可选项 — The answers to choose from. */
    values: string[];
  }[];
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 开卡页面上的链接 — A named page of the form that activates a membership card. */
export interface MemberFormLink {
  /** 链接名称 — The name of the link. */
  name: string;
  /** 链接地址，以 `http://` 或 `https://` 开头，最长 128 字节 — The page, beginning with `http://` or `https://`; at most 128 bytes. */
  url: string;
}

/** 开卡字段设置 — The form that activates a membership card. */
export interface MemberFormSettings {
  /** 卡券 id — The card. */
  card_id: string;
  /** 会员守则页面 — The page with the rules for members. */
  service_statement?: MemberFormLink;
  /** 绑定老会员卡的页面 — The page where those who are members already say so. */
  bind_old_card?: MemberFormLink;
  /** 必填字段 — Questions that must be answered. */
  required_form?: MemberForm;
  /** 选填字段 — Questions that may be answered. */
  optional_form?: MemberForm;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 用户填写的开卡信息 — What a user answered in the form that activates a membership card. */
export interface MemberAnswers {
  /** 微信预设字段的内容 — Answers to the questions that WeChat knows. */
  common_field_list: {
    /** 字段名 — The question. */
    name: MemberFormField;
    /** 填写的内容 — The answer. */
    value: string;
  }[];
  /** 自定义字段的内容 — Answers to the shop's own questions. */
  custom_field_list: {
    /** 字段名 — The question. */
    name: string;
    /** 填写的内容 — The answer. */
    value: string;
    /** 多选字段所选的内容 — The answers, where several may be chosen. */
    value_list?: string[];
  }[];
}

/**
 * 激活会员卡 — activates a membership card that a user has received.
 *
 * 错误码：`40056` Code 不存在；`40127` 用户已删除该会员卡。
 *
 * Errors: `40056` no such code; `40127` the user has deleted the card.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 会员卡、会员卡编号与初始值；也可为 JSON 字符串，原样发送 — The card, the member's number and first values; or JSON text, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Create_a_membership_card.html
 * @example
 * const info = { membership_number: 'A001', code, card_id, init_bonus: 100 };
 * api.activateMembercard(info, (err) => { ... });
 * await api.promises.activateMembercard(info);
 */
export const activateMembercard = makeVariadic((info: MemberActivation | string) =>
  post<Ok>('/card/membercard/activate', info),
);

/**
 * 设置开卡字段 — sets the form that activates a membership card (`wx_activate`).
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 会员卡与开卡字段；也可为 JSON 字符串，原样发送 — The card and its questions; or JSON text, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Create_a_membership_card.html
 * @example
 * const required_form = { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] };
 * api.activateMembercardUserForm({ card_id, required_form }, (err) => { ... });
 * await api.promises.activateMembercardUserForm({ card_id, required_form });
 */
export const activateMembercardUserForm = makeVariadic((info: MemberFormSettings | string) =>
  post<Ok>('/card/membercard/activateuserform/set', info),
);

/**
 * 获取开卡插件参数 — gets the address that holds what a mini program needs to open WeChat's form for a membership card.
 *
 * 错误码：`40078` 卡券状态不合法；`48001` 公众号没有卡券权限。
 *
 * Errors: `40078` the state of the card does not allow it; `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：将返回地址中的 `encrypt_card_id`、`outer_str`、`biz` 三个参数做 URL 解码后，作为 `extraData` 传给小程序的开卡组件。
 *
 * Note: URL-decode the query arguments `encrypt_card_id`, `outer_str` and `biz` of the address: they are the `extraData` of the mini program's component.
 *
 * @param cardId 会员卡的卡券 id — The membership card.
 * @param outerStr 领取渠道，用于统计，随事件推送 — The name of the channel, for statistics; events carry it.
 * @returns `url`，含开卡组件所需的参数 — `url`, with the arguments in its query.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons-Mini_Program_Start_Up.html
 */
export const getMemberCardActivateUrl = make((cardId: string, outerStr: string | undefined = undefined) =>
  post<
    Ok & {
      /** 含开卡组件参数的地址 — The address with the arguments. */
      url: string;
    }
  >('/card/membercard/activate/geturl', { card_id: cardId, outer_str: outerStr }),
);

/**
 * 获取用户开卡时提交的信息（跳转型开卡组件） — tells what a user answered in the form, before the card is activated.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：用于跳转型一键激活；取得资料后，用 `activateMembercard` 激活会员卡。
 *
 * Note: for cards with `wx_activate_after_submit`; `activateMembercard` then activates the card.
 *
 * @param activateTicket 用户提交后带回的 `activate_ticket` — The `activate_ticket` that arrived after the form.
 * @returns `info`，用户填写的信息 — `info`, the user's answers.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons-Mini_Program_Start_Up.html
 */
export const getMemberCardActivateTempInfo = make((activateTicket: string) =>
  post<
    Ok & {
      /** 用户填写的信息 — The user's answers. */
      info: MemberAnswers;
    }
  >('/card/membercard/activatetempinfo/get', { activate_ticket: activateTicket }),
);
