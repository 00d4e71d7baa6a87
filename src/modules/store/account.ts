import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 类目 — A category of store mini programs. */
export interface StoreCategory {
  /** 类目 ID — The category's id; 0 is the root. */
  id: number;
  /** 类目名称 — The category's name. */
  name?: string;
  /** 类目级别 — Level: 0 the root, 1 first, 2 second. */
  level: number;
  /** 上级类目 ID — Id of the category above. */
  father?: number;
  /** 下级类目 ID 列表 — Ids of the categories below. */
  children?: number[];
  /** 敏感类型：1 创建时须提交相关证件，0 无须 — 1: papers must be handed in to use it; 0: none are needed. */
  sensitive_type?: 0 | 1;
  /** 场景，文档未说明其含义 — A scene; the documents do not say what it means. */
  scene?: number;
  /** 资质要求 — The papers that are needed. */
  qualify?: {
    /** 证件列表 — The papers. */
    exter_list?: {
      /** 证件明细 — One or another of these. */
      inner_list?: {
        /** 证件名称 — Name of the paper. */
        name: string;
        /** 证件示例 URL — Address of an example. */
        url?: string;
      }[];
    }[];
    /** 备注 — A remark. */
    remark?: string;
  };
}

/** 门店小程序申请资料 — An application for a store mini program. */
export interface StoreApplication {
  /** 一级类目 ID，来自 `getStoreCategories` — Id of the first-level category, from `getStoreCategories`. */
  first_catid: number;
  /** 二级类目 ID，来自 `getStoreCategories` — Id of the second-level category, from `getStoreCategories`. */
  second_catid: number;
  /** 头像的临时素材 media_id，jpg 或 png — `media_id` of the head picture, from `uploadMedia`; a JPG or PNG. */
  headimg_mediaid: string;
  /** 昵称，4～30 个字符，一个汉字算两个 — Name, 4 to 30 characters; a Chinese character counts as two. */
  nickname: string;
  /** 介绍 — Introduction. */
  intro: string;
  /** 类目相关证件的临时素材 media_id — `media_id`s of the papers that the category needs, from `uploadMedia`. */
  qualification_list?: string | string[];
  /** 营业执照或组织代码证的临时素材 media_id — `media_id` of the business licence, from `uploadMedia`. */
  org_code?: string;
  /** 补充材料的临时素材 media_id — `media_id`s of further papers, from `uploadMedia`. */
  other_files?: string | string[];
}

/** 门店小程序的审核状态 — How far WeChat's review of a store mini program is. */
export type StoreAuditStatus =
  /** 未提交审核 — Not submitted. */
  | 0
  /** 审核成功 — Approved. */
  | 1
  /** 审核中 — Under review. */
  | 2
  /** 审核失败 — Rejected. */
  | 3
  /** 管理员拒绝 — Declined by the administrator. */
  | 4;

/** 门店小程序的审核结果 — What came of the review of a store mini program. */
export interface StoreAudit {
  /** 审核单 ID — Id of the review. */
  audit_id: number;
  /** 审核状态 — How far the review is. */
  status: StoreAuditStatus;
  /** 审核失败的原因，状态为 3 或 4 时有值 — Why it failed; for statuses 3 and 4. */
  reason: string;
}

/**
 * 拉取门店小程序类目 — lists the categories that a store mini program can have.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：类目是扁平列表，从 `id` 为 0 的根节点起按 `children` 逐级查找；文档的字段表只有 `id`、`level`、`sensitive_type`，其余见于示例。
 *
 * Note: the list is flat: begin with the root, `id` 0, and follow `children`. WeChat's table has `id`, `level` and
 * `sensitive_type` only; the other fields are those of its example.
 *
 * @returns 类目列表在 `data.all_category_info.categories` — The categories are in `data.all_category_info.categories`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_getwxastorecatelist.html
 */
export const getStoreCategories = make(() =>
  get<
    Ok & {
      /** 返回数据 — What was asked for. */
      data: {
        /** 类目信息 — The categories. */
        all_category_info: {
          /** 类目列表 — All of them, in one flat list. */
          categories: StoreCategory[];
        };
      };
    }
  >('/wxa/get_merchant_category'),
);

/**
 * 创建门店小程序 — applies for the account's store mini program: an administrator confirms, then WeChat reviews.
 *
 * 限制：名称 4～30 个字符，一个汉字算两个；管理员 24 小时内未确认才能再次提交。
 *
 * Limits: a name of 4 to 30 characters, where a Chinese one counts as two; a new application only after the administrator
 * has left one unconfirmed for 24 hours.
 *
 * 错误码：`43104` 仅开放给电商类目（电商平台、商家自营、跨境电商）；`85024` 需要补充 `org_code` 或 `other_files`；`85025` 至 `85028` 管理员的手机号、微信号、身份证或企业主体已绑定 5 个；`85029` 至 `85035` 名称已被占用、长度不符、禁用、被投诉、违规、在保护期内或属于其他主体；`85036` 介绍违规；`85049` 本月修改次数已满；`85050` 正在审核中；`85053` 须先成功创建门店小程序；`85056` media_id 无效。
 *
 * Errors: `43104` only for e-commerce categories; `85024` `org_code` or `other_files` is needed; `85025` to `85028` the
 * administrator's phone number, WeChat account or identity card, or the company, was used 5 times; `85029` to `85035` the
 * name is taken, too short or long, forbidden, under complaint, illegal, protected or another company's; `85036` the
 * introduction is illegal; `85049` no changes are left this month; `85050` under review; `85053` the merchant has to be created first; `85056` a `media_id` is invalid.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：`qualification_list` 在当前文档中为必填文本，旧文档和其他 SDK 中为可选列表，两种形式均原样发送；结果用 `getStoreAudit` 查询。
 *
 * Note: today's page has `qualification_list` as one required text, older ones and other SDKs as an optional list: either
 * is sent as it is. `getStoreAudit` tells the result.
 *
 * @param application 申请资料 — The application.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_applywxastore.html
 * @example
 * const application = { first_catid: 476, second_catid: 477, headimg_mediaid, nickname: '肯打鸡', intro: '炸鸡' };
 * api.applyStoreMerchant(application, (err) => { ... });
 * await api.promises.applyStoreMerchant(application);
 */
export const applyStoreMerchant = make((application: StoreApplication) =>
  post<Ok>('/wxa/apply_merchant', application),
);

/**
 * 获取门店小程序审核结果 — tells what came of the application for the store mini program.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：文档标为 GET，又把 `audit_id` 列为必填的请求体字段，而示例为空；此处按示例不带参数。
 *
 * Note: WeChat's page has a GET with `audit_id` as a required field of a body, and an example without it; nothing is sent
 * here.
 *
 * @returns 审核结果在 `data` — The result is `data`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_getwxastoreauditinfo.html
 */
export const getStoreAudit = make(() =>
  get<
    Ok & {
      /** 审核结果 — The result. */
      data: StoreAudit;
    }
  >('/wxa/get_merchant_audit_info'),
);

/**
 * 修改门店小程序信息 — changes picture and introduction of the store mini program.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * @param headImgMediaId 头像的临时素材 media_id，不修改传空文本 — `media_id` of the head picture, from `uploadMedia`; empty text leaves it as it is.
 * @param intro 介绍，不修改传空文本 — The introduction; empty text leaves it as it is.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_modifywxastore.html
 */
export const modifyStoreMerchant = make((headImgMediaId: string, intro: string) =>
  post<Ok>('/wxa/modify_merchant', { headimg_mediaid: headImgMediaId, intro }),
);
