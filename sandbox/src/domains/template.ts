import { object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { randomId } from '../base/random-id.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Domain } from '../domain.js';
import { INDUSTRIES } from './industry.js';
import type { Industry } from './industry.js';
import type { Followers } from './user.js';

/** A message template of the account. */
export interface Template {
  template_id: string;
  title: string;
  primary_industry: string;
  deputy_industry: string;
  content: string;
  example: string;
}

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

const MAX_TEMPLATES = 25;

function template(title: string): Template {
  return {
    template_id: randomId(43),
    title,
    primary_industry: 'IT科技',
    deputy_industry: '互联网|电子商务',
    content: '{{first.DATA}}\n\n金额：{{amount.DATA}}\n时间：{{time.DATA}}\n{{remark.DATA}}',
    example: '您好，您的订单已支付\n\n金额：39.80元\n时间：2024-06-01 12:00\n感谢惠顾',
  };
}

/** The message templates of the account and the messages sent with them. */
export class Templates {
  /** The templates; one is there from the start. */
  list: Template[] = [template('订单支付成功')];
  /** The messages sent, oldest first. */
  readonly sent: TemplateMessage[] = [];
  private industries: [Industry, Industry] = [this.industry('1'), this.industry('2')];
  private nextMsgid = 3471927583729384756n;

  /** The two industries of the account. */
  get industryInfo(): { primary_industry: Industry; secondary_industry: Industry } {
    const [primary_industry, secondary_industry] = this.industries;
    return { primary_industry, secondary_industry };
  }

  /** Sets the two industries by id. */
  setIndustries(primary: unknown, secondary: unknown): void {
    this.industries = [this.industry(primary), this.industry(secondary)];
  }

  /** Adds a template of the library to the account. */
  add(shortId: string): Template {
    if (shortId === '') throw new WeChatError(40037);
    if (this.list.length >= MAX_TEMPLATES) throw new WeChatError(45026);
    const added = template(shortId);
    this.list.push(added);
    return added;
  }

  /** Finds a template. */
  get(id: string): Template {
    const found = this.list.find(({ template_id }) => template_id === id);
    if (!found) throw new WeChatError(40037);
    return found;
  }

  /** Deletes a template. */
  remove(id: string): void {
    const found = this.get(id);
    this.list = this.list.filter((other) => other !== found);
  }

  /** Keeps a message and gives it an id. */
  send(message: Omit<TemplateMessage, 'msgid'>): TemplateMessage {
    const sent = { ...message, msgid: this.nextMsgid };
    this.nextMsgid += 2n;
    this.sent.push(sent);
    return sent;
  }

  private industry(id: unknown): Industry {
    const industry = INDUSTRIES[Number(id) - 1];
    if (!industry) throw new WeChatError(40102);
    return industry;
  }
}

function readMessage(body: Json, templates: Templates, followers: Followers): Omit<TemplateMessage, 'msgid'> {
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

export const templates: Domain<Templates> = {
  create: () => new Templates(),
  routes(router, state) {
    router.post('/cgi-bin/template/api_set_industry', ({ body }) => {
      state.templates.setIndustries(body.industry_id1, body.industry_id2);
      return undefined;
    });
    router.get('/cgi-bin/template/get_industry', () => state.templates.industryInfo);
    router.post('/cgi-bin/template/api_add_template', ({ body }) => {
      const { template_id } = state.templates.add(text(body.template_id_short));
      return { errcode: 0, errmsg: 'ok', template_id };
    });
    router.get('/cgi-bin/template/get_all_private_template', () => ({ template_list: state.templates.list }));
    router.post('/cgi-bin/template/del_private_template', ({ body }) => {
      state.templates.remove(text(body.template_id));
      return undefined;
    });
    router.post('/cgi-bin/message/template/send', ({ body }) => {
      const { msgid } = state.templates.send(readMessage(body, state.templates, state.followers));
      return { errcode: 0, errmsg: 'ok', msgid };
    });
  },
};
