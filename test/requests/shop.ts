import { expect } from 'vitest';
import { call, FIXTURE } from './row.js';

const goods = {
  product_base: { name: '单反相机', category_id: ['537074298'] },
  sku_list: [{ sku_id: '', price: 30, ori_price: 90, quantity: 800 }],
  attrext: { isPostFree: 1 },
};

const express = {
  delivery_template: { Name: '包邮', Assumer: 1, Valuation: 0, TopFee: [{ Type: 10000027, Normal: {} }] },
};

const shelf = {
  shelf_name: '新品',
  shelf_banner: 'http://mmbiz.qpic.cn/banner',
  shelf_data: { module_infos: [{ eid: 1, group_info: { group_id: 50, filter: { count: 2 } } }] },
};

/** The bytes of fixture.jpg. */
const picture = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==', 'base64');

const begin = new Date('2014-03-12T14:50:17Z');
const end = new Date('2014-03-14T22:30:35Z');
const now: unknown = expect.any(Number);

export const shop = {
  createGoods: [
    call(goods).post('/merchant/create', goods),
    call(JSON.stringify(goods)).post('/merchant/create', goods),
  ],
  deleteGoods: [call('pDF3iY').post('/merchant/del', { product_id: 'pDF3iY' })],
  updateGoods: [
    call({ product_id: 'pDF3iY', ...goods }).post('/merchant/update', { product_id: 'pDF3iY', ...goods }),
    call('{"product_id":"pDF3iY"}').post('/merchant/update', { product_id: 'pDF3iY' }),
  ],
  getGoods: [call('pDF3iY').get('/merchant/get', { product_id: 'pDF3iY' })],
  getGoodsByStatus: [
    call(0).post('/merchant/getbystatus', { status: 0 }),
    call(1).post('/merchant/getbystatus', { status: 1 }),
  ],
  updateGoodsStatus: [
    call('pDF3iY', 1).post('/merchant/modproductstatus', { product_id: 'pDF3iY', status: 1 }),
    call('pDF3iY', 0).post('/merchant/modproductstatus', { product_id: 'pDF3iY', status: 0 }),
  ],
  getSubCats: [
    call(1).post('/merchant/category/getsub', { cate_id: 1 }),
    call('537074292').post('/merchant/category/getsub', { cate_id: '537074292' }),
  ],
  getSKUs: [call(537074292).post('/merchant/category/getsku', { cate_id: 537074292 })],
  getProperties: [call(537074292).post('/merchant/category/getproperty', { cate_id: 537074292 })],

  updateStock: [
    call(10, 'pDF3iY', '1:2;3:4').post('/merchant/stock/add', {
      product_id: 'pDF3iY',
      sku_info: '1:2;3:4',
      quantity: 10,
    }),
    call(-10, 'pDF3iY', '').post('/merchant/stock/reduce', {
      product_id: 'pDF3iY',
      sku_info: '',
      quantity: 10,
    }),
  ],

  addExpressTemplate: [
    call(express).post('/merchant/express/add', express),
    call(JSON.stringify(express)).post('/merchant/express/add', express),
  ],
  addExpress: [call(express).post('/merchant/express/add', express)],
  deleteExpressTemplate: [
    call(123456).post('/merchant/express/del', { template_id: 123456 }),
    call('TPL-1').post('/merchant/express/del', { template_id: 'TPL-1' }),
  ],
  updateExpressTemplate: [
    call({ template_id: 1, ...express }).post('/merchant/express/update', { template_id: 1, ...express }),
    call('{"template_id":1}').post('/merchant/express/update', { template_id: 1 }),
  ],
  getExpressTemplateById: [call(123456).post('/merchant/express/getbyid', { template_id: 123456 })],
  getAllExpressTemplates: [call().get('/merchant/express/getall')],

  createGoodsGroup: [
    call('新品', ['p1']).post('/merchant/group/add', {
      group_detail: { group_name: '新品', product_list: ['p1'] },
    }),
    ...[[], [[]], [null]].map((list) =>
      call('新品', ...list).post('/merchant/group/add', {
        group_detail: { group_name: '新品', product_list: [] },
      }),
    ),
  ],
  deleteGoodsGroup: [call(19).post('/merchant/group/del', { group_id: 19 })],
  updateGoodsGroup: [
    call(19, '特惠').post('/merchant/group/propertymod', { group_id: 19, group_name: '特惠' }),
  ],
  updateGoodsForGroup: [
    call(19, ['p1', 'p2'], ['p3']).post('/merchant/group/productmod', {
      group_id: 19,
      product: [
        { product_id: 'p1', mod_action: 1 },
        { product_id: 'p2', mod_action: 1 },
        { product_id: 'p3', mod_action: 0 },
      ],
    }),
    ...[[['p1']], [['p1'], null], [['p1'], []]].map((lists) =>
      call(19, ...lists).post('/merchant/group/productmod', {
        group_id: 19,
        product: [{ product_id: 'p1', mod_action: 1 }],
      }),
    ),
    call(19, null, ['p3']).post('/merchant/group/productmod', {
      group_id: 19,
      product: [{ product_id: 'p3', mod_action: 0 }],
    }),
  ],
  getAllGroups: [call().get('/merchant/group/getall')],
  getGroupById: [call('19').post('/merchant/group/getbyid', { group_id: '19' })],

  createShelf: [
    call(shelf).post('/merchant/shelf/add', shelf),
    call(JSON.stringify(shelf)).post('/merchant/shelf/add', shelf),
  ],
  deleteShelf: [call(12).post('/merchant/shelf/del', { shelf_id: 12 })],
  updateShelf: [
    call({ shelf_id: 12, ...shelf }).post('/merchant/shelf/mod', { shelf_id: 12, ...shelf }),
    call('{"shelf_id":12}').post('/merchant/shelf/mod', { shelf_id: 12 }),
  ],
  getAllShelves: [call().get('/merchant/shelf/getall')],
  getAllShelf: [call().get('/merchant/shelf/getall')],
  getShelfById: [call(12).post('/merchant/shelf/getbyid', { shelf_id: 12 })],

  getOrderById: [
    call('7197417460812533543').post('/merchant/order/getbyid', { order_id: '7197417460812533543' }),
  ],
  getOrdersByStatus: [
    call().post('/merchant/order/getbyfilter', {}),
    call(5).post('/merchant/order/getbyfilter', { status: 5 }),
    call(begin).post('/merchant/order/getbyfilter', { begintime: 1394635817, endtime: now }),
    call(2, begin).post('/merchant/order/getbyfilter', { status: 2, begintime: 1394635817, endtime: now }),
    call(2, begin, end).post('/merchant/order/getbyfilter', {
      status: 2,
      begintime: 1394635817,
      endtime: 1394836235,
    }),
    ...[[], [undefined], [null]].map((status) =>
      call(...status, begin, end).post('/merchant/order/getbyfilter', {
        begintime: 1394635817,
        endtime: 1394836235,
      }),
    ),
  ],
  setExpressForOrder: [
    call('7197417460812533543', '059Yunda', '1900659372473').post('/merchant/order/setdelivery', {
      order_id: '7197417460812533543',
      delivery_company: '059Yunda',
      delivery_track_no: '1900659372473',
    }),
  ],
  closeOrder: [
    call('7197417460812533543').post('/merchant/order/close', { order_id: '7197417460812533543' }),
  ],

  uploadPicture: [
    call(FIXTURE).bytes('/merchant/common/upload_img', picture, { filename: 'fixture.jpg' }),
    call({ file: FIXTURE, filename: 'cat.jpg' }).bytes('/merchant/common/upload_img', picture, {
      filename: 'cat.jpg',
    }),
    call({ file: picture, filename: 'cat.jpg' }).bytes('/merchant/common/upload_img', picture, {
      filename: 'cat.jpg',
    }),
  ],
};
