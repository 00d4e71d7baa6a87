import { call } from './row.js';

const activation = {
  application_id: 581865877,
  code_start: 0,
  code_end: 199,
  activity_name: '2026 新春',
  product_brand: '某某咖啡',
  product_title: '挂耳咖啡',
  product_code: '6901234567892',
  wxa_appid: 'wx3sxjifjwojfsffef',
  wxa_path: 'pages/index/index',
};

export const marketCode = {
  applyMarketCodes: [
    call(100000, 'testid124').post('/intp/marketcode/applycode', {
      code_count: 100000,
      isv_application_id: 'testid124',
    }),
  ],
  getMarketCodeApplication: [
    call({ application_id: 581865877 }).post('/intp/marketcode/applycodequery', {
      application_id: 581865877,
    }),
    call({ isv_application_id: 'testid124' }).post('/intp/marketcode/applycodequery', {
      isv_application_id: 'testid124',
    }),
  ],
  downloadMarketCodes: [
    call(581865877, 0, 49999).post('/intp/marketcode/applycodedownload', {
      application_id: 581865877,
      code_start: 0,
      code_end: 49999,
    }),
  ],
  activateMarketCodes: [
    call(activation).post('/intp/marketcode/codeactive', activation),
    call({ ...activation, wxa_type: 2 }).post('/intp/marketcode/codeactive', { ...activation, wxa_type: 2 }),
  ],
  getMarketCodeActivation: [
    call({ application_id: 581865877, code_index: 8 }).post('/intp/marketcode/codeactivequery', {
      application_id: 581865877,
      code_index: 8,
    }),
    call({ code: '000000008' }).post('/intp/marketcode/codeactivequery', { code: '000000008' }),
    call({ code_url: 'P.URL.CN/0U.JYJXP3HJI2C98A9O' }).post('/intp/marketcode/codeactivequery', {
      code_url: 'P.URL.CN/0U.JYJXP3HJI2C98A9O',
    }),
  ],
  exchangeMarketCodeTicket: [
    call('o1', '6cb4bc95e1f1abc97034cbe8fd484989').post('/intp/marketcode/tickettocode', {
      openid: 'o1',
      code_ticket: '6cb4bc95e1f1abc97034cbe8fd484989',
    }),
  ],
};
