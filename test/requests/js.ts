import { call } from './row.js';

const ticket = (type: string) => call().get('/cgi-bin/ticket/getticket', { type }).sends;

export const js = {
  getTicket: [
    { args: [], sends: ticket('jsapi') },
    { args: ['jsapi'], sends: ticket('jsapi') },
    { args: ['wx_card'], sends: ticket('wx_card') },
  ],
  getLatestTicket: [{ args: [], sends: ticket('jsapi') }],
  getJsConfig: [
    { args: [{ debug: false, jsApiList: ['scanQRCode'], url: 'http://x.com/?a=1' }], sends: ticket('jsapi') },
    { args: [{ debug: true, beta: true, jsApiList: [], url: 'u' }], sends: ticket('jsapi') },
  ],
  getCardExt: [
    { args: [{ card_id: 'p', code: '1234', openid: 'o1', balance: 100 }], sends: ticket('wx_card') },
    { args: [{ card_id: 'p' }], sends: ticket('wx_card') },
  ],
};
