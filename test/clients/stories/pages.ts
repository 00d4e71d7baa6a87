import { call, happens, own, OURS, type Story } from '../kit/step.js';

const CALLBACK = 'https://shop.example/callback';

/** Who logs in: the page, what WeChat sends the browser back with, and what that is good for. */
const login: Story = [
  own('getAuthorizeURL', (api) => ({ page: api.getAuthorizeURL?.(CALLBACK, 'snsapi_userinfo', 'state1') }), {
    only: OURS,
    silent: true,
    learns: { authorizePage: 'page' },
  }),
  happens('followerAgrees', ({ openid, authorizePage }) => [openid, authorizePage], 'loginCode', OURS),
  call('getOAuthAccessToken', ({ loginCode }) => [loginCode], {
    learns: { userToken: 'access_token', refreshToken: 'refresh_token', visitor: 'openid' },
  }),
  call('refreshOAuthAccessToken', ({ refreshToken }) => [refreshToken], {
    learns: { userToken: 'access_token' },
  }),
  call('getOAuthUser', ({ visitor, userToken }) => [visitor, userToken], {
    learns: { nickname: 'nickname' },
  }),
  call('checkOAuthAccessToken', ({ visitor, userToken }) => [visitor, userToken]),
];

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
  call('getAuthorizeURL', [CALLBACK, 'snsapi_userinfo', 'state1'], { answer: 'text', silent: true }),
  call('getQRConnectURL', [CALLBACK, 'state1'], { silent: true }),
  ...login,
  call('code2Session', ['021abc'], {
    refused: { errcode: 48001, why: 'an endpoint of mini programs' },
  }),
];
