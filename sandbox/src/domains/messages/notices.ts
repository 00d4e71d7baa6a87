import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import { Table } from '../../core/table.js';
import type { Followers } from '../followers/followers.js';
import { LIBRARY } from './notice-library.js';
import type { LibraryTemplate } from './notice-library.js';
import { checkValues, textsOf } from './places.js';
import type { Line, Values } from './places.js';

/** A template of subscription notices that the account has. */
export interface NoticeTemplate {
  priTmplId: string;
  title: string;
  content: string;
  example: string;
  type: 2 | 3;
}

/** A subscription notice, or the one message of a one-time subscription, which has a scene. */
export interface Notice {
  touser: string;
  template_id: string;
  data: Values;
  scene?: string;
}

const MAX_TEMPLATES = 50;
const REMEMBERED = 1000;
/** The template of one-time subscriptions has no places that WeChat would check. */
const ONCE = { content: '', type: 2 };

/** A template of the library. */
export function libraryTemplate(tid: string): LibraryTemplate {
  const found = LIBRARY.find((one) => String(one.tid) === tid);
  if (!found) throw new WeChatError(200014);
  return found;
}

/** The subscription notices of the account, and the messages of one-time subscriptions. */
export class Notices extends Table<NoticeTemplate> {
  /** The last notices, oldest first. */
  readonly sent: Notice[];
  /** The template_id of one-time subscriptions, which WeChat's website shows. */
  readonly oneTimeTemplate: string;
  /** How many notices users want: by openid, and by template or scene. */
  private readonly wanted: Map<string, number>;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    super(
      context.part('notice templates', () => new Map<string, NoticeTemplate>()),
      20001,
    );
    const newId = () => context.ids.text('one-time template', 43);
    this.oneTimeTemplate = context.part('one-time template', () => ({ id: newId() })).id;
    this.wanted = context.part('notices wanted', () => new Map<string, number>());
    this.sent = context.part('notices', () => []);
  }

  /** Takes a template out of the library, with some of its places in this order. */
  add(tid: string, kids: number[]): NoticeTemplate {
    const { title, type, keywords } = libraryTemplate(tid);
    if (this.size >= MAX_TEMPLATES) throw new WeChatError(200012);
    const lines = kids.map((kid): Line => {
      const [label, rule, example] = keywords[kid - 1] ?? [];
      if (label === undefined || example === undefined) throw new WeChatError(200020);
      return [label, `${rule}${kid}`, example];
    });
    const texts = textsOf(lines);
    const isTwin = (one: NoticeTemplate) => one.title === title && one.content === texts.content;
    if (this.list.some(isTwin)) throw new WeChatError(200022);
    const priTmplId = this.context.ids.text('notice template', 43);
    return this.set(priTmplId, { priTmplId, title, ...texts, type });
  }

  /** Lets a user subscribe to a template, for one notice more, or to a scene, for one message. */
  subscribe(openid: string, what: string): void {
    const key = `${this.followers.get(openid).openid} ${what}`;
    this.wanted.set(key, this.find(what) ? (this.wanted.get(key) ?? 0) + 1 : 1);
  }

  /** Sends a notice to a user who has subscribed to it. */
  send(notice: Notice): void {
    const { touser, template_id: id, data, scene } = notice;
    const { openid } = this.followers.get(touser);
    const once = id === this.oneTimeTemplate ? ONCE : undefined;
    const template = scene === undefined ? this.find(id) : once;
    if (!template) throw new WeChatError(40037);
    checkValues(template.content, data);
    this.spend(`${openid} ${scene ?? id}`, template.type !== 3);
    remember(this.sent, notice, REMEMBERED);
    this.context.emit('notice.sent', notice);
  }

  private spend(key: string, isUsedUp: boolean): void {
    const left = this.wanted.get(key) ?? 0;
    if (left === 0) throw new WeChatError(43101);
    if (isUsedUp) this.wanted.set(key, left - 1);
  }
}
