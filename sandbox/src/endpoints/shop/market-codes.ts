import { pick } from '../../base/pick.js';
import type { MarketCodes } from '../../domains/shop/market-codes.js';
import { placeOf } from '../../domains/shop/market-codes.js';
import type { CodePlace } from '../../domains/shop/market-codes.js';
import type { Endpoint } from '../endpoint.js';
import { integer, oneOf, optional, text } from '../schema.js';
import { serviceOf } from '../service.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/onecode';

/** Codes of products. */
const codes = serviceOf({ permission: 'verified-service' });

const ID = { application_id: 581865877 };
const application_id = integer();
const place = integer({ least: 0 });
const range = { code_start: place, code_end: place };
const product = {
  activity_name: text(),
  product_brand: text(),
  product_title: text(),
  product_code: text(),
  wxa_appid: text(),
  wxa_path: text(),
  wxa_type: optional(oneOf([0, 1, 2])),
};

/** What a code is on, in the order of replies. */
function told(all: MarketCodes, wanted: CodePlace): object {
  const { code, application, activation } = all.activation(wanted);
  const { application_id: id, isv_application_id } = application;
  return { code, ...activation, application_id: id, isv_application_id };
}

const ACTIVATED = {
  ...{ code: '8', code_start: 0, code_end: 200, activity_name: 'test_name', product_brand: 'test_brand' },
  ...{
    product_title: 'test_title',
    product_code: 'test_code',
    wxa_appid: 'test_appid',
    wxa_path: 'test_path',
  },
  ...{ ...ID, isv_application_id: 'test_id' },
};

export const marketCodeEndpoints: Endpoint[] = [
  codes.post('/intp/marketcode/applycode', '申请二维码 — Applies for codes.', {
    doc: `${DOCS}/api_intp_marketcode_applycode.html`,
    body: {
      code_count: integer({ least: 10_000, most: 20_000_000 }),
      isv_application_id: text({ most: 128 }),
    },
    reply: ID,
    handle({ marketCodes }, { code_count, isv_application_id }) {
      return { application_id: marketCodes.apply(code_count, isv_application_id) };
    },
  }),
  codes.post('/intp/marketcode/applycodequery', '查询二维码申请单 — Tells about an application.', {
    doc: `${DOCS}/api_intp_marketcode_applycodequery.html`,
    body: { application_id: optional(application_id), isv_application_id: optional(text()) },
    reply: { status: 'FINISH', code_generate_list: [{ code_start: 0, code_end: 49999 }], ...ID },
    handle({ marketCodes }, input) {
      const found = marketCodes.application(input.application_id, input.isv_application_id);
      const { application_id: id, isv_application_id, create_time } = found;
      const application = { application_id: id, isv_application_id, update_time: create_time, create_time };
      return { status: 'FINISH', code_generate_list: marketCodes.files(found), ...application };
    },
  }),
  codes.post('/intp/marketcode/applycodedownload', '下载二维码包 — Downloads codes.', {
    doc: `${DOCS}/api_intp_marketcode_applycodedownload.html`,
    body: { application_id, ...range },
    reply: { buffer: 'ajfiwejfoiawjfijweofi' },
    handle({ marketCodes }, { application_id: id, ...wanted }) {
      return { buffer: Buffer.from(marketCodes.download(id, wanted)).toString('base64') };
    },
  }),
  codes.post('/intp/marketcode/codeactive', '激活二维码 — Says what codes are on, and what they open.', {
    doc: `${DOCS}/api_intp_marketcode_codeactive.html`,
    body: { application_id, ...product, ...range },
    handle({ marketCodes }, { application_id: id, ...input }) {
      const codesOf = pick(
        input,
        'code_start',
        'code_end',
        'activity_name',
        'product_brand',
        'product_title',
      );
      const opened = pick(input, 'product_code', 'wxa_appid', 'wxa_path', 'wxa_type');
      marketCodes.activate(id, { ...codesOf, ...opened });
    },
  }),
  codes.post('/intp/marketcode/codeactivequery', '查询二维码激活状态 — Tells what a code is on.', {
    doc: `${DOCS}/api_intp_marketcode_codeactivequery.html`,
    body: {
      application_id: optional(application_id),
      code_index: optional(place),
      code: optional(text()),
      code_url: optional(text()),
    },
    reply: ACTIVATED,
    handle({ marketCodes }, { application_id: id = 0, code_index = 0, code_url = '', code = code_url }) {
      return told(marketCodes, code === '' ? { application_id: id, code_index } : placeOf(code));
    },
  }),
  codes.post('/intp/marketcode/tickettocode', 'code_ticket换code — Tells which code a user has scanned.', {
    doc: `${DOCS}/api_intp_marketcode_tickettocode.html`,
    body: { openid: text({ wrong: 40003 }), code_ticket: text() },
    reply: ACTIVATED,
    handle({ marketCodes }, { openid, code_ticket }) {
      return told(marketCodes, marketCodes.scanned(openid, code_ticket));
    },
  }),
];
