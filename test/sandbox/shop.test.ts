import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { addressOf, call, refusal } from './support/endpoints.js';
import { expectShape } from './support/shape.js';

const OK = { errcode: 0, errmsg: 'success' };
const SKU = '1075741873:1079742386';
const picture =
  'http://mmbiz.qpic.cn/mmbiz/4whpV1VZl2iccsvYbHvnphkyGtnvjD3ulEKogfsiaua49pvLfUS8Ym0GSYjViaLic0FD3vN0V8PILcibEGb2fPfEOmw/0';
const goods = {
  product_base: {
    category_id: ['537074298'],
    property: [{ id: '1075741879', vid: '1079749967' }],
    name: 'testaddproduct',
    sku_info: [{ id: '1075741873', vid: ['1079742386', '1079742363'] }],
    main_img: picture,
    img: [picture],
    detail: [{ text: 'test first' }, { img: picture }],
    buy_limit: 10,
  },
  sku_list: [
    { sku_id: SKU, price: 30, icon_url: picture, product_code: 'testing', ori_price: 9000000, quantity: 800 },
  ],
  attrext: {
    location: { country: '中国' },
    isPostFree: 0,
    isHasReceipt: 1,
    isUnderGuaranty: 0,
    isSupportReplace: 0,
  },
  delivery_info: { delivery_type: 0, template_id: 0, express: [{ id: 10000027, price: 100 }] },
};
const postage = {
  Name: 'testexpress',
  Assumer: 0,
  Valuation: 0,
  TopFee: [{ Type: 10000027, Normal: { StartStandards: 1, StartFees: 2, AddStandards: 3, AddFees: 1 } }],
};
const shelf = {
  shelf_data: { module_infos: [{ group_info: { filter: { count: 2 }, group_id: 50 }, eid: 1 }] },
  shelf_banner: picture,
  shelf_name: '测试货架',
};

let sandbox: Sandbox;
/** What every test has at hand: one of each kind. */
let ids: Record<'product_id' | 'template_id' | 'group_id' | 'shelf_id' | 'order_id', string>;

const ask = (path: string, body?: object) => call(sandbox, `/merchant/${path}`, body);
const refused = (path: string, body?: object) => refusal(sandbox, `/merchant/${path}`, body);

beforeEach(async () => {
  sandbox = await startSandbox();
  const [{ product_id }, { template_id }, { shelf_id }] = (await Promise.all([
    ask('create', goods),
    ask('express/add', { delivery_template: postage }),
    ask('shelf/add', shelf),
  ])) as [Record<string, string>, Record<string, string>, Record<string, string>];
  const group_detail = { group_name: '测试分组', product_list: [product_id] };
  const { group_id } = await ask('group/add', { group_detail });
  await ask('modproductstatus', { product_id, status: 1 });
  const openid = sandbox.state.followers.list[0]?.openid ?? '';
  const order_id = sandbox.state.shop.buy({ openid, product_id: product_id ?? '', sku_id: SKU });
  ids = { product_id, template_id, shelf_id, group_id, order_id } as typeof ids;
});

const { name, category_id, img, property, sku_info, buy_limit, main_img } = goods.product_base;
const told = {
  product_base: { name, category_id, img, property, sku_info, buy_limit, main_img, detail_html: '<div>' },
  sku_list: goods.sku_list,
  attrext: goods.attrext,
  delivery_info: goods.delivery_info,
};
const bought = {
  product_id: 'p',
  product_name: 'n',
  product_price: 1,
  product_sku: SKU,
  product_count: 1,
  product_img: 'http',
};
const order = {
  order_id: '7197417460812533543',
  order_status: 6,
  order_total_price: 6,
  order_create_time: 1394635817,
  order_express_price: 5,
  buyer_openid: 'oDF3iY17NsDAW4UP2qzJXPsz1S9Q',
  buyer_nick: 'likeacat',
  receiver_name: '张小猫',
  receiver_province: '广东省',
  receiver_city: '广州市',
  receiver_zone: '天河区',
  receiver_address: '华景路一号南方通信大厦5楼',
  receiver_mobile: '123456789',
  receiver_phone: '123456789',
  ...bought,
  delivery_id: '1900659372473',
  delivery_company: '059Yunda',
  trans_id: '1900000109201404103172199813',
  products: [bought],
};
const { receiver_zone: _zone, ...listed } = order;

