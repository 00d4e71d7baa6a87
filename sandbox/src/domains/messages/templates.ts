import { WeChatError } from '../../base/wechat-error.js';
import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import { Table } from '../../core/table.js';
import type { Followers } from '../followers/followers.js';
import { industryOf } from './industries.js';
import type { Industry } from './industries.js';
import { checkValues, filledIn } from './places.js';
import type { Values } from './places.js';

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
  miniprogram?: { appid: string; pagepath?: string };
  client_msg_id?: string;
  data: Values;
}

/** A template message that WeChat has blocked, as it lists them. */
export interface BlockedMessage {
  id: number;
  tmpl_msg_id: string;
  title: string;
  content: string;
  send_timestamp: number;
  openid: string;
}

/** A template message that was sent. */
export interface SentTemplateMessage extends TemplateMessage {
  /** Beyond 2^53, as those of WeChat are: a plain number cannot hold it. */
  msgid: bigint;
  /** In milliseconds since 1970. */
  at: number;
}

interface TemplateData {
  templates: Map<string, Template>;
  /** The ids of the two industries, and the month of Beijing in which they were last set. */
  industries: [number, number];
  changedIn: string;
  sent: SentTemplateMessage[];
  blocked: BlockedMessage[];
}

const MAX_TEMPLATES = 25;
const CLIENT_ID_LIFETIME = 600_000;
const FIRST_MSGID = 3471927583729384756n;
const REMEMBERED = 1000;
const SHOP = { primary_industry: 'IT科技', deputy_industry: '互联网|电子商务' };
const CATEGORY = { primary_industry: '', deputy_industry: '' };

/** What is there from the start: a template of an industry, and one of a service category. */
const FIRST_TEMPLATES = [
  {
    ...SHOP,
    title: '订单支付成功',
    content: '{{first.DATA}}\n\n金额：{{amount.DATA}}\n时间：{{time.DATA}}\n{{remark.DATA}}',
    example: '您好，您的订单已支付\n\n金额：39.80元\n时间：2024-06-01 12:00\n感谢惠顾',
  },
  {
    ...CATEGORY,
    title: '订单支付通知',
    content: '商品名称：{{thing1.DATA}}\n支付金额：{{amount2.DATA}}\n支付时间：{{time3.DATA}}',
    example: '商品名称：拿铁咖啡\n支付金额：39.80元\n支付时间：2024-06-01 12:00',
  },
];

/** The message templates of the account and the messages sent with them. */
export class Templates {
  readonly table: Table<Template>;
  private readonly data: TemplateData;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    this.data = context.part('templates', () => this.fresh());
    this.table = new Table(this.data.templates, 40037);
  }

  /** The templates, oldest first. */
  get list(): Template[] {
    return this.table.list;
  }

  /** The last messages, oldest first. */
  get sent(): SentTemplateMessage[] {
    return this.data.sent;
  }

  /** The two industries of the account. */
  get industries(): { primary_industry: Industry; secondary_industry: Industry } {
    const [primary, secondary] = this.data.industries;
    return { primary_industry: industryOf(primary), secondary_industry: industryOf(secondary) };
  }

  /** Sets the two industries, once a month; the templates of others are deleted. */
  setIndustries(primary: number, secondary: number): void {
    const kept = [primary, secondary].map((id) => industryOf(id).second_class);
    const month = dayOf(this.context.clock.now).slice(0, 7);
    if (this.data.changedIn === month) throw new WeChatError(43100);
    Object.assign(this.data, { industries: [primary, secondary], changedIn: month });
    for (const { template_id: id, deputy_industry: industry } of this.list)
      if (industry !== '' && !kept.includes(industry)) this.table.remove(id);
  }

  /** Takes a template out of the library: by a number with keywords that of a category, else that of an industry. */
  add(shortId: string, keywords: string[]): Template {
    if (this.table.size >= MAX_TEMPLATES) throw new WeChatError(45026);
    const isOfCategory = /^\d+$/.test(shortId);
    if (isOfCategory && keywords.length === 0) throw new WeChatError(40246);
    const lines = isOfCategory
      ? keywords.map((keyword, index) => [keyword, `thing${index + 1}`])
      : [1, 2].map((number) => [`内容${number}`, `keyword${number}`]);
    const content = lines.map(([label, place]) => `${label}：{{${place}.DATA}}`).join('\n');
    const { first_class: first, second_class: second } = this.industries.primary_industry;
    const template = {
      template_id: this.newId(),
      title: shortId,
      ...(isOfCategory ? CATEGORY : { primary_industry: first, deputy_industry: second }),
      content: isOfCategory ? content : `{{first.DATA}}\n${content}\n{{remark.DATA}}`,
      example: lines.map(([label]) => `${label}：示例`).join('\n'),
    };
    return this.table.set(template.template_id, template);
  }

  /** Sends a message; one that has the id of another to this user within ten minutes is not sent again. */
  send(message: TemplateMessage): bigint {
    const template = this.table.get(message.template_id);
    this.followers.subscribed(message.touser, 43004);
    checkValues(template.content, message.data);
    const { clock, ids } = this.context;
    const { touser, client_msg_id: clientId } = message;
    const twin = this.sent.findLast((one) => one.touser === touser && one.client_msg_id === clientId);
    if (clientId !== undefined && twin && clock.now - twin.at < CLIENT_ID_LIFETIME) return twin.msgid;
    const msgid = FIRST_MSGID + 2n * BigInt(ids.next('template message', 0));
    remember(this.sent, { ...message, msgid, at: clock.now }, REMEMBERED);
    this.context.emit('template.sent', { ...message, msgid: String(msgid) });
    return msgid;
  }

  /** Lets WeChat block a message that was sent. */
  block(msgid: bigint): void {
    const message = this.sent.find((one) => one.msgid === msgid);
    if (!message) throw new WeChatError(40059);
    const { title, content } = this.table.get(message.template_id);
    this.data.blocked.push({
      id: this.data.blocked.length + 1,
      tmpl_msg_id: message.template_id,
      title,
      content: filledIn(content, message.data),
      send_timestamp: Math.floor(message.at / 1000),
      openid: message.touser,
    });
  }

  /** Some of the blocked messages of a template, after one of them. */
  blocked(templateId: string, after: number, count: number): BlockedMessage[] {
    const found = this.data.blocked.filter((one) => one.tmpl_msg_id === templateId && one.id > after);
    return found.slice(0, count);
  }

  private newId(): string {
    return this.context.ids.text('template', 43);
  }

  private fresh(): TemplateData {
    const templates = FIRST_TEMPLATES.map((one) => ({ template_id: this.newId(), ...one }));
    const byId = new Map(templates.map((one) => [one.template_id, one]));
    return { templates: byId, industries: [1, 2], changedIn: '', sent: [], blocked: [] };
  }
}
