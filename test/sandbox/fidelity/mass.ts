import { json, plain, refused } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, issue, page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const SEND = 'POST /cgi-bin/message/mass/send';
const ALL = 'POST /cgi-bin/message/mass/sendall';
const STATUS = 'POST /cgi-bin/message/mass/get';
const DELETE = 'POST /cgi-bin/message/mass/delete';
const SPEED = 'POST /cgi-bin/message/mass/speed/set';
const GUIDE =
  'https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html';
const SENDALL = page('notify/message/api_sendall');

const SUBMITTED = '"errmsg":"send job submission success"';
const AT_LEAST_TWO = refused(40130, 'invalid openid list size, at least two openid');
const QUOTA = refused(45028, 'has no masssend quota');

const text = (content = '你好') => ({ msgtype: 'text', text: { content } });
const toAll = (content?: string) => ({ filter: { is_to_all: true }, ...text(content) });
const toOpenids =
  (message: object) =>
  ({ openids: touser }: Stage) => ({ touser, ...message });

/** Sends a text to the followers, and tells its id. */
async function sent(stage: Stage, message: object = text()): Promise<number> {
  const body = { touser: stage.openids, ...message };
  return (await stage.call<{ msg_id: number }>('/cgi-bin/message/mass/send', body)).msg_id;
}

