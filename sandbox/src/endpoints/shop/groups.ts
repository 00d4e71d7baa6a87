import type { Endpoint } from '../endpoint.js';
import { familyOf } from '../family.js';
import { id, integer, list, object, optional, text } from '../schema.js';
import { shop } from './service.js';

const family = familyOf({
  service: shop,
  key: 'group_id',
  rows: (world) => world.shop.groups,
  sample: { group_id: 19, group_name: '测试分组', product_list: ['pDF3iYzZoY-Budrzt8O6IxrwIJAA'] },
});

const group_name = text();

export const groupEndpoints: Endpoint[] = [
  family.create('/merchant/group/add', '增加分组 — Adds a group of goods.', {
    body: { group_detail: object({ group_name, product_list: optional(list(text({ wrong: 20002 }))) }) },
    row: ({ group_detail: { group_name: name, product_list = [] } }, made) => {
      return { group_id: made, group_name: name, product_list };
    },
  }),
  family.remove('/merchant/group/del', '删除分组 — Deletes a group; its goods stay.'),
  family.change('/merchant/group/propertymod', '修改分组属性 — Renames a group.', {
    body: { group_name },
    row: (input) => ({ group_name: input.group_name }),
  }),
  shop.post('/merchant/group/productmod', '修改分组商品 — Puts goods into a group, and takes others out.', {
    body: {
      group_id: id(),
      product: list(
        object({ product_id: text({ wrong: 20002 }), mod_action: integer({ least: 0, most: 1 }) }),
      ),
    },
    handle(world, { group_id, product }) {
      world.shop.regroup(group_id, product);
    },
  }),
  family.find('/merchant/group/getbyid', '根据分组ID获取分组信息 — Tells about a group.', (group_detail) => {
    return { group_detail };
  }),
  family.list('/merchant/group/getall', '获取所有分组 — Lists the groups.', (all) => ({
    groups_detail: all.map(({ group_id, group_name: name }) => ({ group_id, group_name: name })),
  })),
];
