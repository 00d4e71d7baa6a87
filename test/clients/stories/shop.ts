import { CO, OLD, OURS, call, happens, type Facts, type Story } from '../kit/step.js';

const goods = ({ imageURL }: Facts) => ({
  product_base: {
    name: '单反相机',
    category_id: ['537074298'],
    main_img: imageURL,
    img: [imageURL],
    detail: [{ text: '一台相机' }],
    property: [{ id: '1075741879', vid: '1079749967' }],
  },
  sku_list: [{ sku_id: '', price: 30, ori_price: 90, icon_url: imageURL, product_code: '1', quantity: 800 }],
  attrext: { isPostFree: 0, isHasReceipt: 1, isUnderGuaranty: 0, isSupportReplace: 0 },
  delivery_info: { delivery_type: 0, template_id: 0, express: [{ id: 10000027, price: 100 }] },
});

const express = {
  delivery_template: {
    Name: '包邮',
    Assumer: 0,
    Valuation: 0,
    TopFee: [{ Type: 10000027, Normal: { StartStandards: 1, StartFees: 2, AddStandards: 3, AddFees: 1 } }],
  },
};

const shelf = ({ goodsGroupId }: Facts) => ({
  shelf_name: '新品',
  shelf_banner: 'https://mmbiz.qpic.cn/banner/0',
  shelf_data: { module_infos: [{ eid: 1, group_info: { group_id: goodsGroupId, filter: { count: 2 } } }] },
});

const bought: Story = [happens('followerBuys', ({ openid, productId }) => [openid, productId], 'orderId')];

/** 微信小店, which WeChat has closed. */
export const shop: Story = [
  call('uploadPicture', ({ image }) => [image], { only: OURS, learns: { shopPicture: 'image_url' } }),
  call('uploadPicture', ({ image }) => [image], {
    only: [...OLD, ...CO],
    broken: 'it does not say how long the picture is, and WeChat answers such a POST with 412 and no more',
  }),
  call('getSubCats', [1], { learns: { shopCategory: 'cate_list.0.id' } }),
  call('getSKUs', ({ shopCategory }) => [shopCategory], { learns: { skuTable: 'sku_table' } }),
  call('getProperties', ({ shopCategory }) => [shopCategory], { learns: { shopProperties: 'properties' } }),
  call('createGoods', (facts) => [goods(facts)], { learns: { productId: 'product_id' } }),
  call('getGoods', ({ productId }) => [productId], {
    learns: { goodsName: 'product_info.product_base.name' },
  }),
  call('updateGoods', (facts) => [{ product_id: facts.productId, ...goods(facts) }]),
  call('updateGoodsStatus', ({ productId }) => [productId, 1]),
  call('getGoodsByStatus', [1], { learns: { onShelf: 'products_info.0.product_id' } }),
  call('updateStock', ({ productId }) => [10, productId, '']),
  call('updateStock', ({ productId }) => [-10, productId, '']),

  call('addExpressTemplate', [express], { learns: { expressId: 'template_id' } }),
  call('addExpress', [express], { learns: { expressId: 'template_id' } }),
  call('getExpressTemplateById', ({ expressId }) => [expressId], {
    learns: { expressName: 'template_info.Name' },
  }),
  call('getAllExpressTemplates', [], { learns: { firstExpress: 'templates_info.0.Id' } }),
  call('updateExpressTemplate', ({ expressId }) => [{ template_id: expressId, ...express }]),
  // In these two updateExpressTemplate asks for express/del, and the template is gone.
  call('addExpressTemplate', [express], { learns: { expressId: 'template_id' }, only: [...OLD, ...CO] }),
  call('deleteExpressTemplate', ({ expressId }) => [expressId]),

  call('createGoodsGroup', ({ productId }) => ['新品', [productId]], {
    learns: { goodsGroupId: 'group_id' },
  }),
  call('updateGoodsGroup', ({ goodsGroupId }) => [goodsGroupId, '特惠']),
  call('updateGoodsForGroup', ({ goodsGroupId, productId }) => [goodsGroupId, [productId], []]),
  call('getAllGroups', [], { learns: { firstGoodsGroup: 'groups_detail.0.group_id' } }),
  call('getGroupById', ({ goodsGroupId }) => [goodsGroupId], {
    learns: { goodsGroup: 'group_detail.group_name' },
  }),

  call('createShelf', (facts) => [shelf(facts)], { learns: { shelfId: 'shelf_id' } }),
  call('updateShelf', (facts) => [{ shelf_id: facts.shelfId, ...shelf(facts) }]),
  call('getAllShelves', [], { learns: { firstShelf: 'shelves.0.shelf_id' } }),
  call('getAllShelf', [], { learns: { firstShelf: 'shelves.0.shelf_id' } }),
  call('getShelfById', ({ shelfId }) => [shelfId], { learns: { shelfName: 'shelf_name' } }),
  call('deleteShelf', ({ shelfId }) => [shelfId]),
  call('deleteGoodsGroup', ({ goodsGroupId }) => [goodsGroupId]),

  ...bought,
  call('getOrdersByStatus', [2], { learns: { firstOrder: 'order_list.0.order_id' } }),
  call('getOrderById', ({ orderId }) => [orderId], { learns: { buyer: 'order.buyer_openid' } }),
  call('setExpressForOrder', ({ orderId }) => [orderId, '059Yunda', '1900659372473']),
  ...bought,
  call('setNoDeliveryForOrder', ({ orderId }) => [orderId]),
  ...bought,
  call('closeOrder', ({ orderId }) => [orderId]),
  call('updateGoodsStatus', ({ productId }) => [productId, 0]),
  call('deleteGoods', ({ productId }) => [productId]),
];
