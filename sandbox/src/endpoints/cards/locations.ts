import type { Endpoint } from '../endpoint.js';
import { integer, list, numeric, object, optional, text } from '../schema.js';
import { cardService } from './service.js';

// No page tells of these any more.
const location = cardService();

const free = optional(text({ least: 0 }));

export const locationEndpoints: Endpoint[] = [
  location.post('/card/location/batchadd', '批量导入门店信息 — Imports stores in which cards can be used.', {
    body: {
      location_list: list(
        object({
          business_name: free,
          address: free,
          telephone: free,
          longitude: optional(numeric()),
          latitude: optional(numeric()),
        }),
      ),
    },
    reply: { location_id_list: [271262077] },
    handle: ({ cardLocations }, { location_list: all }) => ({
      location_id_list: all.map(({ telephone: phone, longitude, latitude, ...rest }) =>
        cardLocations.add({ ...rest, phone, longitude: Number(longitude), latitude: Number(latitude) }),
      ),
    }),
  }),
  location.post('/card/location/batchget', '拉取门店列表 — Lists those stores.', {
    body: { offset: integer({ least: 0 }), count: integer({ least: 0 }) },
    reply: {
      location_list: [
        {
          location_id: 271262077,
          business_name: '微信餐厅',
          phone: '020-12345678',
          address: '海珠区艺苑路11号',
          longitude: 115.32375,
          latitude: 25.097486,
        },
      ],
      count: 1,
    },
    handle({ cardLocations }, { offset, count }) {
      const location_list = cardLocations.page(offset, count);
      return { location_list, count: location_list.length };
    },
  }),
];
