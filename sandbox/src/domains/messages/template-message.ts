import { object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Followers } from '../followers/followers.js';
import type { TemplateDirectory } from './template.js';

/** A template message that was sent. */
export interface TemplateMessage {
  touser: string;
  template_id: string;
  url?: string;
  miniprogram?: Json;
  data: Json;
  /** Beyond 2^53, as those of WeChat are: a plain number cannot hold it. */
  msgid: bigint;
}

/** Reads a template message. */
export function readTemplateMessage(
  body: Json,
  templates: TemplateDirectory,
  followers: Followers,
): Omit<TemplateMessage, 'msgid'> {
  const touser = text(body.touser);
  const { template_id } = templates.get(text(body.template_id));
  followers.subscribed(touser, 43004);
  const data = object(body.data);
  const values = Object.values(data).map(object);
  if (values.some(({ value }) => value === undefined)) throw new WeChatError(47003);
  const url = text(body.url);
  if (body.miniprogram === undefined) return { touser, template_id, url, data };
  const miniprogram = object(body.miniprogram);
  if (!miniprogram.appid) throw new WeChatError(40013);
  return { touser, template_id, url, miniprogram, data };
}
