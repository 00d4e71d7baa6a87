import { call } from './row.js';

const ADD = '/cgi-bin/template/api_add_template';
const SEND = '/cgi-bin/message/template/send';

const data = { thing1: { value: '巧克力' }, amount2: { value: 39.8, color: '#173177' } };
const miniprogram = { appid: 'wxmini', pagepath: 'index?foo=bar' };

const message = (more: object) => ({ touser: 'o1', template_id: 'TPL', data, ...more });

export const template = {
  setIndustry: [
    call({ industry_id1: '1', industry_id2: '4' }).post('/cgi-bin/template/api_set_industry', {
      industry_id1: '1',
      industry_id2: '4',
    }),
  ],
  getIndustry: [call().get('/cgi-bin/template/get_industry')],
  addTemplate: [
    call('TM00015').post(ADD, { template_id_short: 'TM00015' }),
    call('TM00015', null).post(ADD, { template_id_short: 'TM00015' }),
    call('47123', ['时间', '地点']).post(ADD, {
      template_id_short: '47123',
      keyword_name_list: ['时间', '地点'],
    }),
  ],
  getAllPrivateTemplate: [call().get('/cgi-bin/template/get_all_private_template')],
  delPrivateTemplate: [call('TPL').post('/cgi-bin/template/del_private_template', { template_id: 'TPL' })],
  sendTemplate: [
    call('o1', 'TPL', 'https://u', data).post(SEND, message({ url: 'https://u' })),
    call('o1', 'TPL', '', data).post(SEND, message({ url: '' })),
    call('o1', 'TPL', null, data).post(SEND, message({})),
    call('o1', 'TPL', { url: 'https://u' }, data).post(SEND, message({ url: 'https://u' })),
    call('o1', 'TPL', { url: 'https://u', miniprogram }, data).post(
      SEND,
      message({ url: 'https://u', miniprogram }),
    ),
    call('o1', 'TPL', { miniprogram, client_msg_id: 'M1' }, data).post(
      SEND,
      message({ miniprogram, client_msg_id: 'M1' }),
    ),
    call('o1', 'TPL', 'https://u', '#FF0000', data).post(SEND, message({ url: 'https://u' })),
    call('o1', 'TPL', 'https://u', '', data).post(SEND, message({ url: 'https://u' })),
    call('o1', 'TPL', 'https://u', data, miniprogram).post(SEND, message({ url: 'https://u' })),
    call('o1', 'TPL', 'https://u', data, '').post(SEND, message({ url: 'https://u' })),
    call('o1', 'TPL', { url: 'https://u' }, data, null).post(SEND, message({ url: 'https://u' })),
  ],
  getBlockedTemplateMessages: [
    call('TPL').post('/wxa/sec/queryblocktmplmsg', { tmpl_msg_id: 'TPL', largest_id: 0, limit: 100 }),
    call('TPL', 2, 20).post('/wxa/sec/queryblocktmplmsg', { tmpl_msg_id: 'TPL', largest_id: 2, limit: 20 }),
  ],
};