/** Each endpoint: what is asked, and what WeChat's manual answers. */
const documented: [path: string, body: (() => object) | undefined, reply: object][] = [
  ['create', () => goods, { ...OK, product_id: 'p' }],
  ['del', () => ({ product_id: ids.product_id }), OK],
  ['update', () => ({ product_id: ids.product_id, ...goods }), OK],
  ['getbystatus', () => ({ status: 0 }), { ...OK, products_info: [{ ...told, product_id: 'p', status: 1 }] }],
  ['modproductstatus', () => ({ product_id: ids.product_id, status: 0 }), OK],
  [
    'category/getsub',
    () => ({ cate_id: '537874913' }),
    { ...OK, cate_list: [{ id: '537074292', name: '数码相机' }] },
  ],
  [
    'category/getsku',
    () => ({ cate_id: 537074292 }),
    { ...OK, sku_table: [{ id: '1', name: '颜色', value_list: [{ id: '1', name: '撞色' }] }] },
  ],
  [
    'category/getproperty',
    () => ({ cate_id: '1' }),
    { ...OK, properties: [{ id: '1', name: '品牌', property_value: [{ id: '1', name: 'VIC&#38' }] }] },
  ],
  ['stock/add', () => ({ product_id: ids.product_id, sku_info: SKU, quantity: 20 }), OK],
  ['stock/reduce', () => ({ product_id: ids.product_id, sku_info: SKU, quantity: 20 }), OK],
  ['express/add', () => ({ delivery_template: postage }), { ...OK, template_id: 123456 }],
  ['express/del', () => ({ template_id: ids.template_id }), OK],
  ['express/update', () => ({ template_id: ids.template_id, delivery_template: postage }), OK],
  [
    'express/getbyid',
    () => ({ template_id: ids.template_id }),
    { ...OK, template_info: { Id: 1, ...postage } },
  ],
  ['express/getall', undefined, { ...OK, templates_info: [{ Id: 1, ...postage }] }],
  [
    'group/add',
    () => ({ group_detail: { group_name: '测试分组', product_list: [] } }),
    { ...OK, group_id: 19 },
  ],
  ['group/del', () => ({ group_id: ids.group_id }), OK],
  ['group/propertymod', () => ({ group_id: ids.group_id, group_name: '特惠专场' }), OK],
  [
    'group/productmod',
    () => ({ group_id: ids.group_id, product: [{ product_id: ids.product_id, mod_action: 0 }] }),
    OK,
  ],
  ['group/getall', undefined, { ...OK, groups_detail: [{ group_id: 200077549, group_name: '最新上架' }] }],
  [
    'group/getbyid',
    () => ({ group_id: ids.group_id }),
    { ...OK, group_detail: { group_id: 1, group_name: '最新上架', product_list: ['p'] } },
  ],
  ['shelf/add', () => shelf, { ...OK, shelf_id: 12 }],
  ['shelf/del', () => ({ shelf_id: ids.shelf_id }), OK],
  ['shelf/mod', () => ({ shelf_id: ids.shelf_id, ...shelf }), OK],
  [
    'shelf/getall',
    undefined,
    { ...OK, shelves: [{ shelf_info: shelf.shelf_data, shelf_banner: 'h', shelf_name: 'n', shelf_id: 22 }] },
  ],
  [
    'shelf/getbyid',
    () => ({ shelf_id: ids.shelf_id }),
    { ...OK, shelf_info: shelf.shelf_data, shelf_banner: 'h', shelf_name: 'n', shelf_id: 97 },
  ],
  ['order/getbyid', () => ({ order_id: ids.order_id }), { ...OK, order }],
  [
    'order/getbyfilter',
    () => ({ status: 2, begintime: 1397130460, endtime: 4102444800 }),
    { ...OK, order_list: [listed] },
  ],
  [
    'order/setdelivery',
    () => ({
      order_id: ids.order_id,
      delivery_company: '059Yunda',
      delivery_track_no: '1900659372473',
      need_delivery: 1,
      is_others: 0,
    }),
    OK,
  ],
  ['order/close', () => ({ order_id: ids.order_id }), OK],
];

test.each(documented)('merchant/%s answers as documented', async (path, body, reply) => {
  expectShape(await ask(path, body?.()), reply);
});

it('merchant/get shows the description as a page', async () => {
  const answer = await ask(`get?product_id=${ids.product_id}`);
  expectShape(answer, { ...OK, product_info: { product_id: 'p', ...told } });
  expect(JSON.stringify(answer)).toContain('>test first</p><div class=');
});

it('merchant/common/upload_img takes bare bytes, and serves them', async () => {
  const address = await addressOf(sandbox, '/merchant/common/upload_img?filename=1.jpg');
  const answer = (await (await fetch(address, { method: 'POST', body: 'JPEG' })).json()) as {
    image_url: string;
  };
  expectShape(answer, { ...OK, image_url: 'http' });
  expect(await (await fetch(answer.image_url)).text()).toBe('JPEG');
});

