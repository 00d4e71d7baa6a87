import { DONE, json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { page } from './sources.js';
import type { Stage } from './stage.js';

const ONCE = 'POST /cgi-bin/message/template/subscribe';
const NOTICE = 'POST /cgi-bin/message/subscribe/bizsend';
const ADD = 'POST /wxaapi/newtmpl/addtemplate';
const LIBRARY = 'GET /wxaapi/newtmpl';
const ADDING = page('notify/notify/api_addwxanewtemplate');
const TITLES = page('notify/notify/api_getpubnewtemplatetitles');

const READY = { thing1: { value: '拿铁' }, time2: { value: '2026年1月1日' } };

const TEMPLATE = refused(40037, 'invalid template_id');
const REFUSED = refused(43101, 'user refuse to accept the msg');

/** A notice that the follower has subscribed to, as often as it says. */
const notice =
  (changes: object, subscriptions = 1) =>
  ({ state, openid }: Stage) => {
    const { priTmplId: template_id } = state.notices.add('401', [1, 2]);
    for (let count = 0; count < subscriptions; count += 1) state.notices.subscribe(openid, template_id);
    return { touser: openid, template_id, data: READY, ...changes };
  };

/** The one message of a one-time subscription. */
const once =
  (changes: object, isWanted = true) =>
  ({ state, openid }: Stage) => {
    if (isWanted) state.notices.subscribe(openid, '1000');
    const template_id = state.notices.oneTimeTemplate;
    const data = { content: { value: 'VALUE', color: '#FF0000' } };
    return { touser: openid, template_id, url: 'URL', scene: '1000', title: 'TITLE', data, ...changes };
  };

const taking = (changes: object) => ({ tid: '99', kidList: [1, 2], sceneDesc: '测试', ...changes });

export const notices: Chapter = {
  title: '订阅通知 · Notices',
  rows: [
    {
      situation: '发送订阅通知 — a notice',
      asks: NOTICE,
      sends: notice({}),
      reply: json(DONE),
      source: page('notify/notify/api_sendnewsubscribemsg'),
      confidence: 'medium',
    },
    {
      situation: '用户没有订阅 — to who has not subscribed',
      asks: NOTICE,
      sends: notice({}, 0),
      reply: REFUSED,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '一次订阅，第二条通知 — a second notice for one subscription',
      asks: NOTICE,
      async sends(stage) {
        const body = notice({})(stage);
        await stage.call('/cgi-bin/message/subscribe/bizsend', body);
        return body;
      },
      reply: REFUSED,
      source: page('notify/notify/api_sendnewsubscribemsg'),
      confidence: 'high',
    },
    {
      situation: 'thing 超过 20 字 — a thing of more than 20 characters',
      asks: NOTICE,
      sends: notice({ data: { ...READY, thing1: { value: '长'.repeat(21) } } }),
      reply: refused(47003, 'argument invalid! data.thing1.value invalid'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '通知的模板不存在 — a notice of a template that there is not',
      asks: NOTICE,
      sends: notice({ template_id: 'x' }),
      reply: TEMPLATE,
      source: page('notify/notify/api_sendnewsubscribemsg'),
      confidence: 'medium',
    },
    {
      situation: '一次性订阅消息 — the message of a one-time subscription',
      asks: ONCE,
      sends: once({}),
      reply: json(DONE),
      source: page('notify/subscribe/api_templatesubscribe'),
      confidence: 'medium',
    },
    {
      situation: '一次性订阅：用户没有同意 — to who has not agreed',
      asks: ONCE,
      sends: once({}, false),
      reply: REFUSED,
      source: 'inferred: as bizsend',
      confidence: 'low',
    },
    {
      situation: '一次性订阅：标题超过 15 字 — a title of more than 15 characters',
      asks: ONCE,
      sends: once({ title: '长'.repeat(16) }),
      reply: refused(40062, 'invalid title size'),
      source: page('notify/subscribe/api_templatesubscribe'),
      confidence: 'medium',
    },
    {
      situation: '一次性订阅：模板错误 — another template',
      asks: ONCE,
      sends: once({ template_id: 'x' }),
      reply: TEMPLATE,
      source: page('notify/subscribe/api_templatesubscribe'),
      confidence: 'medium',
    },
    {
      situation: '选用通知模板 — a template is taken out of the library: `errmsg` first',
      asks: ADD,
      sends: taking({}),
      reply: json('{"errmsg":"ok","errcode":0,"priTmplId":"<template_id>"}'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '标题不存在 — a title that there is not',
      asks: ADD,
      sends: taking({ tid: '1' }),
      reply: refused(200014, '<text>'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '只有一个关键词 — one keyword',
      asks: ADD,
      sends: taking({ kidList: [1] }),
      reply: refused(200020, '<text>'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '关键词不存在 — a keyword that there is not',
      asks: ADD,
      sends: taking({ kidList: [1, 9] }),
      reply: refused(200020, '<text>'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '场景描述超过 15 字 — a purpose of more than 15 characters',
      asks: ADD,
      sends: taking({ sceneDesc: '长'.repeat(16) }),
      reply: refused(200021, '<text>'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '重复选用 — the same again',
      asks: ADD,
      async sends(stage) {
        await stage.call('/wxaapi/newtmpl/addtemplate', taking({}));
        return taking({});
      },
      reply: refused(200022, '<text>'),
      source: ADDING,
      confidence: 'low',
    },
    {
      situation: '删除不存在的模板 — a template that there is not is to go',
      asks: 'POST /wxaapi/newtmpl/deltemplate',
      sends: { priTmplId: 'x' },
      reply: refused(20001, '<text>'),
      source: page('notify/notify/api_delwxanewtemplate'),
      confidence: 'low',
    },
    {
      situation: '没有类目 — titles of no category',
      asks: `${LIBRARY}/getpubtemplatetitles?start=0&limit=1`,
      reply: refused(200018, '<text>'),
      source: TITLES,
      confidence: 'medium',
    },
    {
      situation: '一次取 31 个标题 — 31 titles at once',
      asks: `${LIBRARY}/getpubtemplatetitles?ids=2&start=0&limit=31`,
      reply: refused(200017, '<text>'),
      source: TITLES,
      confidence: 'medium',
    },
    {
      situation: '没有标题 id — the keywords of no title',
      asks: `${LIBRARY}/getpubtemplatekeywords`,
      reply: refused(200014, '<text>'),
      source: page('notify/notify/api_getpubnewtemplatekeywords'),
      confidence: 'medium',
    },
  ],
};
