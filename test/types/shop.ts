import { createReadStream } from 'node:fs';
import API from 'wechat-api';

declare const api: API;

const product_base = {
  name: '单反相机',
  category_id: ['537074298'],
  main_img: 'http://mmbiz.qpic.cn/1',
  img: [],
  detail: [{ text: '好' }, { img: 'http://mmbiz.qpic.cn/2' }],
};
const sku_list = [{ sku_id: '', price: 30, ori_price: 90, quantity: 800 }];

api.createGoods(
  { product_base, sku_list, attrext: { isPostFree: 1 } },
  (_err, { product_id }) => product_id.length,
);
api.createGoods({ product_base, sku_list, added_later: true }, () => {});
api.createGoods('{}', () => {});
// @ts-expect-error goods without articles
api.createGoods({ product_base }, () => {});
// @ts-expect-error a price is a number
api.createGoods({ product_base, sku_list: [{ ...sku_list[0], price: '30' }] }, () => {});

api.updateGoods({ product_id: 'p1', product_base: { buy_limit: 10 } }, (_err, ok) => ok.errcode);
// @ts-expect-error which goods?
api.updateGoods({ sku_list }, () => {});

api.deleteGoods('p1', (err) => err?.code);
api.getGoods('p1', (_err, { product_info }) => product_info.product_base.detail_html?.length);
api.getGoodsByStatus(0, (_err, { products_info: [first] }) => first?.status === 1);
// @ts-expect-error no such status
api.getGoodsByStatus(3, () => {});
api.updateGoodsStatus('p1', 1, (_err, ok) => ok.errmsg);
api.getSubCats(1, (_err, { cate_list }) => cate_list.map(({ id }) => id));
api.getSKUs('537074292', (_err, { sku_table: [sku] }) => sku?.value_list[0]?.name);
api.getProperties(537074292, (_err, { properties: [property] }) => property?.property_value[0]?.id);

api.updateStock(-10, 'p1', '1:2', (_err, ok) => ok.errcode);
// @ts-expect-error the number comes first
api.updateStock('p1', 's1', 10, () => {});

const fee = { StartStandards: 1, StartFees: 2, AddStandards: 3, AddFees: 1 };
const delivery_template = {
  Name: '快递',
  Assumer: 0 as const,
  Valuation: 0 as const,
  TopFee: [{ Type: 10000028 as const, Normal: fee }],
};
api.addExpressTemplate({ delivery_template }, (_err, { template_id }) => template_id);
api.addExpress({ delivery_template }, (_err, { template_id }) => template_id);
// @ts-expect-error no such way to deliver
api.addExpress({ delivery_template: { ...delivery_template, TopFee: [{ Type: 1, Normal: fee }] } }, () => {});
api.updateExpressTemplate({ template_id: 1, delivery_template }, (_err, ok) => ok.errcode);
// @ts-expect-error which template?
api.updateExpressTemplate({ delivery_template }, () => {});
api.deleteExpressTemplate(1, () => {});
api.getExpressTemplateById(1, (_err, { template_info }) => template_info.TopFee[0]?.Normal.AddFees);
api.getAllExpressTemplates((_err, { templates_info }) => templates_info[0]?.Id);

api.createGoodsGroup('新品', ['p1'], (_err, { group_id }) => group_id);
api.createGoodsGroup('新品', null, () => {});
api.createGoodsGroup('新品', () => {});
// @ts-expect-error a list is wanted
api.createGoodsGroup('新品', 'p1', () => {});
api.deleteGoodsGroup('19', () => {});
api.updateGoodsGroup(19, '特惠', () => {});
api.updateGoodsForGroup(19, ['p1'], ['p2'], () => {});
api.updateGoodsForGroup(19, null, ['p2'], () => {});
api.updateGoodsForGroup(19, ['p1'], () => {});
api.getAllGroups((_err, { groups_detail }) => groups_detail[0]?.group_name);
api.getGroupById(19, (_err, { group_detail }) => group_detail.product_list[0]);

const shelf = {
  shelf_name: '新品',
  shelf_banner: 'http://mmbiz.qpic.cn/3',
  shelf_data: { module_infos: [{ eid: 2 as const, group_infos: { groups: [{ group_id: 49 }] } }] },
};
api.createShelf(shelf, (_err, { shelf_id }) => shelf_id);
// @ts-expect-error there are five parts
api.createShelf({ ...shelf, shelf_data: { module_infos: [{ eid: 6 }] } }, () => {});
api.updateShelf({ ...shelf, shelf_id: 12 }, () => {});
// @ts-expect-error which shelf?
api.updateShelf(shelf, () => {});
api.deleteShelf(12, () => {});
api.getAllShelves((_err, { shelves }) => shelves[0]?.shelf_info.module_infos[0]?.eid);
api.getAllShelf((_err, { shelves }) => shelves.length);
api.getShelfById(12, (_err, { shelf_name }) => shelf_name);

const begin = new Date(2014, 2, 12);
const end = new Date(2014, 2, 14);
api.getOrdersByStatus((_err, { order_list }) => order_list[0]?.order_status === 6);
api.getOrdersByStatus(2, (_err, { order_list }) => order_list[0]?.delivery_company === '059Yunda');
api.getOrdersByStatus(begin, () => {});
api.getOrdersByStatus(begin, end, () => {});
api.getOrdersByStatus(2, begin, () => {});
api.getOrdersByStatus(2, begin, end, () => {});
api.getOrdersByStatus(undefined, begin, end, () => {});
// @ts-expect-error times are Dates
api.getOrdersByStatus(2, 1394635817, () => {});
// @ts-expect-error no such status
api.getOrdersByStatus(6, () => {});

api.getOrderById('7197417460812533543', (_err, { order }) => order.order_total_price);
// @ts-expect-error a number would lose digits
api.getOrderById(7197417460812533543, () => {});
api.setExpressForOrder('o1', '059Yunda', '1900659372473', (_err, ok) => ok.errcode);
api.setExpressForOrder('o1', 'a new company', '1', () => {});
api.closeOrder('o1', (_err, ok) => ok.errcode);

api.uploadPicture('cat.jpg', (_err, { image_url }) => image_url.length);
api.uploadPicture(createReadStream('cat.jpg'), () => {});
api.uploadPicture({ file: Buffer.from('x'), filename: 'cat.jpg' }, () => {});
api.uploadPicture(Buffer.from('x'), () => {});

const orders: Promise<{ order_list: { order_id: string }[] }> = api.promises.getOrdersByStatus(2, begin);
const all: Promise<{ order_list: { order_id: string }[] }> = api.promises.getOrdersByStatus();
const group: Promise<{ group_id: number }> = api.promises.createGoodsGroup('新品');
void [orders, all, group];
