import { orderOf } from '../../domains/shop/shop-order.js';
import type { ShopOrder } from '../../domains/shop/shop-order.js';
import type { Endpoint } from '../endpoint.js';
import { integer, oneOf, optional, text } from '../schema.js';
import { shop } from './service.js';

const SAMPLE = orderOf(
  '7197417460812533543',
  { openid: 'OPENID', product_id: 'pDF3iYx7KDQVGzB7kDg6Tge5OKFo', sku_id: '10000983:10000995' },
  { name: '项坠333', img: 'http://mmbiz.qpic.cn/mmbiz/1/0', price: 1 },
  1394635817,
);

const order_id = text();
const moment = optional(integer({ least: 0 }));

/** An order of a list, which does not tell the district. */
const listed = ({ receiver_zone: _district, ...order }: ShopOrder) => order;

export const orderEndpoints: Endpoint[] = [
  shop.post('/merchant/order/getbyid', '根据订单ID获取订单详情 — Tells about an order.', {
    body: { order_id },
    reply: { order: SAMPLE },
    handle: (world, input) => ({ order: world.shop.orders.get(input.order_id) }),
  }),
  shop.post('/merchant/order/getbyfilter', '根据订单状态/创建时间获取订单详情 — Lists orders.', {
    body: { status: optional(integer()), begintime: moment, endtime: moment },
    reply: { order_list: [listed(SAMPLE)] },
    handle(world, { status, begintime = 0, endtime = Infinity }) {
      const wanted = ({ order_status, order_create_time: at }: ShopOrder) =>
        (status === undefined || order_status === status) && at >= begintime && at <= endtime;
      return { order_list: world.shop.orders.list.filter(wanted).map(listed) };
    },
  }),
  shop.post('/merchant/order/setdelivery', '设置订单发货信息 — Tells that an order is sent.', {
    body: {
      order_id,
      delivery_company: optional(text({ least: 0 })),
      delivery_track_no: optional(text({ least: 0 })),
      need_delivery: optional(oneOf([0, 1])),
      is_others: optional(oneOf([0, 1])),
    },
    handle(world, { delivery_company = '', delivery_track_no: delivery_id = '', ...input }) {
      world.shop.settle(input.order_id, { delivery_company, delivery_id, order_status: 3 });
    },
  }),
  shop.post('/merchant/order/close', '关闭订单 — Closes an order.', {
    body: { order_id },
    handle(world, input) {
      world.shop.settle(input.order_id, { order_status: 6 });
    },
  }),
  shop.post('/merchant/common/upload_img', '上传图片 — Uploads a picture for goods and shelves.', {
    takes: 'nothing',
    query: { filename: text() },
    reply: { image_url: 'http://mmbiz.qpic.cn/mmbiz/ID/0' },
    handle({ files }, { filename: name }, { request, origin }) {
      const { path = '' } = files.addPicture({ name, data: request.body });
      return { image_url: origin + path };
    },
  }),
];
