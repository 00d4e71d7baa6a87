import { SUBMERCHANT_STATES } from '../../domains/cards/submerchants.js';
import type { Submerchant } from '../../domains/cards/submerchants.js';
import type { Endpoint } from '../endpoint.js';
import { either, id, integer, object, oneOf, optional, text } from '../schema.js';
import { cardService } from './service.js';

/** The service for sub-merchants says no word of success. */
const service = cardService('Third-party_developer_mode', { done: (result) => result });

const SAMPLE: Submerchant = {
  merchant_id: 12,
  app_id: 'xxxxxxxxxxxxx',
  create_time: 1438790559,
  update_time: 1438790559,
  brand_name: 'aaaaaa',
  logo_url: 'http://mmbiz.xxxx',
  status: 'CHECKING',
  begin_time: 1438790559,
  end_time: 1438990559,
  primary_category_id: 1,
  secondary_category_id: 101,
};

const FIELDS = {
  brand_name: text({ mostBytes: 36, long: 45021 }),
  app_id: optional(text({ least: 0, mostBytes: 36, long: 45021 })),
  logo_url: text({ mostBytes: 128, long: 45021 }),
  protocol: text(),
  end_time: integer(),
  primary_category_id: integer(),
  secondary_category_id: integer(),
};

export const submerchantEndpoints: Endpoint[] = [
  service.get('/card/getapplyprotocol', '卡券开放类目查询 — Lists the categories of cards.', {
    reply: {
      category: [
        {
          primary_category_id: 1,
          category_name: '美食',
          secondary_category: [
            {
              secondary_category_id: 101,
              category_name: '粤菜',
              need_qualification_stuffs: ['food_service_license_id', 'food_service_license_bizmedia_id'],
            },
          ],
        },
      ],
      errcode: 0,
      errmsg: 'ok',
    },
  }),
  service.post('/card/submerchant/submit', '创建子商户 — Registers a sub-merchant, which is then reviewed.', {
    body: { info: object(FIELDS) },
    reply: { info: SAMPLE },
    handle: ({ submerchants }, { info }) => ({ info: submerchants.add(info) }),
  }),
  service.post('/card/submerchant/update', '更新子商户 — Registers a sub-merchant once more.', {
    body: { info: object({ merchant_id: id(), ...FIELDS }) },
    reply: { info: SAMPLE },
    handle: ({ submerchants }, { info: { merchant_id, ...info } }) => ({
      info: submerchants.renew(String(merchant_id), info),
    }),
  }),
  service.post('/card/submerchant/get', '拉取单个子商户信息 — Tells about a sub-merchant.', {
    body: { merchant_id: id() },
    // Here alone WeChat writes the id as a text.
    reply: { info: { ...SAMPLE, merchant_id: '12' } },
    handle: ({ submerchants }, { merchant_id }) => ({
      info: { ...submerchants.get(String(merchant_id)), merchant_id: String(merchant_id) },
    }),
  }),
  service.post('/card/submerchant/batchget', '批量拉取子商户信息 — Lists the sub-merchants, 100 at a time.', {
    body: {
      begin_id: either(
        text({ least: 0 }),
        text({ least: 0, like: String.raw`^\d*$` }),
        integer({ least: 0 }),
      ),
      limit: integer({ least: 1, most: 100, wrong: 40035 }),
      status: optional(oneOf(SUBMERCHANT_STATES, { wrong: 40035 })),
    },
    reply: { info_list: [SAMPLE], next_begin_id: 12 },
    handle({ submerchants }, { begin_id, limit, status }) {
      const page = submerchants.after(Number(begin_id), limit, status);
      return { info_list: page, next_begin_id: page.at(-1)?.merchant_id ?? Number(begin_id) };
    },
  }),
];
