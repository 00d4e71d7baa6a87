import API from 'wechat-api';

declare const api: API;

api.createTmpQRCode(123, 1800, (_err, code) => code.ticket + code.url);
api.createTmpQRCode('door-7', 1800, (_err, code) => code.expire_seconds?.toFixed());
api.createTmpQRCode(123, (_err, code) => code.ticket);
// @ts-expect-error seconds are a number
api.createTmpQRCode(123, '1800', () => {});

api.createLimitQRCode(1, (_err, code) => code.ticket);
api.createLimitQRCode('door-7', (_err, code) => code.ticket);
// @ts-expect-error a permanent code does not expire
api.createLimitQRCode(1, 1800, () => {});

const address: string = api.showQRCodeURL('TICKET');
void address;
// @ts-expect-error it answers at once
api.showQRCodeURL('TICKET', () => {});

const code: Promise<{ ticket: string }> = api.promises.createLimitQRCode(1);
void code;

api.getQRCodeJumps({ appid: 'wx1', get_type: 0 }, (_err, { rule_list: [rule] }) => rule?.state === 2);
api.getQRCodeJumps({ appid: 'wx1', get_type: 1, prefix_list: ['http://a'] }, (_err, all) => all.list_size);
api.getQRCodeJumps({ appid: 'wx1', get_type: 2, page_num: 1, page_size: 20 }, (err) => err?.code);
// @ts-expect-error there is no such way to ask
api.getQRCodeJumps({ appid: 'wx1', get_type: 3 }, () => {});

api.addQRCodeJump(
  { prefix: 'http://a', appid: 'wx1', path: 'pages/index', is_edit: 0 },
  (_err, ok) => ok.errcode,
);
// @ts-expect-error the page is missing
api.addQRCodeJump({ prefix: 'http://a', appid: 'wx1', is_edit: 0 }, () => {});

api.publishQRCodeJump('http://a', (err) => err?.code);
// @ts-expect-error the prefix is missing
api.publishQRCodeJump(() => {});
api.deleteQRCodeJump('http://a', 'wx1', (err) => err?.code);
// @ts-expect-error the mini program is missing
api.deleteQRCodeJump('http://a', () => {});

const jumps: Promise<{ total_count: number }> = api.promises.getQRCodeJumps({ appid: 'wx1', get_type: 0 });
void jumps;
