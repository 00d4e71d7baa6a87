import type { Json } from '../base/json.js';
import type { MassJob, MassMessage } from '../domains/mass/masses.js';
import { articles, newsArticle } from './article-fields.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { content, mediaId, openid, openText } from './message-content.js';
import { pagesIn } from './pages.js';
import {
  anything,
  boolean,
  either,
  id,
  integer,
  kind,
  list,
  object,
  oneOf,
  optional,
  text,
} from './schema.js';

const page = pagesIn('notify/message', 'verified');
const SUBMITTED = { errcode: 0, errmsg: 'send job submission success' };

const pictures = list(mediaId, { least: 1, most: 20, missing: 40007, long: 40215 });

/** What a mass message says. Several pictures stand under `images`, yet their msgtype is `image`. */
const MESSAGE = {
  msgtype: kind(
    {
      text: content('text', 44004, { content: text({ wrong: 44004 }) }),
      mpnews: content('mpnews', 40007, { media_id: mediaId }),
      voice: content('voice', 40007, { media_id: mediaId }),
      image: either(
        object({ images: anything() }),
        content('images', 40007, { media_ids: pictures }),
        content('image', 40007, { media_id: mediaId }),
      ),
      mpvideo: content('mpvideo', 40007, { media_id: mediaId }),
      wxcard: object({ wxcard: anything() }),
    },
    { wrong: 40008 },
  ),
};

const SENT = {
  ...MESSAGE,
  clientmsgid: optional(text({ mostBytes: 32, long: 45067 })),
  send_ignore_reprint: optional(oneOf([0, 1])),
};

function messageOf({ msgtype, clientmsgid, ...body }: Json): MassMessage {
  const content = msgtype === 'image' ? (body.images ?? body.image) : body[msgtype as string];
  return { msgtype, content, clientmsgid } as MassMessage;
}

function submitted({ msg_id, msg_data_id }: MassJob): object {
  return { ...SUBMITTED, msg_id, msg_data_id };
}

const FILTER = {
  is_to_all: optional(boolean()),
  tag_id: optional(anything()),
  group_id: optional(anything()),
};
const quota = { perDay: 100, perMinute: 60, group: 'mass' };
const msgId = id({ wrong: 40059 });

export const massEndpoints: Endpoint[] = [
  post('/cgi-bin/media/uploadnews', '上传图文消息素材 — Uploads articles for mass messages.', {
    ...page('api_uploadnewsmsg', 10),
    body: { articles: articles(newsArticle) },
    reply: { type: 'news', media_id: 'MEDIA_ID', created_at: 1391857799, item: [] },
    handle({ massSources }, input) {
      const { media_id, create_time } = massSources.news.add(input.articles);
      return { type: 'news', media_id, created_at: create_time, item: [] };
    },
  }),
  post('/cgi-bin/media/uploadvideo', '获取群发视频的 media_id — Makes a video ready for mass messages.', {
    permission: 'verified',
    body: { media_id: mediaId, title: openText, description: openText },
    reply: { type: 'video', media_id: 'MEDIA_ID', created_at: 1398848981 },
    handle({ massSources }, input) {
      const { media_id, created_at } = massSources.addVideo(input.media_id, input.title, input.description);
      return { type: 'video', media_id, created_at };
    },
  }),
  post('/cgi-bin/message/mass/send', '根据 OpenID 群发消息 — Sends a message to many openids.', {
    ...page('api_masssend'),
    permission: 'service',
    quota,
    notJson: 40008,
    body: { touser: list(openid, { least: 2, most: 10_000, wrong: 40130, long: 40032 }), ...SENT },
    reply: { ...SUBMITTED, msg_id: 3147483651, msg_data_id: 2247483675 },
    handle: ({ masses }, { touser }, { body }) => submitted(masses.send(touser, messageOf(body))),
  }),
  post('/cgi-bin/message/mass/sendall', '根据标签群发消息 — Sends a message to all followers, or to a tag.', {
    ...page('api_sendall'),
    quota,
    notJson: 40008,
    body: { filter: object(FILTER, { wrong: 40152 }), ...SENT },
    reply: { ...SUBMITTED, msg_id: 1000000001, msg_data_id: 2247483675 },
    handle: ({ masses }, { filter }, { body }) => submitted(masses.sendAll(filter, messageOf(body))),
  }),
  post('/cgi-bin/message/mass/preview', '预览消息 — Sends a message to one user, for a look.', {
    ...page('api_preview', 100),
    notJson: 40008,
    body: { touser: optional(openid), towxname: optional(text({ wrong: 40132 })), ...MESSAGE },
    reply: { errcode: 0, errmsg: 'preview success' },
    handle({ masses }, user, { body }) {
      masses.preview(user, messageOf(body));
      return { errcode: 0, errmsg: 'preview success' };
    },
  }),
  post('/cgi-bin/message/mass/delete', '删除群发消息 — Deletes a message, or an article of it.', {
    ...page('api_deletemassmsg', 10),
    body: {
      msg_id: optional(msgId),
      url: openText,
      article_idx: optional(integer({ least: 0, wrong: 40060 })),
    },
    handle({ masses }, { msg_id, url = '', article_idx = 0 }) {
      const job = msg_id === undefined ? masses.withArticle(url) : masses.get(String(msg_id));
      masses.remove(job, article_idx);
    },
  }),
  post('/cgi-bin/message/mass/get', '查询群发消息发送状态 — Tells how far a message is.', {
    ...page('api_massmsgget'),
    body: { msg_id: msgId },
    reply: { msg_id: 201053012, msg_status: 'SEND_SUCCESS' },
    handle({ masses }, input) {
      const { msg_id, status } = masses.get(String(input.msg_id));
      return { msg_id, msg_status: status };
    },
  }),
  post('/cgi-bin/message/mass/speed/get', '获取群发速度 — Tells how fast messages go out.', {
    ...page('api_getspeed'),
    anyMethod: true,
    reply: { speed: 3, realspeed: 15 },
    handle: ({ masses }) => masses.speed,
  }),
  post('/cgi-bin/message/mass/speed/set', '设置群发速度 — Sets how fast messages go out.', {
    ...page('api_setspeed'),
    body: { speed: integer({ least: 0, most: 4, missing: 45084, wrong: 45083 }) },
    handle: ({ masses }, { speed }) => masses.setSpeed(speed),
  }),
];
