import API from 'wechat-api';

declare module 'wechat-api' {
  interface Extensions {
    /** 创建二维码 — creates a QR code of a card. */
    createQr(info: { card_id: string }, callback: API.Callback<{ url: string }>): void;
    /** 欢迎 — greets a user. */
    greet(openid: string, text: string, callback: (err: Error | null, sent: { at: number }) => void): void;
    /** 告别 — says goodbye. */
    leave: (callback: (err: Error | null) => void) => void;
    /** 店名 — the name of the shop. */
    nameOfShop(): string;
  }
}

declare const api: API;

API.patch('createQr', '/card/qrcode/create');
API.mixin({
  greet(openid: string, text: string, callback: API.Callback<{ at: number }>) {
    // `this` is the client, and has what is added as well.
    const { greet } = this;
    this.preRequest(this._greet, [openid, text, callback]);
    // @ts-expect-error there is no such method
    this.greetAll();
    return greet;
  },
  _greet(openid: string, text: string, callback: API.Callback<unknown>) {
    const token = this.token?.accessToken ?? '';
    this.request(
      `${this.endpoint}/greet?access_token=${token}`,
      { type: 'POST', data: { openid, text } },
      callback,
    );
  },
});
// Modules of old are variables, and instances of classes.
const old: object = {};
API.mixin(old);
API.mixin(new (class Shop {})());
// @ts-expect-error no methods
API.mixin('greet');

api.createQr({ card_id: 'pCARD' }, (err, { url }) => err?.code ?? url.length);
// @ts-expect-error a card has an id
api.createQr({}, () => {});
api.greet('o1', '你好', (err, { at }) => at.toFixed());
api.leave((err) => err?.message);
const shop: string = api.nameOfShop();
// @ts-expect-error nobody has declared it
api.openShop(() => {});

const code: Promise<{ url: string }> = api.promises.createQr({ card_id: 'pCARD' });
const sent: Promise<{ at: number }> = api.promises.greet('o1', '你好');
const left: Promise<undefined> = api.promises.leave();
// @ts-expect-error a promise takes no callback
void api.promises.createQr({ card_id: 'pCARD' }, () => {});
// @ts-expect-error it has no callback, and so no twin
void api.promises.nameOfShop();
console.log(shop, code, sent, left);

// Views and heirs have them too.
class Mine extends API {
  first(): Promise<{ url: string }> {
    return this.with({ timeout: 1 }).promises.createQr({ card_id: 'pCARD' });
  }
}
new Mine('appid', 'secret').createQr({ card_id: 'pCARD' }, () => {});
