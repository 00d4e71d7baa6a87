import { call, type Story } from '../kit/step.js';

const PREFIX = 'https://shop.example/q/';
const rule = { prefix: PREFIX, appid: 'wx5ac5b7f2d8c9e3a1', path: 'pages/index/index', is_edit: 0 };

export const links: Story = [
  call('createTmpQRCode', [123, 1800], { learns: { qrTicket: 'ticket' } }),
  call('createTmpQRCode', ['door-7', 2592000], { learns: { qrURL: 'url' } }),
  call('createLimitQRCode', [100], { learns: { qrTicket: 'ticket' } }),
  call('createLimitQRCode', ['door-7'], { learns: { qrTicket: 'ticket' } }),
  call('showQRCodeURL', ({ qrTicket }) => [qrTicket], { silent: true }),
  call('shorturl', ['https://shop.example/goods?a=1&b=2'], { learns: { shortURL: 'short_url' } }),
  call('genShortKey', ['loooooong data', 86400], { learns: { shortKey: 'short_key' } }),
  call('fetchShortKey', ({ shortKey }) => [shortKey], { learns: { longData: 'long_data' } }),
  call('addQRCodeJump', [rule]),
  call('getQRCodeJumps', [{ appid: rule.appid, get_type: 1, prefix_list: [PREFIX] }], {
    learns: { jump: 'rule_list.0.prefix' },
  }),
  call('publishQRCodeJump', [PREFIX]),
  call('deleteQRCodeJump', [PREFIX, rule.appid]),
];
