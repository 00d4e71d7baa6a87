import { make, post } from '../endpoint';
import type { Ok } from './reply';

/** 消息点击后打开的页面 — Where a tap on a message leads. */
export interface CityServicePage {
  /** 页面类型，文档未列出取值 — Kind of page; the documents do not list its values. */
  page_type: string;
  /** 网页地址 — Address of a web page. */
  url?: string;
  /** 小程序 AppID — Appid of a mini program. */
  app_id?: string;
  /** 小程序页面路径 — Path of a mini program's page. */
  fullpath?: string;
}

/** 消息的业务字段，随 `status` 而不同 — What a message says; other fields for each `status`. */
export interface CityServiceInfo {
  /** 就诊卡号 — The patient's number at the hospital. */
  pat_hospital_id?: string;
  /** 用户姓名 — The patient's name. */
  pat_name?: string;
  /** 医生姓名，未分配医生时填医生级别 — The doctor's name, or rank where it is not known yet. */
  doc_name?: string;
  /** 科室名称，含楼栋楼层 — The department, with building and floor. */
  department_name?: string;
  /** 科室位置 — Where the department is. */
  department_location?: string;
  /** 预约时间，如 `2023-06-07 10:30-11:00` — Time of the appointment: `2023-06-07 10:30-11:00`. */
  appointment_time?: string;
  /** 跳转页面 — Where a tap leads. */
  redirect_page?: CityServicePage;
  /** 其他业务字段原样发送 — Other fields are sent as they are. */
  [field: string]: unknown;
}

/** 就医助手消息 — A message of the medical assistant. */
export interface CityServiceMessage {
  /** 消息子状态，如 1501001 预约挂号成功通知 — Kind of message, e.g. 1501001: an appointment was made. */
  status: number;
  /** 用户在公众号或小程序下的 openid — The user's openid, with the account or its mini program. */
  open_id: string;
  /** 业务方的订单 ID，同一次就医使用同一个 — The account's own id of the visit: the same for all of its messages. */
  order_id: string;
  /** 消息 ID，同一用户的同一订单下唯一 — The account's own id of the message, unlike any other of this user and visit. */
  msg_id: string;
  /** 已开通就医助手的公众号的 AppID — Appid of the account that has the medical assistant. */
  app_id: string;
  /** 业务 ID，就医助手固定为 150 — Id of the service: 150, the medical assistant. */
  business_id: number;
  /** 是否为测试版本：1 是，0 否，仅见于旧文档 — 1: a trial, 0: none; only older pages have it. */
  testonly_is_trial?: 0 | 1;
  /** 业务字段，对象或其 JSON 文本 — What the message says: an object, or its JSON text. */
  business_info?: CityServiceInfo | string;
}

/** 加密的实名就医信息 — A patient's real name, encrypted. */
export interface MedicalRealName extends Ok {
  /** 业务方的 AppID — The account's appid. */
  app_id: string;
  /** 用户的 openid — The user's openid. */
  open_id: string;
  /** 密钥版本号，从 0 开始 — Version of the key, from 0 up. */
  key_version: number;
  /** 加密后的实名信息，Base64 — The encrypted name, in Base64. */
  cipher_real_name: string;
  /** 加密算法，默认 `AES_256_ECB_PKCS7Padding` — How it is encrypted; `AES_256_ECB_PKCS7Padding` by default. */
  cipher_algorithm: string;
}

/**
 * 获取实名信息授权链接（获取授权链接） — tells the page on which a user agrees to tell the real name.
 *
 * 状态：不在当前文档的接口列表中，只见于旧的非税缴费文档；仅限微信开通了权限的账号。
 *
 * Status: not in today's list of endpoints, only older pages of non-tax payments tell of it; for accounts that WeChat has
 * let in.
 *
 * 说明：授权后回跳地址带有 `wx_realname_token`，用 `getNontaxRealName` 换取实名信息。未找到当前文档可供核对。
 *
 * Note: the way back carries `wx_realname_token`, which `getNontaxRealName` takes. No page of today was found to check
 * this with.
 *
 * @param redirectUrl 授权完成后回跳的地址 — Where the user goes afterwards.
 * @returns 授权链接和有效期 — Address of the page, and how long it is good for.
 * @see https://developers.weixin.qq.com/doc/service/en/Non_tax_pay/API_document.html
 */
export const getRealNameAuthUrl = make((redirectUrl: string) =>
  post<
    Ok & {
      /** 授权链接 — Address of the page. */
      auth_url: string;
      /** 链接有效期，单位：秒 — How long it is good for, in seconds. */
      expires_in: number;
      /** 授权小程序的 AppID，可能没有 — Appid of the mini program to agree in; may be missing. */
      appid?: string;
    }
  >('/intp/realname/getauthurl', { redirect_url: redirectUrl }),
);

