import { json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, issue, page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const SEND = 'POST /cgi-bin/message/template/send';
const TAKE = 'POST /cgi-bin/template/api_add_template';
const SET_INDUSTRY = 'POST /cgi-bin/template/api_set_industry';

const PAID = { thing1: { value: '巧克力' }, amount2: { value: 39.8 }, time3: { value: '2014年9月22日' } };

const OPENID = refused(40003, 'invalid openid');

/** A template message about what was paid. */
const message =
  (changes: object) =>
  ({ state, openid }: Stage) => ({
    touser: openid,
    template_id: state.templates.list[1]?.template_id,
    data: PAID,
    ...changes,
  });

export const templateMessages: Chapter = {
  title: '模板消息 · Template messages',
  rows: [
    {
      situation: '发送模板消息 — a template message: the id is beyond 2^53',
      asks: SEND,
      sends: message({}),
      reply: json('{"errcode":0,"errmsg":"ok","msgid":<msgid>}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '十分钟内 client_msg_id 重复 — the same client_msg_id within ten minutes: the same id again',
      asks: SEND,
      async sends(stage) {
        const body = message({ client_msg_id: 'A' })(stage);
        await stage.call('/cgi-bin/message/template/send', body);
        stage.names.set('first msgid', String(stage.state.templates.sent[0]?.msgid));
        stage.sandbox.advance('9m');
        return body;
      },
      reply: json('{"errcode":0,"errmsg":"ok","msgid":<first msgid>}'),
      source: page('notify/template/api_sendtemplatemessage'),
      confidence: 'medium',
    },
    {
      situation: '没有 template_id — no template',
      asks: SEND,
      sends: message({ template_id: undefined }),
      reply: refused(40036, 'invalid template_id size'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: 'template_id 错误 — a template that there is not',
      asks: SEND,
      sends: message({ template_id: 'x' }),
      reply: refused(40037, 'invalid template_id'),
      source: issue('hezhizheng/go-wxpush/issues/15'),
      confidence: 'high',
    },
    {
      situation: '不是本账号的 openid — someone of another account',
      asks: SEND,
      sends: message({ touser: 'x' }),
      reply: OPENID,
      source: issue('rxrw/daily_morning/issues/7'),
      confidence: 'high',
    },
    {
      situation: '没有接收者 — no addressee',
      asks: SEND,
      sends: message({ touser: undefined }),
      reply: OPENID,
      source: 'inferred: a field that is missing is one that is wrong',
      confidence: 'low',
    },
    {
      situation: '已取消关注 — to who has left',
      asks: SEND,
      sends(stage) {
        const body = message({})(stage);
        stage.sandbox.unfollow(body.touser);
        return body;
      },
      reply: refused(43004, 'require subscribe'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '值为空 — an empty value',
      asks: SEND,
      sends: message({ data: { ...PAID, thing1: { value: '' } } }),
      reply: refused(47003, 'argument invalid! data.thing1.value is empty'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '缺少一个值 — a value that is missing',
      asks: SEND,
      sends: message({ data: { ...PAID, amount2: undefined } }),
      reply: refused(47003, 'argument invalid! data.amount2.value is empty'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '选用类目模板，没有关键词 — a template of a category, without keywords',
      asks: TAKE,
      sends: { template_id_short: '1' },
      reply: refused(40246, 'invalid keyword_name_list'),
      source: page('notify/template/api_addtemplate'),
      confidence: 'medium',
    },
    {
      situation: '行业错误 — an industry that there is not',
      asks: SET_INDUSTRY,
      sends: { industry_id1: '42', industry_id2: '1' },
      reply: refused(40102, 'invalid industry id'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '当月再次修改行业 — the industries are set twice in a month',
      asks: SET_INDUSTRY,
      async sends(stage) {
        await stage.call('/cgi-bin/template/api_set_industry', { industry_id1: '1', industry_id2: '4' });
        return { industry_id1: '1', industry_id2: '2' };
      },
      reply: refused(43100, '<text>'),
      source: page('notify/template/api_setindustry'),
      confidence: 'low',
    },
  ],
};
