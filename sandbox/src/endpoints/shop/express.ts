import type { PostageTemplate } from '../../domains/shop/shop.js';
import type { Endpoint } from '../endpoint.js';
import { familyOf } from '../family.js';
import { anyObject, integer, list, object, optional, text } from '../schema.js';
import { shop } from './service.js';

const FEES = { Type: 10000027, Normal: { StartStandards: 1, StartFees: 2, AddStandards: 3, AddFees: 1 } };

const family = familyOf({
  service: shop,
  key: 'template_id',
  rows: (world) => world.shop.templates,
  sample: {
    template_id: 123456,
    template: { Name: 'testexpress', Assumer: 0, Valuation: 0, TopFee: [FEES] },
  },
});

const template = family.writing({
  body: {
    delivery_template: object({
      Name: text(),
      Assumer: optional(integer()),
      Valuation: optional(integer()),
      TopFee: optional(list(anyObject())),
    }),
  },
  row: ({ delivery_template }, template_id) => ({ template_id, template: delivery_template }),
});

const told = ({ template_id: Id, template: fees }: PostageTemplate) => ({ Id, ...fees });

export const expressEndpoints: Endpoint[] = [
  family.create('/merchant/express/add', '增加邮费模板 — Adds a postage template.', template),
  family.remove('/merchant/express/del', '删除邮费模板 — Deletes a postage template.'),
  family.change('/merchant/express/update', '修改邮费模板 — Replaces a postage template.', template),
  family.find(
    '/merchant/express/getbyid',
    '获取指定ID的邮费模板 — Tells about a postage template.',
    (one) => {
      return { template_info: told(one) };
    },
  ),
  family.list('/merchant/express/getall', '获取所有邮费模板 — Lists the postage templates.', (all) => {
    return { templates_info: all.map(told) };
  }),
];
