import type { Endpoint } from '../endpoint.js';
import { familyOf } from '../family.js';
import { anyObject, list, object, text } from '../schema.js';
import { shop } from './service.js';

const PART = { group_info: { filter: { count: 2 }, group_id: 50 }, eid: 1 };
const LOOKS = { shelf_banner: 'http://mmbiz.qpic.cn/mmbiz/1/0', shelf_name: '测试货架' };

const family = familyOf({
  service: shop,
  key: 'shelf_id',
  rows: (world) => world.shop.shelves,
  sample: { shelf_info: { module_infos: [PART] }, ...LOOKS, shelf_id: 12 },
});

const shelf = family.writing({
  body: {
    shelf_data: object({ module_infos: list(anyObject()) }),
    shelf_banner: text({ least: 0 }),
    shelf_name: text(),
  },
  row: ({ shelf_data: shelf_info, shelf_banner, shelf_name }, shelf_id) => {
    return { shelf_info, shelf_banner, shelf_name, shelf_id };
  },
});

export const shelfEndpoints: Endpoint[] = [
  family.create('/merchant/shelf/add', '增加货架 — Adds a shelf, which shows groups of goods.', shelf),
  family.remove('/merchant/shelf/del', '删除货架 — Deletes a shelf.'),
  family.change('/merchant/shelf/mod', '修改货架 — Replaces a shelf.', shelf),
  family.list('/merchant/shelf/getall', '获取所有货架 — Lists the shelves.', (shelves) => ({ shelves })),
  family.find('/merchant/shelf/getbyid', '根据货架ID获取货架信息 — Tells about a shelf.', (one) => one),
];
