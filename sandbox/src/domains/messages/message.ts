import { filled, list, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import { requireFile } from '../files/files.js';
import type { Files } from '../files/files.js';
import type { Followers } from '../followers/followers.js';

/** A custom message that was sent. */
export interface Message {
  touser: string;
  msgtype: string;
  /** What stood under the name of the msgtype, for example `{content: 'hello'}`. */
  content: Json;
  /** The customer service account it was sent from, if any. */
  kf_account?: string;
}

const MAX_TEXT_BYTES = 2048;

/** What a custom message is checked against: its addressee and its files. */
export interface MessageWorld extends Files {
  readonly followers: Followers;
}

type Check = (content: Json, files: Files) => void;

const CHECKS: Record<string, Check> = {
  text({ content }) {
    if (Buffer.byteLength(filled(content, 44004)) > MAX_TEXT_BYTES) throw new WeChatError(45002);
  },
  image({ media_id }, files) {
    requireFile(files, media_id, 'image');
  },
  voice({ media_id }, files) {
    requireFile(files, media_id, 'voice');
  },
  video({ media_id, thumb_media_id }, files) {
    requireFile(files, media_id, 'video');
    if (thumb_media_id) requireFile(files, thumb_media_id, 'thumb', 'image');
  },
  music({ musicurl, thumb_media_id }, files) {
    filled(musicurl, 41010);
    requireFile(files, thumb_media_id, 'thumb', 'image');
  },
  news({ articles }) {
    const count = list(articles).map(object).length;
    if (count === 0) throw new WeChatError(44003);
    // Since 2018 a custom message carries a single article.
    if (count > 1) throw new WeChatError(45008);
  },
  mpnews({ media_id }, { materials }) {
    if (!materials.findNews(filled(media_id, 41006))) throw new WeChatError(40007);
  },
  msgmenu(menu) {
    if (list(menu.list).length === 0) throw new WeChatError(44004);
  },
  wxcard({ card_id }) {
    filled(card_id, 40073);
  },
  miniprogrampage({ appid, pagepath, thumb_media_id }, files) {
    filled(appid, 40013);
    filled(pagepath, 40066);
    requireFile(files, thumb_media_id, 'thumb', 'image');
  },
};

/** Reads a custom message. */
export function readMessage(body: Json, { followers, ...files }: MessageWorld): Message {
  const touser = text(body.touser);
  const { window } = followers.subscribed(touser, 45015);
  const msgtype = text(body.msgtype);
  const check = Object.hasOwn(CHECKS, msgtype) ? CHECKS[msgtype] : undefined;
  if (!check) throw new WeChatError(40008);
  const content = object(body[msgtype]);
  check(content, files);
  if (!window) throw new WeChatError(45015);
  if (body.customservice === undefined) return { touser, msgtype, content };
  const kf_account = text(object(body.customservice).kf_account);
  if (!/^[^@]+@[^@]+$/.test(kf_account)) throw new WeChatError(61452);
  return { touser, msgtype, content, kf_account };
}
