import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { id, integer, list, oneOf, optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodejump';
const RULED = { permission: 'verified-service', quota: { perSecond: 5 } } as const;
const PUBLISHED = 'qrcodejumppublish';
const PUBLISHED_A_MONTH = 100;

const prefix = text({ wrong: 85066, like: '^https?://' });
const appid = text({ wrong: 40166 });
const wrong = 40097;
const number = optional(id({ wrong }));

const numberOf = (value?: string | number) => (value === undefined ? undefined : Number(value));

export const jumpRuleEndpoints: Endpoint[] = [
  post('/cgi-bin/wxopen/qrcodejumpget', '获取已设置的二维码规则 — Lists the rules.', {
    ...RULED,
    doc: `${DOCS}/api_qrcodejumpget.html`,
    body: {
      appid,
      get_type: oneOf([0, 1, 2], { wrong }),
      prefix_list: optional(list(text({ wrong }), { most: 200, wrong })),
      page_num: optional(integer({ least: 1, wrong })),
      page_size: optional(integer({ least: 1, most: 200, wrong })),
    },
    reply: { errcode: 0, errmsg: 'ok', rule_list: [], qrcodejump_open: 1, list_size: 0, total_count: 0 },
    handle({ jumpRules, quotas }, { appid: program, get_type, prefix_list, page_num = 1, page_size = 200 }) {
      const all = jumpRules.list
        .filter((rule) => rule.appid === program && (get_type !== 1 || prefix_list?.includes(rule.prefix)))
        .map(({ appid: _, ...rule }) => rule);
      const [start, size] = get_type === 2 ? [(page_num - 1) * page_size, page_size] : [0, 10_000];
      const rule_list = all.slice(start, start + size);
      const left = PUBLISHED_A_MONTH - quotas.used('month', PUBLISHED);
      const counts = { list_size: rule_list.length, qrcodejump_pub_quota: left, total_count: all.length };
      return { errcode: 0, errmsg: 'ok', rule_list, qrcodejump_open: 1, ...counts };
    },
  }),
  post('/cgi-bin/wxopen/qrcodejumpadd', '增加或修改二维码规则 — Adds or changes a rule.', {
    ...RULED,
    doc: `${DOCS}/api_qrcodejumpadd.html`,
    body: {
      ...{ prefix, appid, path: text({ wrong }), is_edit: oneOf([0, 1], { wrong }) },
      ...{ permit_sub_rule: number, open_version: number },
      debug_url: optional(list(text({ wrong }), { most: 5, wrong })),
    },
    handle({ jumpRules }, { prefix: address, appid: program, path, is_edit, debug_url, ...input }) {
      const permit_sub_rule = numberOf(input.permit_sub_rule);
      const rest = { permit_sub_rule, open_version: numberOf(input.open_version), debug_url };
      jumpRules.put({ appid: program, prefix: address, path, state: 1, ...rest }, is_edit === 1);
    },
  }),
  post('/cgi-bin/wxopen/qrcodejumppublish', '发布已设置的二维码规则 — Publishes a rule.', {
    ...RULED,
    doc: `${DOCS}/api_qrcodejumppublish.html`,
    body: { prefix },
    handle({ jumpRules, quotas }, input) {
      quotas.takeOfMonth(PUBLISHED, PUBLISHED_A_MONTH, 886000);
      jumpRules.update(input.prefix, { state: 2 });
    },
  }),
  post('/cgi-bin/wxopen/qrcodejumpdelete', '删除已设置的二维码规则 — Deletes a rule.', {
    ...RULED,
    doc: `${DOCS}/api_qrcodejumpdelete.html`,
    body: { prefix, appid },
    handle: ({ jumpRules }, input) => void jumpRules.remove(input.prefix),
  }),
];
