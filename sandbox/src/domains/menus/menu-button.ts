import type { ErrorCode } from '../../base/errcodes.js';
import { list, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Materials } from '../files/materials.js';

/** A button as it was created; on a button of a submenu, `sub_button` is empty. */
export interface MenuButton extends Json {
  name: string;
  type?: string;
  sub_button: MenuButton[];
}

const MAX_BUTTONS = 3;
const MAX_SUB_BUTTONS = 5;
const MAX_KEY_BYTES = 128;
const MAX_URL_BYTES = 1024;

const EVENTS = [
  'click',
  'scancode_push',
  'scancode_waitmsg',
  'pic_sysphoto',
  'pic_photo_or_album',
  'pic_weixin',
  'location_select',
];

/** WeChat has other codes and limits for the buttons of a submenu than for those of the bar. */
interface Level {
  maxNameBytes: number;
  name: ErrorCode;
  type: ErrorCode;
  key: ErrorCode;
  url: ErrorCode;
  domain: ErrorCode;
  media: ErrorCode;
}

const BAR: Level = {
  maxNameBytes: 16,
  name: 40018,
  type: 40017,
  key: 40019,
  url: 40020,
  domain: 40055,
  media: 40117,
};

const SUBMENU: Level = {
  maxNameBytes: 60,
  name: 40025,
  type: 40024,
  key: 40026,
  url: 40027,
  domain: 40054,
  media: 40118,
};

/** Requires a string of 1 to `max` bytes. */
function sized(value: unknown, max: number, otherwise: ErrorCode): string {
  const read = text(value);
  if (read === '' || Buffer.byteLength(read) > max) throw new WeChatError(otherwise);
  return read;
}

function checkUrl(value: unknown, level: Level): void {
  const url = sized(value, MAX_URL_BYTES, level.url);
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new WeChatError(level.domain);
}

function checkMaterial(type: string, value: unknown, level: Level, materials: Materials): void {
  const mediaId = sized(value, MAX_KEY_BYTES, level.media);
  const isNews = materials.findNews(mediaId) !== undefined;
  if (!isNews && !materials.findFile(mediaId)) throw new WeChatError(40007);
  if (type === 'view_limited' && !isNews) throw new WeChatError(40121);
}

function checkAction(type: string, button: Json, level: Level, materials: Materials): void {
  if (EVENTS.includes(type)) {
    sized(button.key, MAX_KEY_BYTES, level.key);
  } else if (type === 'view') {
    checkUrl(button.url, level);
  } else if (type === 'miniprogram') {
    checkUrl(button.url, level);
    if (!/^wx[0-9a-f]{16}$/.test(text(button.appid))) throw new WeChatError(40166);
    if (text(button.pagepath) === '') throw new WeChatError(40165);
  } else if (type === 'media_id' || type === 'view_limited') {
    checkMaterial(type, button.media_id, level, materials);
  } else if (type === 'article_id' || type === 'article_view_limited') {
    // The sandbox publishes no articles, hence any id will do.
    sized(button.article_id, MAX_KEY_BYTES, level.media);
  } else {
    throw new WeChatError(level.type);
  }
}

function readButton(value: unknown, level: Level, materials: Materials): MenuButton {
  const button = object(value);
  const name = sized(button.name, level.maxNameBytes, level.name);
  const children = list(button.sub_button ?? []);
  if (children.length === 0) {
    const type = text(button.type);
    checkAction(type, button, level, materials);
    return { ...button, name, type, sub_button: [] };
  }
  if (level === SUBMENU) throw new WeChatError(40022);
  if (children.length > MAX_SUB_BUTTONS) throw new WeChatError(40023);
  // A button that opens a submenu does nothing else: WeChat drops what it says besides.
  return { name, sub_button: children.map((child) => readButton(child, SUBMENU, materials)) };
}

/** Reads the buttons of a menu and checks them. */
export function readButtons(value: unknown, materials: Materials): MenuButton[] {
  const buttons = list(value ?? []);
  if (buttons.length === 0 || buttons.length > MAX_BUTTONS) throw new WeChatError(40016);
  return buttons.map((button) => readButton(button, BAR, materials));
}
