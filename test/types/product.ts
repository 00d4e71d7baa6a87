import API from 'wechat-api';

declare const api: API;

api.getProductCardInfo('1000000000', 'news', 1, (err, { DOM }) => DOM.length);
api.getProductCardInfo('1000000000', 'newspic', 3, (err, { product_key }) => product_key.length);
// @ts-expect-error no such kind of article
api.getProductCardInfo('1000000000', 'video', 1, () => {});
// @ts-expect-error no such card
api.getProductCardInfo('1000000000', 'news', 4, () => {});

const card: Promise<{ DOM: string }> = api.promises.getProductCardInfo('1000000000', 'news', 1);
void card;
