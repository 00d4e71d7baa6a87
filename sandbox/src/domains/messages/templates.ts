import type { Json } from '../../base/json.js';
import { WeChatError } from '../../base/wechat-error.js';
import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import { Table } from '../../core/table.js';
import type { Followers } from '../followers/followers.js';
import { industryOf } from './industries.js';
import type { Industry } from './industries.js';
import { checkValues, textsOf } from './places.js';
import type { Line, Values } from './places.js';

/** A message template of the account. */
export interface Template {
  template_id: string;
  title: string;
  /** The industry; both names are empty where the template belongs to a service category (类目模板). */
  primary_industry: string;
  deputy_industry: string;
  content: string;
  example: string;
}

/** A template message. */
export interface TemplateMessage {
  touser: string;
  template_id: string;
  url?: string;
  miniprogram?: Json;
  client_msg_id?: string;
  data: Values;
}

/** One that was sent. */
export interface SentTemplateMessage extends TemplateMessage {
  /** Beyond 2^53, as those of WeChat are: a plain number cannot hold it. */
  msgid: bigint;
  /** In milliseconds since 1970. */
  at: number;
}

const MAX_TEMPLATES = 25;
const TEN_MINUTES = 600_000;
const FIRST_MSGID = 3471927583729384756n;
const REMEMBERED = 1000;
const PAID: Line[] = [
  ['商品名称', 'thing1', '拿铁咖啡'],
  ['支付金额', 'amount2', '39.80元'],
  ['支付时间', 'time3', '2026-01-01 12:00'],
];

/** The message templates of the account and the messages sent with them. */
export class Templates extends Table<Template> {
  /** The last messages, oldest first. */
  readonly sent: SentTemplateMessage[];
  /** The ids of the two industries, and the month of Beijing in which they were set. */
  private readonly data: { ids: [number, number]; setIn: string };

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    super(
      context.part('templates', () => new Map<string, Template>()),
      40037,
    );
    this.sent = context.part('template messages', () => []);
    this.data = context.part('industries', () => {
      this.keep('订单支付成功', [['商品', 'keyword1', '拿铁咖啡']], industryOf(1));
      this.keep('订单支付通知', PAID);
      return { ids: [1, 2], setIn: '' };
    });
  }

  /** The two industries of the account. */
  get industries(): { primary_industry: Industry; secondary_industry: Industry } {
    const [primary, secondary] = this.data.ids;
    return { primary_industry: industryOf(primary), secondary_industry: industryOf(secondary) };
  }

  /** Sets the two industries, once a month; the templates of others are deleted. */
  setIndustries(primary: number, secondary: number): void {
    const kept = ['', industryOf(primary).second_class, industryOf(secondary).second_class];
    const month = dayOf(this.context.clock.now).slice(0, 7);
    if (this.data.setIn === month) throw new WeChatError(43100);
    Object.assign(this.data, { ids: [primary, secondary], setIn: month });
    for (const one of this.list) if (!kept.includes(one.deputy_industry)) this.remove(one.template_id);
  }

  /** Takes a template out of the library: by a number and keywords that of a category, else that of an industry. */
  add(shortId: string, keywords: string[]): Template {
    if (this.size >= MAX_TEMPLATES) throw new WeChatError(45026);
    if (!/^\d+$/.test(shortId))
      return this.keep(shortId, [['内容', 'keyword1', '示例']], this.industries.primary_industry);
    if (keywords.length === 0) throw new WeChatError(40246);
    return this.keep(
      shortId,
      keywords.map((keyword, index): Line => [keyword, `thing${index + 1}`, '示例']),
    );
  }

  /** Sends a message; one with the id of another to this user within ten minutes is not sent again. */
  send(message: TemplateMessage): bigint {
    const { content } = this.get(message.template_id);
    this.followers.subscribed(message.touser, 43004);
    checkValues(content, message.data);
    const { clock, ids } = this.context;
    const { touser, client_msg_id: id } = message;
    const isTwin = (one: SentTemplateMessage) => one.touser === touser && one.client_msg_id === id;
    const twin = id === undefined ? undefined : this.sent.findLast(isTwin);
    if (twin && clock.now - twin.at < TEN_MINUTES) return twin.msgid;
    const msgid = FIRST_MSGID + 2n * BigInt(ids.next('template message', 0));
    remember(this.sent, { ...message, msgid, at: clock.now }, REMEMBERED);
    this.context.emit('template.sent', { ...message, msgid: String(msgid) });
    return msgid;
  }

  private keep(title: string, lines: readonly Line[], industry?: Industry): Template {
    const { first_class: primary_industry = '', second_class: deputy_industry = '' } = industry ?? {};
    const template_id = this.context.ids.text('template', 43);
    const about = { title, primary_industry, deputy_industry, ...textsOf(lines) };
    return this.set(template_id, { template_id, ...about });
  }
}
