import { WeChatError } from '../../base/wechat-error.js';
import { INDUSTRIES } from './industries.js';
import type { Industry } from './industries.js';
import type { TemplateMessage } from './template-message.js';
import { createTemplate } from './template.js';
import type { Template, TemplateDirectory } from './template.js';

const MAX_TEMPLATES = 25;

/** The message templates of the account and the messages sent with them. */
export class Templates implements TemplateDirectory {
  /** The templates; one is there from the start. */
  list: Template[] = [createTemplate('订单支付成功')];
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
    const added = createTemplate(shortId);
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
