import type { Json } from '../base/json.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { content, mediaId, openid, openText } from './message-content.js';
import { pagesIn } from './pages.js';
import { anyObject, kind, list, object, oneOf, optional, text } from './schema.js';

const page = pagesIn('customer/message', 'verified');

/** Since 2018 a message carries a single article. */
const articles = list(anyObject(), { least: 1, most: 1, wrong: 44003, long: 45008 });

const KINDS = {
  text: content('text', 44004, { content: text({ mostBytes: 2048, wrong: 44004, long: 45002 }) }),
  image: content('image', 40007, { media_id: mediaId }),
  voice: content('voice', 40007, { media_id: mediaId }),
  video: content('video', 40007, { media_id: mediaId, thumb_media_id: optional(mediaId) }),
  music: content('music', 41010, { musicurl: text({ wrong: 41010 }), thumb_media_id: mediaId }),
  news: content('news', 44003, { articles }),
  mpnews: content('mpnews', 40007, { media_id: mediaId }),
  mpnewsarticle: content('mpnewsarticle', 53600, { article_id: text({ wrong: 53600 }) }),
  msgmenu: content('msgmenu', 44004, { list: list(anyObject(), { least: 1, wrong: 44004 }) }),
  wxcard: content('wxcard', 40073, { card_id: text({ wrong: 40073 }) }),
  miniprogrampage: content('miniprogrampage', 40013, {
    title: openText,
    appid: text({ wrong: 40013 }),
    pagepath: text({ wrong: 40066 }),
    thumb_media_id: mediaId,
  }),
};

export const messageEndpoints: Endpoint[] = [
  post('/cgi-bin/message/custom/send', '发送客服消息 — Sends a follower a message of the customer service.', {
    ...page('api_sendcustommessage', 500_000, 50_000),
    escapes: 'kept',
    notJson: 40008,
    body: {
      touser: openid,
      msgtype: kind(KINDS, { wrong: 40008 }),
      customservice: optional(object({ kf_account: text({ wrong: 61452 }) })),
      aimsgcontext: optional(object({ is_ai_msg: oneOf([0, 1]) })),
    },
    handle({ messages }, { touser, msgtype, customservice }, { body }) {
      const said = body[msgtype] as Json;
      messages.send({ touser, msgtype, content: said, kf_account: customservice?.kf_account });
    },
  }),
  post('/cgi-bin/message/custom/typing', '客服输入状态 — Shows a follower that a message is being typed.', {
    ...page('api_typing'),
    body: { touser: openid, command: oneOf(['Typing', 'CancelTyping'], { wrong: 45072 }) },
    handle: ({ messages }, { touser, command }) => messages.type(touser, command === 'Typing'),
  }),
];
