import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { openid, openText } from './message-content.js';
import { pagesIn } from './pages.js';
import { anyObject, id, integer, list, object, optional, text } from './schema.js';

const page = pagesIn('notify/template', 'verified-service');

const industry = id({ wrong: 40102 });
const SAMPLE = {
  template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
  title: '领取奖金提醒',
  primary_industry: 'IT科技',
  deputy_industry: '互联网|电子商务',
  content: '领奖金额:{{withdrawMoney.DATA}}',
  example: '领奖金额:20元',
};
const BLOCKED = { id: 2, tmpl_msg_id: 'TMPL_MSG_ID', title: 'TITLE', content: 'CONTENT' };

/** What the messages of a template hold. */
export const templateMessage = {
  touser: openid,
  template_id: text({ missing: 40036, wrong: 40037 }),
  url: openText,
  miniprogram: optional(object({ appid: text({ wrong: 40013 }), pagepath: openText })),
  data: anyObject({ wrong: 47003, note: 'The values by the names of their places.' }),
};

export const templateEndpoints: Endpoint[] = [
  post('/cgi-bin/template/api_set_industry', '设置所属行业 — Sets the two industries, once a month.', {
    ...page('api_setindustry'),
    body: { industry_id1: industry, industry_id2: industry },
    handle: ({ templates }, { industry_id1: first, industry_id2: second }) =>
      templates.setIndustries(Number(first), Number(second)),
  }),
  get('/cgi-bin/template/get_industry', '获取行业信息 — Tells the two industries.', {
    ...page('api_getindustry'),
    reply: {
      primary_industry: { first_class: '运输与仓储', second_class: '快递' },
      secondary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
    },
    handle: ({ templates }) => templates.industries,
  }),
  post('/cgi-bin/template/api_add_template', '选用模板 — Takes a template out of the library.', {
    ...page('api_addtemplate'),
    body: {
      template_id_short: text({ like: '^[A-Z]*\\d+$', wrong: 40037 }),
      keyword_name_list: optional(list(text())),
    },
    reply: { errcode: 0, errmsg: 'ok', template_id: SAMPLE.template_id },
    handle({ templates }, { template_id_short: shortId, keyword_name_list: keywords = [] }) {
      return { errcode: 0, errmsg: 'ok', template_id: templates.add(shortId, keywords).template_id };
    },
  }),
  get('/cgi-bin/template/get_all_private_template', '获取已选用模板列表 — Lists the templates.', {
    ...page('api_getalltemplates'),
    reply: { template_list: [SAMPLE] },
    handle: ({ templates }) => ({ template_list: templates.list }),
  }),
  post('/cgi-bin/template/del_private_template', '删除模板 — Deletes a template.', {
    ...page('api_deletetemplate'),
    body: { template_id: text({ wrong: 40037 }) },
    handle({ templates }, input) {
      templates.remove(input.template_id);
    },
  }),
  post('/cgi-bin/message/template/send', '发送模板消息 — Sends a follower a template message.', {
    ...page('api_sendtemplatemessage', 100_000),
    permission: 'service',
    body: { ...templateMessage, client_msg_id: optional(text()) },
    reply: { errcode: 0, errmsg: 'ok', msgid: 2860528972743540739n },
    handle({ templates }, { touser, template_id, url, miniprogram, client_msg_id, data }) {
      const message = { touser, template_id, url, miniprogram, client_msg_id, data };
      return { errcode: 0, errmsg: 'ok', msgid: templates.send(message) };
    },
  }),
  post('/wxa/sec/queryblocktmplmsg', '查询拦截模板消息 — Lists template messages that WeChat has blocked.', {
    ...page('api_queryblocktmplmsg'),
    body: { tmpl_msg_id: text(), largest_id: integer({ least: 0 }), limit: integer({ least: 1, most: 100 }) },
    reply: {
      errcode: 0,
      errmsg: 'ok',
      msginfo: [{ ...BLOCKED, send_timestamp: 1620000000, openid: 'OPENID' }],
    },
    // Nothing that is sent here is blocked.
    handle: () => ({ errcode: 0, errmsg: 'ok', msginfo: [] }),
  }),
];