export const mass: Chapter = {
  title: '群发 · Mass messages',
  rows: [
    {
      situation: '群发给全部用户 — to all followers',
      asks: ALL,
      sends: toAll(),
      reply: json(`{"errcode":0,${SUBMITTED},"msg_id":1000000001,"msg_data_id":2247483648}`),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '群发给 OpenID — to openids: the ids are others',
      asks: SEND,
      sends: toOpenids(text()),
      reply: json(`{"errcode":0,${SUBMITTED},"msg_id":3147483651,"msg_data_id":2247483648}`),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '上传群发图文 — articles for mass messages',
      asks: 'POST /cgi-bin/media/uploadnews',
      sends: async (stage) => ({
        articles: [await stage.article({ thumb_media_id: await stage.upload('thumb', 'a.jpg') })],
      }),
      reply: plain('{"type":"news","media_id":"<media_id>","created_at":<time>,"item":[]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '预览 — a preview',
      asks: 'POST /cgi-bin/message/mass/preview',
      sends: ({ openid }) => ({ touser: openid, ...text() }),
      reply: json('{"errcode":0,"errmsg":"preview success"}'),
      source: page('notify/message/api_preview'),
      confidence: 'medium',
    },
    {
      situation: '发送中 — it is under way',
      asks: STATUS,
      sends: async (stage) => ({ msg_id: String(await sent(stage)) }),
      reply: json('{"msg_id":3147483651,"msg_status":"SENDING"}'),
      source: page('notify/message/api_massmsgget'),
      confidence: 'medium',
    },
    {
      situation: '发送完毕 — it is sent',
      asks: STATUS,
      async sends(stage) {
        const msg_id = await sent(stage);
        stage.sandbox.advance('1m');
        return { msg_id };
      },
      reply: json('{"msg_id":3147483651,"msg_status":"SEND_SUCCESS"}'),
      source: page('notify/message/api_massmsgget'),
      confidence: 'high',
    },
    {
      situation: '只给一个 OpenID — to one openid',
      asks: SEND,
      sends: ({ openid }) => ({ touser: [openid], ...text() }),
      reply: AT_LEAST_TWO,
      source: issue('EasyWeChat/docs/pull/66'),
      confidence: 'high',
    },
    {
      situation: 'touser 写错 — to nobody, with a key that is misspelt',
      asks: SEND,
      sends: ({ openids: toUsers }) => ({ toUsers, ...text() }),
      reply: AT_LEAST_TWO,
      source: 'captures, 2023-10',
      confidence: 'high',
    },
    {
      situation: '服务号当月第五次群发给全部用户 — a service account, to all for the fifth time in a month',
      asks: ALL,
      async sends(stage) {
        for (const content of '一二三四') await stage.call('/cgi-bin/message/mass/sendall', toAll(content));
        return toAll('五');
      },
      reply: QUOTA,
      source: GUIDE,
      confidence: 'high',
    },
    {
      situation: '订阅号当天第二次群发 — a subscription account, for the second time on a day',
      asks: ALL,
      account: { profile: 'verified-subscription' },
      async sends(stage) {
        await stage.call('/cgi-bin/message/mass/sendall', toAll('一'));
        return toAll('二');
      },
      reply: QUOTA,
      source: GUIDE,
      confidence: 'high',
    },
    {
      situation: '测试号群发 — a test account, to all',
      asks: ALL,
      account: { profile: 'test' },
      sends: toAll(),
      reply: QUOTA,
      source: 'inferred',
      confidence: 'low',
    },
    {
      situation: '一分钟内重复 — the same again within a minute',
      asks: SEND,
      async sends(stage) {
        await sent(stage);
        return toOpenids(text())(stage);
      },
      reply: refused(45066, 'same clientmsgid retry too fast'),
      source: GUIDE,
      confidence: 'medium',
    },
    {
      situation:
        '24 小时内 clientmsgid 重复 — the same clientmsgid within 24 hours: the id of the first is told',
      asks: SEND,
      async sends(stage) {
        await sent(stage, { clientmsgid: 'A', ...text() });
        stage.sandbox.advance('1h');
        return toOpenids({ clientmsgid: 'A', ...text('别的') })(stage);
      },
      reply: json('{"errcode":45065,"errmsg":"clientmsgid exist rid: <rid>","msg_id":3147483651}'),
      source: GUIDE,
      confidence: 'medium',
    },
    {
      situation: 'clientmsgid 超过 32 字节 — a clientmsgid of more than 32 bytes',
      asks: SEND,
      sends: toOpenids({ clientmsgid: 'x'.repeat(33), ...text() }),
      reply: refused(45067, 'clientmsgid size out of limit'),
      source: 'a capture: 34 were too many',
      confidence: 'medium',
    },
    {
      situation: '不是本账号的 openid — to somebody of another account',
      asks: SEND,
      sends: { touser: ['a', 'b'], ...text() },
      reply: refused(40003, 'invalid openid'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '没有类型 — no type',
      asks: SEND,
      sends: toOpenids({ text: { content: '你好' } }),
      reply: refused(40008, 'invalid message type'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '不是 JSON — what is no JSON',
      asks: SEND,
      sends: 'touser=1',
      reply: refused(40008, 'invalid message type'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '内容为空 — an empty text',
      asks: SEND,
      sends: toOpenids(text('')),
      reply: refused(44004, 'empty content'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '图片其实是语音 — a picture that is a recording',
      asks: SEND,
      sends: async (stage) => {
        const media_id = await stage.upload('voice', 'a.mp3');
        return toOpenids({ msgtype: 'image', image: { media_id } })(stage);
      },
      reply: refused(40007, 'invalid media_id'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '21 张图片 — 21 pictures',
      asks: SEND,
      sends: async (stage) => {
        const media_ids = Array<string>(21).fill(await stage.upload('image', 'a.jpg'));
        return toOpenids({ msgtype: 'image', images: { media_ids } })(stage);
      },
      reply: refused(40215, 'invalid image count'),
      source: SENDALL,
      confidence: 'medium',
    },
    {
      situation: '通过接口上传的视频 — a video that came by the API',
      asks: SEND,
      sends: async (stage) => {
        const media_id = await stage.upload('video', 'a.mp4');
        return toOpenids({ msgtype: 'mpvideo', mpvideo: { media_id } })(stage);
      },
      reply: refused(48022, '<text>'),
      source: SENDALL,
      confidence: 'medium',
    },
    {
      situation: '卡券 — a card',
      asks: SEND,
      sends: toOpenids({ msgtype: 'wxcard', wxcard: { card_id: 'x' } }),
      reply: refused(45113, '<text>'),
      source: SENDALL,
      confidence: 'medium',
    },
    {
      situation: '标签不存在 — to a tag that there is not',
      asks: ALL,
      sends: { filter: { tag_id: 4711 }, ...text() },
      reply: refused(40152, 'invalid tag id'),
      source: SENDALL,
      confidence: 'medium',
    },
    {
      situation: '查询不存在的群发 — a message that there is not',
      asks: STATUS,
      sends: { msg_id: 1 },
      reply: refused(40059, 'invalid msg id'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '删除不存在的文章 — an article that there is not is to go',
      asks: DELETE,
      async sends(stage) {
        const mpnews = { media_id: await stage.draft() };
        const msg_id = await sent(stage, { msgtype: 'mpnews', mpnews });
        stage.sandbox.advance('1m');
        return { msg_id, article_idx: 2 };
      },
      reply: refused(40060, 'invalid article idx'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '删除：地址不存在 — a message with an address that there is not is to go',
      asks: DELETE,
      sends: { url: 'http://x' },
      reply: refused(40059, 'invalid msg id'),
      source: 'inferred',
      confidence: 'low',
    },
    {
      situation: '速度超出范围 — a speed that there is not',
      asks: SPEED,
      sends: { speed: 5 },
      reply: refused(45083, 'the speed out of range'),
      source: page('notify/message/api_setspeed'),
      confidence: 'medium',
    },
    {
      situation: '没有速度 — no speed',
      asks: SPEED,
      sends: {},
      reply: refused(45084, 'No speed message'),
      source: page('notify/message/api_setspeed'),
      confidence: 'medium',
    },
  ],
};
