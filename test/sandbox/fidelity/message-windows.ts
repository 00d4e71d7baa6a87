import { DONE, json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { page } from './sources.js';
import type { Stage } from './stage.js';

const SEND = 'POST /cgi-bin/message/custom/send';
const SENDING = page('customer/message/api_sendcustommessage');

const SPENT = refused(45047, 'out of response count limit');
const OVER = refused(45015, 'response out of time limit or subscription is canceled');

const text = (touser: string) => ({ touser, msgtype: 'text', text: { content: '你好' } });

/** Sends a follower so many messages. */
async function say(stage: Stage, openid: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await stage.call('/cgi-bin/message/custom/send', text(openid));
}

/** What is sent to who came two days ago and did something now, after so many messages and so much time. */
const after =
  (did: 'wrote' | 'acted', messages: number, wait?: string) =>
  async (stage: Stage): Promise<Record<string, unknown>> => {
    const { sandbox, openid } = stage;
    sandbox.advance('2d');
    sandbox.interact(openid, did);
    await say(stage, openid, messages);
    if (wait !== undefined) sandbox.advance(wait);
    return text(openid);
  };

export const messageWindows: Chapter = {
  title: '客服消息的条数与时限 · When the customer service may write',
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
  ],
};
