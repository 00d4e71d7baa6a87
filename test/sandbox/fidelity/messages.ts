import { DONE, json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { community, issue, page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const SEND = 'POST /cgi-bin/message/custom/send';
const TYPING = 'POST /cgi-bin/message/custom/typing';
const SENDING = page('customer/message/api_sendcustommessage');

const text = (touser: string, content = '你好') => ({ touser, msgtype: 'text', text: { content } });
const of =
  (msgtype: string, content: object) =>
  ({ openid: touser }: Stage) => ({ touser, msgtype, [msgtype]: content });

const KIND = refused(40008, 'invalid message type');
const OPENID = refused(40003, 'invalid openid');

/** Is typing, to who came two days ago and writes now. */
function typing({ sandbox, openid: touser }: Stage): Record<string, unknown> {
  sandbox.advance('2d');
  sandbox.interact(touser, 'wrote');
  return { touser, command: 'Typing' };
}

export const messages: Chapter = {
  title: '客服消息 · Messages of the customer service',
  rows: [
    {
      situation: '从未关注 — to who has never followed, and has only come by on a web page',
      asks: SEND,
      sends: ({ state: { followers } }) => text(followers.visitor(followers.newOpenid())),
      reply: refused(43004, 'require subscribe'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '转义的汉字 — an escaped character: it is sent, and the follower sees the escape',
      asks: SEND,
      sends: (stage) => JSON.stringify(text(stage.openid)).replace('你好', String.raw`\u4f60`),
      reply: json(DONE),
      source: community('00066891970b5058e84bdaa3851c00'),
      confidence: 'medium',
    },
    {
      situation: '没有接收者 — no addressee',
      asks: SEND,
      sends: { msgtype: 'text', text: { content: '你好' } },
      reply: OPENID,
      source: 'inferred: a field that is missing is one that is wrong',
      confidence: 'low',
    },
    {
      situation: '不是本账号的 openid — someone of another account',
      asks: SEND,
      sends: text('nobody'),
      reply: OPENID,
      source: issue('rxrw/daily_morning/issues/7'),
      confidence: 'high',
    },
    {
      situation: '类型未知 — an unknown type',
      asks: SEND,
      sends: of('poem', {}),
      reply: KIND,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '没有类型 — no type',
      asks: SEND,
      sends: ({ openid: touser }) => ({ touser }),
      reply: KIND,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '不是 JSON — what is no JSON',
      asks: SEND,
      sends: 'touser=1',
      reply: KIND,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '内容为空 — an empty text',
      asks: SEND,
      sends: of('text', { content: '' }),
      reply: refused(44004, 'empty content'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '超过 2048 字节 — a text of more than 2,048 bytes',
      asks: SEND,
      sends: of('text', { content: '文'.repeat(683) }),
      reply: refused(45002, 'content size out of limit'),
      source: SENDING,
      confidence: 'medium',
    },
    {
      situation: '图片不存在 — a picture that there is not',
      asks: SEND,
      sends: of('image', { media_id: 'x' }),
      reply: refused(40007, 'invalid media_id'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '图片其实是语音 — a picture that is a recording',
      asks: SEND,
      sends: async (stage) => of('image', { media_id: await stage.upload('voice', 'a.mp3') })(stage),
      reply: refused(40007, 'invalid media_id'),
      source: 'inferred',
      confidence: 'low',
    },
    {
      situation: '两篇图文 — two articles',
      asks: SEND,
      sends: of('news', { articles: [{}, {}] }),
      reply: refused(45008, 'article size out of limit'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '文章不存在 — an article that there is not',
      asks: SEND,
      sends: of('mpnewsarticle', { article_id: 'x' }),
      reply: refused(53600, 'Article ID 无效'),
      source: 'inferred: as freepublish/getarticle',
      confidence: 'low',
    },
    {
      situation: '卡券不存在 — a card that there is not',
      asks: SEND,
      sends: of('wxcard', { card_id: 'x' }),
      reply: refused(40073, 'invalid card id'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '客服账号不存在 — from a customer-service account that there is not',
      asks: SEND,
      sends: ({ openid }) => ({ ...text(openid), customservice: { kf_account: 'nobody@test' } }),
      reply: refused(61452, 'invalid kf_account'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '显示“正在输入” — “is typing”, to who wrote just now',
      asks: TYPING,
      sends: typing,
      reply: json(DONE),
      source: page('customer/message/api_typing'),
      confidence: 'medium',
    },
    {
      situation: '30 秒内没有收发消息 — to who did not write, nor was written to, for 30 seconds',
      asks: TYPING,
      sends(stage) {
        const typed = typing(stage);
        stage.sandbox.advance('30s');
        return typed;
      },
      reply: refused(
        45080,
        'need sending message to user, or  recving message from user in the last 30 seconds before typing',
      ),
      source: page('customer/message/api_typing'),
      confidence: 'medium',
    },
    {
      situation: '已经在显示 — once more',
      asks: TYPING,
      async sends(stage) {
        const typed = typing(stage);
        await stage.call('/cgi-bin/message/custom/typing', typed);
        return typed;
      },
      reply: refused(45081, 'you are already typing'),
      source: page('customer/message/api_typing'),
      confidence: 'medium',
    },
    {
      situation: '命令未知 — an unknown command',
      asks: TYPING,
      sends: ({ openid: touser }) => ({ touser, command: 'Dancing' }),
      reply: refused(45072, 'invalid command'),
      source: page('customer/message/api_typing'),
      confidence: 'medium',
    },
  ],
};
