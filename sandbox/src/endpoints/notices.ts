import { CATEGORIES, LIBRARY } from '../domains/messages/notice-library.js';
import { libraryTemplate } from '../domains/messages/notices.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { openText } from './message-content.js';
import { pagesIn } from './pages.js';
import { id, integer, list, object, oneOf, optional, text } from './schema.js';
import { templateMessage } from './templates.js';

const page = pagesIn('notify', 'verified-only');
const OK = { errcode: 0, errmsg: 'ok' };

const templateId = text({ wrong: 40037 });
const tid = id({ wrong: 200014 });
const SAMPLE = {
  priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs',
  title: '报名结果通知',
  content: '会议时间:{{date2.DATA}}',
  example: '会议时间:2016年8月8日',
  type: 2,
};

export const noticeEndpoints: Endpoint[] = [
  post(
    '/cgi-bin/message/subscribe/bizsend',
    '发送订阅通知 — Sends a notice to a user who has subscribed to it.',
    {
      ...page('notify/api_sendnewsubscribemsg'),
      body: {
        ...templateMessage,
        template_id: templateId,
        page: openText,
        miniprogram_state: optional(oneOf(['developer', 'trial', 'formal'])),
        lang: optional(oneOf(['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])),
        client_msg_id: optional(text()),
      },
      handle: ({ notices }, { touser, template_id, data }) => notices.send({ touser, template_id, data }),
    },
  ),
  post('/wxaapi/newtmpl/addtemplate', '选用模板 — Takes a template of notices out of the library.', {
    ...page('notify/api_addwxanewtemplate'),
    body: {
      tid,
      kidList: list(integer(), { least: 2, most: 5, wrong: 200020 }),
      sceneDesc: text({ most: 15, wrong: 200021 }),
    },
    reply: { errmsg: 'ok', errcode: 0, priTmplId: SAMPLE.priTmplId },
    handle({ notices }, input) {
      const { priTmplId } = notices.add(String(input.tid), input.kidList);
      return { errmsg: 'ok', errcode: 0, priTmplId };
    },
  }),
  post('/wxaapi/newtmpl/deltemplate', '删除模板 — Deletes a template of notices.', {
    ...page('notify/api_delwxanewtemplate'),
    body: { priTmplId: text({ wrong: 200014 }) },
    handle({ notices }, input) {
      notices.remove(input.priTmplId);
    },
  }),
  get('/wxaapi/newtmpl/gettemplate', '获取已有模板列表 — Lists the templates of notices.', {
    ...page('notify/api_getwxapubnewtemplate'),
    reply: { ...OK, data: [SAMPLE] },
    handle: ({ notices }) => ({ ...OK, data: notices.list }),
  }),
  get('/wxaapi/newtmpl/getcategory', '获取类目 — Lists the categories of the account.', {
    ...page('notify/api_getcategory'),
    reply: { ...OK, data: CATEGORIES },
  }),
  get('/wxaapi/newtmpl/getpubtemplatetitles', '获取类目模板 — Lists the library of some categories.', {
    ...page('notify/api_getpubnewtemplatetitles'),
    query: {
      ids: text({ like: '^\\d+(,\\d+)*$', missing: 200018, wrong: 200019 }),
      start: integer({ least: 0, wrong: 200016 }),
      limit: integer({ least: 1, most: 30, wrong: 200017 }),
    },
    reply: { ...OK, count: 55, data: [{ tid: 99, title: '付款成功通知', type: 2, categoryId: '616' }] },
    handle(_world, { ids, start, limit }) {
      const found = LIBRARY.filter(({ categoryId }) => ids.split(',').includes(categoryId));
      const data = found.map(({ keywords: _keywords, ...title }) => title);
      return { ...OK, count: data.length, data: data.slice(start, start + limit) };
    },
  }),
  get('/wxaapi/newtmpl/getpubtemplatekeywords', '获取模板关键词 — Lists the places of a template.', {
    ...page('notify/api_getpubnewtemplatekeywords'),
    query: { tid },
    reply: { ...OK, count: 3, data: [{ kid: 1, name: '物品名称', example: '名称', rule: 'thing' }] },
    handle(_world, input) {
      const { keywords } = libraryTemplate(String(input.tid));
      const data = keywords.map(([name, rule, example], index) => ({ kid: index + 1, name, example, rule }));
      return { ...OK, count: data.length, data };
    },
  }),
  post(
    '/cgi-bin/message/template/subscribe',
    '发送一次性订阅消息 — Sends the message of a one-time subscription.',
    {
      ...page('subscribe/api_templatesubscribe', 100_000),
      permission: 'verified',
      body: {
        ...templateMessage,
        template_id: templateId,
        scene: id(),
        title: text({ most: 15, long: 40062 }),
        data: object({ content: object({ value: text({ most: 200 }), color: openText }) }),
      },
      handle: ({ notices }, { touser, template_id, scene, data }) =>
        notices.send({ touser, template_id, data, scene: String(scene) }),
    },
  ),
];
