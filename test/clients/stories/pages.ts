import { call, type Story } from '../kit/step.js';

/** What a web page needs: signatures for its scripts, and who its visitor is. */
export const pages: Story = [
  call('getLatestTicket', [], { learns: { jsTicket: 'ticket' } }),
  call('ensureTicket', ['wx_card'], { learns: { cardTicket: 'ticket' } }),
  call('getTicket', ['jsapi'], { learns: { jsTicket: 'ticket' } }),
  call('getJsConfig', [{ debug: false, jsApiList: ['scanQRCode'], url: 'https://shop.example/?a=1' }], {
    silent: true,
    learns: { jsSignature: 'signature' },
  }),
  call('getCardExt', ({ openid }) => [{ card_id: 'pCARD', code: '1234', openid, balance: 100 }], {
    silent: true,
    learns: { cardSignature: 'signature' },
  }),
  call('registerTicketHandle', [], { silent: true }),
  call('getAuthorizeURL', ['https://shop.example/callback', 'snsapi_userinfo', 'state1'], { silent: true }),
  call('getQRConnectURL', ['https://shop.example/callback', 'state1'], { silent: true }),
  call('getOAuthAccessToken', ['021abc'], { refused: { errcode: 40029, why: 'nobody has opened the page' } }),
  call('refreshOAuthAccessToken', ['REFRESH_TOKEN'], {
    refused: { errcode: 40030, why: 'nobody has opened the page' },
  }),
  call('getOAuthUser', ({ openid }) => [openid, 'USER_TOKEN'], {
    refused: { errcode: 40001, why: 'nobody has opened the page' },
  }),
  call('checkOAuthAccessToken', ({ openid }) => [openid, 'USER_TOKEN'], {
    refused: { errcode: 40001, why: 'nobody has opened the page' },
  }),
  call('code2Session', ['021abc'], {
    refused: { errcode: 40029, why: 'nobody has opened the mini program' },
  }),
];
