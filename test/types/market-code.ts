import API from 'wechat-api';
import type { MarketCodeActivation, MarketCodeKey } from 'wechat-api/types';

declare const api: API;
declare const key: MarketCodeKey;

const activation: MarketCodeActivation = {
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

api.applyMarketCodes(100000, 'testid124', (err, { application_id }) => application_id);
// @ts-expect-error one's own number is missing
api.applyMarketCodes(100000, () => {});

api.getMarketCodeApplication({ application_id: 581865877 }, (err, { status, code_generate_list }) => [
  status === 'FINISH',
  code_generate_list[0]?.code_end,
]);
api.getMarketCodeApplication({ isv_application_id: 'testid124' }, (err) => err?.code);
// @ts-expect-error which one?
api.getMarketCodeApplication({}, () => {});

api.downloadMarketCodes(581865877, 0, 49999, (err, { buffer }) => Buffer.from(buffer, 'base64'));
// @ts-expect-error up to which one?
api.downloadMarketCodes(581865877, 0, () => {});

api.activateMarketCodes(activation, (err, ok) => ok.errcode);
api.activateMarketCodes({ ...activation, wxa_type: 2 }, (err) => err?.code);
// @ts-expect-error no such version
api.activateMarketCodes({ ...activation, wxa_type: 3 }, () => {});
// @ts-expect-error no product
api.activateMarketCodes({ application_id: 581865877, code_start: 0, code_end: 199 }, () => {});

api.getMarketCodeActivation({ application_id: 581865877, code_index: 8 }, (err, { code }) => code.length);
api.getMarketCodeActivation({ code: '000000008' }, (err, { wxa_path }) => wxa_path);
api.getMarketCodeActivation(key, (err, { code_start }) => code_start);
// @ts-expect-error its place is missing
api.getMarketCodeActivation({ application_id: 581865877 }, () => {});

api.exchangeMarketCodeTicket('o1', '6cb4', (err, { product_title }) => product_title);
// @ts-expect-error the ticket is missing
api.exchangeMarketCodeTicket('o1', () => {});

const activated: Promise<{ code: string }> = api.promises.exchangeMarketCodeTicket('o1', '6cb4');
void activated;
