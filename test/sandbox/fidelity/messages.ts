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

const SPENT = refused(45047, 'out of response count limit');
const OVER = refused(45015, 'response out of time limit or subscription is canceled');
const KIND = refused(40008, 'invalid message type');
const OPENID = refused(40003, 'invalid openid');

/** Sends a follower so many messages. */
async function say(stage: Stage, openid: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await stage.call('/cgi-bin/message/custom/send', text(openid));
}

/** Follows two days ago, and does something now. */
function later({ sandbox, openid }: Stage, did?: 'wrote' | 'acted'): void {
  sandbox.advance('2d');
  if (did !== undefined) sandbox.interact(openid, did);
}

/** What is sent after a follower did something, then so many messages went out and so much time passed. */
const after =
  (did: 'wrote' | 'acted', messages: number, wait?: string) =>
  async (stage: Stage): Promise<Record<string, unknown>> => {
    later(stage, did);
    await say(stage, stage.openid, messages);
    if (wait !== undefined) stage.sandbox.advance(wait);
    return { ...text(stage.openid) };
  };

export const messages: Chapter = {
  title: '客服消息 · Messages of the customer service',
  rows: [
    {
      situation: '48 小时内的第五条 — the fifth message within 48 hours after the follower wrote',
      asks: SEND,
      sends: after('wrote', 4),
      reply: json(DONE),
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '48 小时内的第六条 — the sixth',
      asks: SEND,
      sends: after('wrote', 5),
      reply: SPENT,
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '48 小时之后 — 48 hours after the follower wrote',
      asks: SEND,
      sends: after('wrote', 0, '48h'),
      reply: OVER,
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '用户再次发来消息之后 — after the follower wrote again',
      asks: SEND,
      async sends(stage) {
        const message = await after('wrote', 5)(stage);
        stage.sandbox.interact(stage.openid, 'wrote');
        return message;
      },
      reply: json(DONE),
      source: 'inferred: all read the page so',
      confidence: 'low',
    },
    {
      situation: '点击菜单一分钟内的第三条 — the third message within a minute after a tap on the menu',
      asks: SEND,
      sends: after('acted', 2),
      reply: json(DONE),
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '点击菜单一分钟内的第四条 — the fourth',
      asks: SEND,
      sends: after('acted', 3),
      reply: SPENT,
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '点击菜单一分钟之后 — a minute after the tap',
      asks: SEND,
      sends: after('acted', 0, '1m'),
      reply: OVER,
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '关注一分钟内的第四条 — the fourth message within a minute after somebody followed',
      asks: SEND,
      async sends(stage) {
        const openid = stage.sandbox.follow();
        await say(stage, openid, 3);
        return text(openid);
      },
      reply: SPENT,
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '关注一分钟之后 — a minute after somebody followed',
      asks: SEND,
      sends(stage) {
        const openid = stage.sandbox.follow();
        stage.sandbox.advance('1m');
        return text(openid);
      },
      reply: OVER,
      source: SENDING,
      confidence: 'high',
    },
    {
      situation: '已取消关注 — to who has left',
      asks: SEND,
      sends(stage) {
        const { openid } = stage;
        stage.sandbox.unfollow(openid);
        return text(openid);
      },
      reply: OVER,
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
      sends(stage) {
        later(stage, 'wrote');
        return { touser: stage.openid, command: 'Typing' };
      },
      reply: json(DONE),
      source: page('customer/message/api_typing'),
      confidence: 'medium',
    },
    {
      situation: '30 秒内没有收发消息 — to who did not write, nor was written to, for 30 seconds',
      asks: TYPING,
      sends(stage) {
        later(stage, 'wrote');
        stage.sandbox.advance('30s');
        return { touser: stage.openid, command: 'Typing' };
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
        later(stage, 'wrote');
        const typing = { touser: stage.openid, command: 'Typing' };
        await stage.call('/cgi-bin/message/custom/typing', typing);
        return typing;
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
