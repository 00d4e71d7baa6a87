import { randomId } from '../../base/random-id.js';

/** A message template of the account. */
export interface Template {
  template_id: string;
  title: string;
  primary_industry: string;
  deputy_industry: string;
  content: string;
  example: string;
}

/** Where templates are found by id; what messages know of them. */
export interface TemplateDirectory {
  /** Finds a template. */
  get(id: string): Template;
}

/** Creates a template of the title given. */
export function createTemplate(title: string): Template {
  return {
    template_id: randomId(43),
    title,
    primary_industry: 'IT科技',
    deputy_industry: '互联网|电子商务',
    content: '{{first.DATA}}\n\n金额：{{amount.DATA}}\n时间：{{time.DATA}}\n{{remark.DATA}}',
    example: '您好，您的订单已支付\n\n金额：39.80元\n时间：2024-06-01 12:00\n感谢惠顾',
  };
}
