import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import { Table } from '../../core/table.js';
import type { Followers } from '../followers/followers.js';
import { LIBRARY } from './notice-library.js';
import type { LibraryTemplate } from './notice-library.js';
import { checkValues } from './places.js';
import type { Values } from './places.js';

/** A template of subscription notices that the account has. */
export interface NoticeTemplate {
  priTmplId: string;
  title: string;
  content: string;
  example: string;
  type: 2 | 3;
}

/** A subscription notice, or the one message of a one-time subscription. */
export interface Notice {
  touser: string;
  template_id: string;
  data: Values;
  /** Of a one-time subscription, what the user has subscribed to. */
  scene?: string;
}

interface NoticeData {
  templates: Map<string, NoticeTemplate>;
  /** The template of one-time subscriptions, which WeChat's website shows. */
  oneTimeTemplate: string;
  /** How many notices each user wants: by openid, and by template or scene. */
  wanted: Map<string, number>;
  sent: Notice[];
}

const MAX_TEMPLATES = 50;
const REMEMBERED = 1000;

/** A template of the library. */
export function libraryTemplate(tid: string): LibraryTemplate {
  const found = LIBRARY.find((one) => String(one.tid) === tid);
  if (!found) throw new WeChatError(200014);
  return found;
}

/** The subscription notices of the account, and the messages of one-time subscriptions. */
export class Notices {
  readonly templates: Table<NoticeTemplate>;
  private readonly data: NoticeData;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    const oneTimeTemplate = () => context.ids.text('one-time template', 43);
    this.data = context.part('notices', () => ({
      templates: new Map(),
      oneTimeTemplate: oneTimeTemplate(),
      wanted: new Map(),
      sent: [],
    }));
    this.templates = new Table(this.data.templates, 20001);
  }

  /** The template_id of one-time subscriptions. */
  get oneTimeTemplate(): string {
    return this.data.oneTimeTemplate;
  }

  /** The last notices, oldest first. */
  get sent(): Notice[] {
    return this.data.sent;
  }

  /** Takes a template out of the library, with some of its places in this order. */
  add(tid: string, kids: number[]): NoticeTemplate {
    const { title, type, keywords } = libraryTemplate(tid);
    if (this.templates.size >= MAX_TEMPLATES) throw new WeChatError(200012);
    const lines = kids.map((kid) => {
      const [name, rule, example] = keywords[kid - 1] ?? [];
      if (name === undefined) throw new WeChatError(200020);
      return { content: `${name}:{{${rule}${kid}.DATA}}`, example: `${name}:${example}` };
    });
    const content = lines.map((line) => line.content).join('\n');
    const example = lines.map((line) => line.example).join('\n');
    if (this.templates.list.some((one) => one.title === title && one.content === content))
      throw new WeChatError(200022);
    const priTmplId = this.context.ids.text('notice template', 43);
    return this.templates.set(priTmplId, { priTmplId, title, content, example, type });
  }

  /** Lets a user subscribe: to a template, or to a scene for one message. */
  subscribe(openid: string, what: string): void {
    const key = `${this.followers.get(openid).openid} ${what}`;
    const isScene = !this.templates.find(what);
    this.data.wanted.set(key, isScene ? 1 : (this.data.wanted.get(key) ?? 0) + 1);
  }

  /** Sends a notice to a user who has subscribed. */
  send(notice: Notice): void {
    const { openid } = this.followers.get(notice.touser);
    const template = this.templates.find(notice.template_id);
    if (!template) throw new WeChatError(40037);
    checkValues(template.content, notice.data);
    this.spend(`${openid} ${notice.template_id}`, template.type === 2);
    this.keep(notice);
  }

  /** Sends a user the one message that they have subscribed to. */
  sendOnce(notice: Notice & { scene: string }): void {
    const { openid } = this.followers.get(notice.touser);
    if (notice.template_id !== this.oneTimeTemplate) throw new WeChatError(40037);
    this.spend(`${openid} ${notice.scene}`, true);
    this.keep(notice);
  }

  private spend(key: string, isUsedUp: boolean): void {
    const left = this.data.wanted.get(key) ?? 0;
    if (left === 0) throw new WeChatError(43101);
    if (!isUsedUp) return;
    if (left === 1) this.data.wanted.delete(key);
    else this.data.wanted.set(key, left - 1);
  }

  private keep(notice: Notice): void {
    remember(this.sent, notice, REMEMBERED);
    this.context.emit('notice.sent', notice);
  }
}
