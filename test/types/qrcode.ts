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
