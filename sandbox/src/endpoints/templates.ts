import { text } from '../base/fields.js';
import { readTemplateMessage } from '../domains/messages/template-message.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

export const templateEndpoints: Endpoint[] = [
  post('/cgi-bin/template/api_set_industry', ({ templates }, { body }) => {
    templates.setIndustries(body.industry_id1, body.industry_id2);
    return undefined;
  }),
  get('/cgi-bin/template/get_industry', ({ templates }) => templates.industryInfo),
  post('/cgi-bin/template/api_add_template', ({ templates }, { body }) => {
    const { template_id } = templates.add(text(body.template_id_short));
    return { errcode: 0, errmsg: 'ok', template_id };
  }),
  get('/cgi-bin/template/get_all_private_template', ({ templates }) => ({ template_list: templates.list })),
  post('/cgi-bin/template/del_private_template', ({ templates }, { body }) => {
    templates.remove(text(body.template_id));
    return undefined;
  }),
  post('/cgi-bin/message/template/send', ({ templates, followers }, { body }) => {
    const { msgid } = templates.send(readTemplateMessage(body, templates, followers));
    return { errcode: 0, errmsg: 'ok', msgid };
  }),
];
