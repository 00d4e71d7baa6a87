import { call } from './row.js';

const SEND = '/cgi-bin/message/subscribe/bizsend';

const notice = {
  touser: 'o1',
  template_id: 'TPL',
  data: { thing1: { value: '巧克力' }, number2: { value: 3 } },
};
const miniprogram = { appid: 'wxmini', pagepath: 'index?foo=bar' };
const full = {
  ...notice,
  page: 'https://u',
  miniprogram,
  miniprogram_state: 'trial',
  lang: 'en_US',
  client_msg_id: 'M1',
};
const once = {
  touser: 'o1',
  template_id: 'TPL',
  scene: '1000',
  title: '到货',
  data: { content: { value: '巧克力到了', color: '#FF0000' } },
};

export const subscribe = {
  sendSubscribeMessage: [call(notice).post(SEND, notice), call(full).post(SEND, full)],
  addSubscribeTemplate: [
    call('401', [2, 1], '下单').post('/wxaapi/newtmpl/addtemplate', {
      tid: '401',
      kidList: [2, 1],
      sceneDesc: '下单',
    }),
  ],
  deleteSubscribeTemplate: [call('TPL').post('/wxaapi/newtmpl/deltemplate', { priTmplId: 'TPL' })],
  getSubscribeTemplates: [call().get('/wxaapi/newtmpl/gettemplate')],
  getSubscribeCategories: [call().get('/wxaapi/newtmpl/getcategory')],
  getPublicTemplateTitles: [
    call([2, 616], 0, 30).get('/wxaapi/newtmpl/getpubtemplatetitles', {
      ids: '2,616',
      start: '0',
      limit: '30',
    }),
  ],
  getPublicTemplateKeywords: [
    call(99).get('/wxaapi/newtmpl/getpubtemplatekeywords', { tid: '99' }),
    call('99').get('/wxaapi/newtmpl/getpubtemplatekeywords', { tid: '99' }),
  ],
  sendOneTimeSubscription: [
    call(once).post('/cgi-bin/message/template/subscribe', once),
    call({ ...once, url: 'https://u', miniprogram }).post('/cgi-bin/message/template/subscribe', {
      ...once,
      url: 'https://u',
      miniprogram,
    }),
  ],
};
