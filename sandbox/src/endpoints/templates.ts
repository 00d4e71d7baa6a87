import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { openid, openText } from './message-content.js';
import { anyObject, id, integer, list, object, optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/notify/template';

const industry = id({ missing: 40102, wrong: 40102 });
const SAMPLE = {
  template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
  title: '领取奖金提醒',
  primary_industry: 'IT科技',
  deputy_industry: '互联网|电子商务',
  content: '领奖金额：{{withdrawMoney.DATA}}',
  example: '领奖金额：20元',
};

/** The fields that template messages and one-time subscriptions share. */
export const messageFields = {
  touser: openid,
  template_id: text({ missing: 40036, wrong: 40037 }),
  url: openText,
  miniprogram: optional(object({ appid: text({ missing: 40013 }), pagepath: openText })),
  data: anyObject({ missing: 47003, wrong: 47003, note: 'The values by the names of their places' }),
};

export const templateEndpoints: Endpoint[] = [
  post('/cgi-bin/template/api_set_industry', '设置所属行业 — Sets the two industries, once a month.', {
    doc: `${DOCS}/api_setindustry.html`,
    permission: 'verified-service',
    body: { industry_id1: industry, industry_id2: industry },
    handle: ({ templates }, { industry_id1: primary, industry_id2: secondary }) => {
      templates.setIndustries(Number(primary), Number(secondary));
    },
  }),
  get('/cgi-bin/template/get_industry', '获取行业信息 — Tells the two industries.', {
    doc: `${DOCS}/api_getindustry.html`,
    permission: 'verified-service',
    reply: {
      primary_industry: { first_class: '运输与仓储', second_class: '快递' },
      secondary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
    },
    handle: ({ templates }) => templates.industries,
  }),
  post('/cgi-bin/template/api_add_template', '选用模板 — Takes a template out of the library.', {
    doc: `${DOCS}/api_addtemplate.html`,
    permission: 'verified-service',
    body: {
      template_id_short: text({ missing: 40037, wrong: 40037, like: '^[A-Z]*\\d+$' }),
      keyword_name_list: optional(list(text())),
    },
    reply: { errcode: 0, errmsg: 'ok', template_id: SAMPLE.template_id },
    handle({ templates }, { template_id_short: shortId, keyword_name_list: keywords = [] }) {
      return { errcode: 0, errmsg: 'ok', template_id: templates.add(shortId, keywords).template_id };
    },
  }),
  get('/cgi-bin/template/get_all_private_template', '获取已选用模板列表 — Lists the templates.', {
    doc: `${DOCS}/api_getalltemplates.html`,
    permission: 'verified-service',
    reply: { template_list: [SAMPLE] },
    handle: ({ templates }) => ({ template_list: templates.list }),
  }),
  post('/cgi-bin/template/del_private_template', '删除模板 — Deletes a template.', {
    doc: `${DOCS}/api_deletetemplate.html`,
    permission: 'verified-service',
    body: { template_id: text({ missing: 40037, wrong: 40037 }) },
    handle: ({ templates }, { template_id: templateId }) => {
      templates.table.remove(templateId);
    },
  }),
  post('/cgi-bin/message/template/send', '发送模板消息 — Sends a follower a template message.', {
    doc: `${DOCS}/api_sendtemplatemessage.html`,
    permission: 'service',
    quota: { perDay: 100_000 },
    body: { ...messageFields, client_msg_id: optional(text()) },
    reply: { errcode: 0, errmsg: 'ok', msgid: 2860528972743540739n },
    handle({ templates }, { touser, template_id, url, miniprogram, client_msg_id, data }) {
      const message = { touser, template_id, url, miniprogram, client_msg_id, data };
      return { errcode: 0, errmsg: 'ok', msgid: templates.send(message) };
    },
  }),
  post('/wxa/sec/queryblocktmplmsg', '查询拦截模板消息 — Lists template messages that WeChat has blocked.', {
    doc: `${DOCS}/api_queryblocktmplmsg.html`,
    permission: 'verified-service',
    body: { tmpl_msg_id: text(), largest_id: integer({ least: 0 }), limit: integer({ least: 1, most: 100 }) },
    reply: {
      errcode: 0,
      errmsg: 'ok',
      msginfo: [
        {
          id: 2,
          tmpl_msg_id: 'TMPL_MSG_ID',
          title: 'TITLE',
          content: 'CONTENT',
          send_timestamp: 1620000000,
          openid: 'OPENID',
        },
      ],
    },
    handle({ templates }, { tmpl_msg_id: templateId, largest_id: after, limit }) {
      return { errcode: 0, errmsg: 'ok', msginfo: templates.blocked(templateId, after, limit) };
    },
  }),
];
