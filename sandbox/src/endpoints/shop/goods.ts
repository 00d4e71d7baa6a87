import { pick } from '../../base/pick.js';
import type { Product } from '../../domains/shop/shop.js';
import type { Endpoint } from '../endpoint.js';
import { familyOf } from '../family.js';
import { anyObject, anything, id, integer, list, object, oneOf, optional, text } from '../schema.js';
import { shop } from './service.js';

const SAMPLE: Product = {
  product_id: 'pDF3iY6Kr_BV_CXaiYysoGqJhppQ',
  product_base: {
    name: 'testaddproduct',
    category_id: ['537074298'],
    buy_limit: 10,
    main_img: 'http://mmbiz.qpic.cn/1/0',
  },
  sku_list: [{ sku_id: '1075741873:1079742386', price: 30, quantity: 800, product_code: 'testing' }],
  attrext: { isPostFree: 0 },
  delivery_info: { delivery_type: 1, template_id: 103312920 },
  status: 1,
};

const family = familyOf({
  service: shop,
  key: 'product_id',
  rows: (world) => world.shop.goods,
  sample: SAMPLE,
});

const product_id = text({ wrong: 20002 });
const product_base = object({
  name: text(),
  category_id: optional(anything()),
  img: optional(anything()),
  property: optional(anything()),
  sku_info: optional(anything()),
  buy_limit: optional(integer()),
  main_img: optional(text({ least: 0 })),
  detail: optional(list(object({ text: optional(text({ least: 0 })), img: optional(text()) }))),
});
const sku_list = list(
  object({ sku_id: optional(text({ least: 0 })), price: integer(), quantity: optional(integer()) }),
);
const more = { attrext: optional(anyObject()), delivery_info: optional(anyObject()) };

/** Goods as they are told: their description has become a page. */
function told({ product_base: base, sku_list: skus, attrext, delivery_info }: Product) {
  const html = (base.detail ?? []).map(({ text: words = '', img: picture }) =>
    picture === undefined
      ? `<p style="margin-bottom:11px;margin-top:11px;">${words}</p>`
      : `<div class="item_pic_wrp" style="margin-bottom:8px;font-size:0;"><img class="item_pic" style="width:100%;" alt="" src="${picture}" ></div>`,
  );
  const said = pick(base, 'name', 'category_id', 'img', 'property', 'sku_info', 'buy_limit', 'main_img');
  return { product_base: { ...said, detail_html: html.join('') }, sku_list: skus, attrext, delivery_info };
}

const info = (product: Product) => ({ product_info: { product_id: product.product_id, ...told(product) } });
const listed = (product: Product) => ({ ...told(product), ...pick(product, 'product_id', 'status') });

/** What a category has, a list of ids and names, by the path that asks for it. */
const category = (path: string, name: string, reply: object) =>
  shop.post(`/merchant/category/${path}`, name, { body: { cate_id: id() }, reply });

/** What changes how many there are. */
const stock = (path: string, name: string, sign: 1 | -1) =>
  shop.post(`/merchant/stock/${path}`, name, {
    body: { product_id, sku_info: text({ least: 0 }), quantity: integer({ least: 0 }) },
    handle(world, input) {
      world.shop.stock(input.product_id, input.sku_info, sign * input.quantity);
    },
  });

export const goodsEndpoints: Endpoint[] = [
  family.create('/merchant/create', '增加商品 — Adds goods, which are not on sale yet.', {
    body: { product_base, sku_list: optional(sku_list), ...more },
    row: ({ product_base: base, sku_list: skus = [], attrext = {}, delivery_info = {} }, made) => {
      return { product_id: made, product_base: base, sku_list: skus, attrext, delivery_info, status: 2 };
    },
  }),
  family.change('/merchant/update', '修改商品 — Changes goods.', {
    body: { product_base: optional(product_base), sku_list: optional(sku_list), ...more },
    row: ({ product_base: base, sku_list: skus, attrext, delivery_info }) => {
      return { product_base: base, sku_list: skus, attrext, delivery_info };
    },
  }),
  family.remove('/merchant/del', '删除商品 — Deletes goods.'),
  shop.get('/merchant/get', '查询商品 — Tells about goods.', {
    query: { product_id },
    reply: info(SAMPLE),
    handle: (world, input) => info(world.shop.goods.get(input.product_id)),
  }),
  shop.post('/merchant/getbystatus', '获取指定状态的所有商品 — Lists goods on sale, or not, or all.', {
    body: { status: oneOf([0, 1, 2]) },
    reply: { products_info: [listed(SAMPLE)] },
    handle(world, { status }) {
      const found = world.shop.goods.list.filter((one) => status === 0 || one.status === status);
      return { products_info: found.map(listed) };
    },
  }),
  shop.post('/merchant/modproductstatus', '商品上下架 — Puts goods on sale, or takes them off.', {
    body: { product_id, status: oneOf([0, 1, 2]) },
    handle(world, input) {
      world.shop.goods.update(input.product_id, { status: input.status === 1 ? 1 : 2 });
    },
  }),
  category('getsub', '获取指定分类的所有子分类 — Lists the categories below one.', {
    cate_list: [
      { id: '537074292', name: '数码相机' },
      { id: '537074298', name: '单反相机' },
    ],
  }),
  category('getsku', '获取指定子分类的所有SKU — Lists what tells its goods apart.', {
    sku_table: [{ id: '1075741873', name: '颜色', value_list: [{ id: '1079742375', name: '撞色' }] }],
  }),
  category('getproperty', '获取指定分类的所有属性 — Lists what its goods have.', {
    properties: [{ id: '1075741879', name: '品牌', property_value: [{ id: '200050867', name: 'VIC&#38' }] }],
  }),
  stock('add', '增加库存 — Adds to stock.', 1),
  stock('reduce', '减少库存 — Takes from stock.', -1),
];