describe('goods', () => {
  it('are sold while they are on sale and in stock', async () => {
    const { product_id } = ids;
    const buy = (count: number) => sandbox.state.shop.buy({ openid: 'o', product_id, sku_id: SKU, count });
    expect(() => buy(800)).toThrow();
    await ask('stock/add', { product_id, sku_info: SKU, quantity: 1 });
    expect(buy(800)).toMatch(/^7\d{18}$/);
    expect(await refused('stock/reduce', { product_id, sku_info: SKU, quantity: 1 })).toContain('1003');
    await ask('stock/add', { product_id, sku_info: SKU, quantity: 1 });
    await ask('modproductstatus', { product_id, status: 0 });
    expect(() => buy(1)).toThrow();
    expect(await ask('getbystatus', { status: 1 })).toMatchObject({ products_info: [] });
    expect(await ask('getbystatus', { status: 2 })).toMatchObject({ products_info: [{ product_id }] });
  });

  it('keep what a change leaves out', async () => {
    await ask('update', { product_id: ids.product_id, attrext: { isPostFree: 1 } });
    const answer = await ask(`get?product_id=${ids.product_id}`);
    expect(answer).toMatchObject({
      product_info: { attrext: { isPostFree: 1 }, delivery_info: goods.delivery_info },
    });
  });

  it('of nobody are refused', async () => {
    expect(await refused('get?product_id=none')).toContain('20002');
    expect(await refused('del', { product_id: 'none' })).toContain('20002');
    const product = [{ product_id: 'none', mod_action: 1 }];
    expect(await refused('group/productmod', { group_id: ids.group_id, product })).toContain('20002');
    expect(await refused('shelf/getbyid', { shelf_id: 1 })).toContain('1003');
    expect(await refused('shelf/add', { shelf_name: '货架' })).toContain('1003');
  });
});

it('an order is sent or closed once', async () => {
  const { order_id } = ids;
  await ask('order/setdelivery', {
    order_id,
    delivery_company: '059Yunda',
    delivery_track_no: '1900659372473',
  });
  const sent = { order_status: 3, delivery_company: '059Yunda', delivery_id: '1900659372473' };
  expect(await ask('order/getbyid', { order_id })).toMatchObject({ order: sent });
  expect(await refused('order/close', { order_id })).toContain('1003');
  expect(await ask('order/getbyfilter', { status: 2 })).toMatchObject({ order_list: [] });
});

describe('the first WeChat Pay', () => {
  const signed = () => ({
    appid: sandbox.appid,
    app_signature: '53cca9d47b883bd4a5c85a9300df3da0cb48565c',
    sign_method: 'sha1',
  });

  it('is told of deliveries', async () => {
    const notice = {
      ...signed(),
      openid: 'oX99MDgNcgwnz3zFN3DNmo8uwa-w',
      transid: '111112222233333',
      out_trade_no: '555666uuu',
      deliver_timestamp: '1369745073',
      deliver_status: '1',
      deliver_msg: 'ok',
    };
    expect(await call(sandbox, '/pay/delivernotify', notice)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await refusal(sandbox, '/pay/delivernotify', { ...notice, appid: 'wx1' })).toContain('49001');
    expect(await refusal(sandbox, '/pay/delivernotify', { ...notice, app_signature: undefined })).toContain(
      '49004',
    );
  });

  it('tells about orders', async () => {
    const query = {
      ...signed(),
      package: 'out_trade_no=11122&partner=1900090055&sign=4e8d',
      timestamp: '1369745073',
    };
    const answer = await call(sandbox, '/pay/orderquery', query);
    expect(answer).toMatchObject({
      errcode: 0,
      errmsg: 'ok',
      order_info: { ret_code: 0, out_trade_no: '11122', partner: '1900090055' },
    });
    expect(await refusal(sandbox, '/pay/orderquery', { ...query, appid: 'wx1' })).toContain('49001');
  });
});

describe('the card of a product', () => {
  const card = (more: object) => ({
    product_id: '1000000000',
    article_type: 'newspic',
    card_type: 2,
    ...more,
  });
  const path = '/channels/ec/service/product/getcardinfo';

  it('is told', async () => {
    expectShape(await call(sandbox, path, card({})), {
      errcode: 0,
      errmsg: 'ok',
      product_key: 'PRODUCT_KEY',
      DOM: 'DOM',
    });
  });

  it.each([
    ['product', { product_id: 'none' }, '10170001'],
    ['article', { article_type: 'video' }, '10170002'],
    ['card', { card_type: 0 }, '10170003'],
    ['card', { article_type: 'news', card_type: 3 }, '10170003'],
  ])('is refused for another kind of %s', async (_what, more, errcode) => {
    expect(await refusal(sandbox, path, card(more))).toContain(errcode);
  });
});
