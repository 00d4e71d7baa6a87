import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { content, mediaId, needed, openid, openText } from './message-content.js';
import { anyObject, anything, kind, list, object, oneOf, optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/customer/message';

/** Since 2018 a message carries a single article. */
const articles = list(anyObject(), { least: 1, most: 1, missing: 44003, wrong: 44003, long: 45008 });

const KINDS = {
  text: content('text', 44004, {
    content: text({ mostBytes: 2048, missing: 44004, wrong: 44004, long: 45002 }),
  }),
  image: content('image', 40007, { media_id: mediaId }),
  voice: content('voice', 40007, { media_id: mediaId }),
  video: content('video', 40007, { media_id: mediaId, thumb_media_id: optional(mediaId) }),
  music: content('music', 41010, { musicurl: needed(41010), thumb_media_id: mediaId }),
  news: content('news', 44003, { articles }),
  mpnews: content('mpnews', 40007, { media_id: mediaId }),
  mpnewsarticle: content('mpnewsarticle', 53600, { article_id: needed(53600) }),
  msgmenu: content('msgmenu', 44004, { list: list(anyObject(), { least: 1, missing: 44004 }) }),
  wxcard: content('wxcard', 40073, { card_id: needed(40073) }),
  miniprogrampage: content('miniprogrampage', 40013, {
    title: openText,
    appid: needed(40013),
    pagepath: needed(40066),
    thumb_media_id: mediaId,
  }),
};

export const messageEndpoints: Endpoint[] = [
  post('/cgi-bin/message/custom/send', '发送客服消息 — Sends a follower a message of the customer service.', {
    doc: `${DOCS}/api_sendcustommessage.html`,
    permission: 'verified',
    quota: { perDay: 500_000 },
    escapes: 'kept',
    notJson: 40008,
    body: {
      touser: openid,
      msgtype: kind(KINDS, { missing: 40008, wrong: 40008 }),
      customservice: optional(object({ kf_account: needed(61452) })),
      aimsgcontext: optional(anything({ note: 'is_ai_msg: 1 says that an AI has written it' })),
    },
    handle({ messages }, { touser, msgtype, customservice }, { body }) {
      const said = body[msgtype] as Record<string, unknown>;
      messages.send({ touser, msgtype, content: said, kf_account: customservice?.kf_account });
    },
  }),
  post('/cgi-bin/message/custom/typing', '客服输入状态 — Shows a follower that a message is being typed.', {
    doc: `${DOCS}/api_typing.html`,
    permission: 'verified',
    body: { touser: openid, command: oneOf(['Typing', 'CancelTyping'], { missing: 45072, wrong: 45072 }) },
    handle: ({ messages }, { touser, command }) => {
      messages.type(touser, command === 'Typing');
    },
  }),
];
