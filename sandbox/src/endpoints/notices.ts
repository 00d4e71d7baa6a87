import { CATEGORIES, LIBRARY } from '../domains/messages/notice-library.js';
import { libraryTemplate } from '../domains/messages/notices.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { needed, openText } from './message-content.js';
import { id, integer, list, object, oneOf, optional, text } from './schema.js';
import { messageFields } from './templates.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/notify';
const OK = { errcode: 0, errmsg: 'ok' };

const tid = id({ missing: 200014, wrong: 200014 });
const PRIVATE_ID = '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs';

export const noticeEndpoints: Endpoint[] = [
  post(
    '/cgi-bin/message/subscribe/bizsend',
    '发送订阅通知 — Sends a notice to a user who has subscribed to it.',
    {
      doc: `${DOCS}/notify/api_sendnewsubscribemsg.html`,
      permission: 'verified-only',
      body: {
        ...messageFields,
        template_id: needed(40037),
        page: openText,
        miniprogram_state: optional(oneOf(['developer', 'trial', 'formal'])),
        lang: optional(oneOf(['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])),
        client_msg_id: optional(text()),
      },
      handle: ({ notices }, { touser, template_id, data }) => {
        notices.send({ touser, template_id, data });
      },
    },
  ),
  post('/wxaapi/newtmpl/addtemplate', '选用模板 — Takes a template of notices out of the library.', {
    doc: `${DOCS}/notify/api_addwxanewtemplate.html`,
    permission: 'verified-only',
    body: {
      tid,
      kidList: list(integer(), { least: 2, most: 5, missing: 200020, wrong: 200020 }),
      sceneDesc: text({ most: 15, missing: 200021, wrong: 200021 }),
    },
    reply: { errmsg: 'ok', errcode: 0, priTmplId: PRIVATE_ID },
    handle({ notices }, input) {
      const { priTmplId } = notices.add(String(input.tid), input.kidList);
      return { errmsg: 'ok', errcode: 0, priTmplId };
    },
  }),
  post('/wxaapi/newtmpl/deltemplate', '删除模板 — Deletes a template of notices.', {
    doc: `${DOCS}/notify/api_delwxanewtemplate.html`,
    permission: 'verified-only',
    body: { priTmplId: needed(200014) },
    handle: ({ notices }, { priTmplId }) => {
      notices.templates.remove(priTmplId);
    },
  }),
  get('/wxaapi/newtmpl/gettemplate', '获取已有模板列表 — Lists the templates of notices.', {
    doc: `${DOCS}/notify/api_getwxapubnewtemplate.html`,
    permission: 'verified-only',
    reply: {
      ...OK,
      data: [
        {
          priTmplId: PRIVATE_ID,
          title: '报名结果通知',
          content: '会议时间:{{date2.DATA}}',
          example: '会议时间:2016年8月8日',
          type: 2,
        },
      ],
    },
    handle: ({ notices }) => ({ ...OK, data: notices.templates.list }),
  }),
  get('/wxaapi/newtmpl/getcategory', '获取类目 — Lists the categories of the account.', {
    doc: `${DOCS}/notify/api_getcategory.html`,
    permission: 'verified-only',
    reply: { ...OK, data: CATEGORIES },
  }),
  get('/wxaapi/newtmpl/getpubtemplatetitles', '获取类目模板 — Lists the library of some categories.', {
    doc: `${DOCS}/notify/api_getpubnewtemplatetitles.html`,
    permission: 'verified-only',
    query: {
      ids: text({ like: '^\\d+(,\\d+)*$', missing: 200018, wrong: 200019 }),
      start: integer({ least: 0, missing: 200016, wrong: 200016 }),
      limit: integer({ least: 1, most: 30, missing: 200017, wrong: 200017 }),
    },
    reply: { ...OK, count: 55, data: [{ tid: 99, title: '付款成功通知', type: 2, categoryId: '616' }] },
    handle(_world, { ids, start, limit }) {
      const found = LIBRARY.filter(({ categoryId }) => ids.split(',').includes(categoryId));
      const data = found.map(({ keywords: _keywords, ...title }) => title);
      return { ...OK, count: found.length, data: data.slice(start, start + limit) };
    },
  }),
  get('/wxaapi/newtmpl/getpubtemplatekeywords', '获取模板关键词 — Lists the places of a template.', {
    doc: `${DOCS}/notify/api_getpubnewtemplatekeywords.html`,
    permission: 'verified-only',
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
      doc: `${DOCS}/subscribe/api_templatesubscribe.html`,
      permission: 'verified',
      quota: { perDay: 100_000 },
      body: {
        ...messageFields,
        template_id: needed(40037),
        scene: id(),
        title: text({ most: 15, long: 40062 }),
        data: object({ content: object({ value: text({ most: 200 }), color: openText }) }),
      },
      handle: ({ notices }, { touser, template_id, scene, data }) => {
        notices.sendOnce({ touser, template_id, data, scene: String(scene) });
      },
    },
  ),
];