/**
 * 消息推送接口（发送城市服务消息，微信就医助手） — sends a patient a message of the medical assistant.
 *
 * 状态：仅限已开通就医助手的公立医院和卫健委；须用同主体公众号的 access_token 调用。
 *
 * Status: for public hospitals and health commissions that have the medical assistant; the token must be that of an account
 * of the same body.
 *
 * 说明：`order_id` 在当前文档中为必填，旧文档中为选填；`business_info` 在服务号文档中为对象，在公众号文档中为 JSON 文本，均原样发送；各 `status` 的字段见就医助手模版库。
 *
 * Note: today's page requires `order_id`, older ones do not. `business_info` is an object in the pages of service accounts
 * and JSON text in those of subscription accounts: either is sent as it is. WeChat keeps the fields of each `status` in a
 * list of templates.
 *
 * @param message 消息 — The message.
 * @see https://developers.weixin.qq.com/doc/service/api/medicalassistant/api_cityservice_sendchannelmsg.html
 * @example
 * const message = {
 *   status: 1501001, business_id: 150, app_id, open_id, order_id: 'order_123456', msg_id: 'msg_0001',
 *   business_info: { pat_hospital_id: '1001', pat_name: '李*龙', department_name: '内科', appointment_time: '2023-06-07 10:30-11:00' },
 * };
 * api.sendCityServiceMessage(message, (err) => { ... });
 * await api.promises.sendCityServiceMessage(message);
 */
export const sendCityServiceMessage = make((message: CityServiceMessage) =>
  post<Ok>('/cityservice/sendchannelmsg', message),
);

/**
 * 查询用户实名（获取实名就医信息） — tells the real name of an elderly patient who has agreed, encrypted.
 *
 * 限制：`wxmed_authcode` 有效期 10 分钟。
 *
 * Limits: `wxmed_authcode` is good for 10 minutes.
 *
 * 状态：仅限已接入微信长辈就医的医院；服务号文档中只有指南，接口页在小程序文档中。
 *
 * Status: for hospitals that take part in 微信长辈就医; a guide among the pages of service accounts tells of it, the page of
 * the endpoint is among those of mini programs.
 *
 * 说明：用微信分配给医院的 32 字节密钥解密，明文是含 `real_name`、`id_card_no`、`phone` 等字段的 JSON。
 *
 * Note: WeChat assigns a key of 32 bytes to each hospital to decrypt it with; it is JSON with `real_name`, `id_card_no`,
 * `phone` and others.
 *
 * @param appId 业务方的 AppID — The account's appid.
 * @param openid 用户的 openid — The user.
 * @param authCode 页面地址中的 wxmed_authcode — The `wxmed_authcode` in the address of the page.
 * @returns 加密的实名信息 — The encrypted name.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/elderMedical/elderMedical-api.html
 */
export const getMedicalRealName = make((appId: string, openid: string, authCode: string) =>
  post<MedicalRealName>('/cityservice/getmedrealname', {
    app_id: appId,
    open_id: openid,
    wxmed_authcode: authCode,
  }),
);

/**
 * 查询用户是否开通（查询消息关联） — tells whether a user has subscribed to a city service.
 *
 * 状态：仅限已接入微信长辈就医的医院；服务号文档中只有指南，接口页在小程序文档中。
 *
 * Status: for hospitals that take part in 微信长辈就医; a guide among the pages of service accounts tells of it, the page of
 * the endpoint is among those of mini programs.
 *
 * 说明：文档的示例返回 `err_code` 和 `err_msg`，字段表则为 `errcode` 和 `errmsg`；`is_subscribed` 标为布尔值，取值为 1 和 0。
 *
 * Note: the example of WeChat's page answers `err_code` and `err_msg`, its table `errcode` and `errmsg`. `is_subscribed` is
 * called a boolean, and its values 1 and 0.
 *
 * @param openid 用户的 openid — The user.
 * @param businessId 业务 ID，默认 130，即长辈就医 — Id of the service; 130, medical care for the elderly, by default.
 * @returns 是否已开通 — Whether the user has subscribed.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/elderMedical/elderMedical-api.html
 */
export const getCityMessageRelation = make(
  (openid: string, businessId: number | string = 130) =>
    post<
      Partial<Ok> & {
        /** 是否已开通：1 已开通，0 未开通 — 1: subscribed; 0: not. */
        is_subscribed: 0 | 1 | boolean;
      }
    >('/cityservice/getmsgrelation', { business_id: businessId, open_id: openid }),
  3,
);
