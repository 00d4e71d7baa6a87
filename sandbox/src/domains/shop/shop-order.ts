/** What a user orders. */
export interface Purchase {
  openid: string;
  product_id: string;
  sku_id?: string;
  count?: number;
}

/** An order, as it is told. */
export type ShopOrder = ReturnType<typeof orderOf>;

/** An order that was just paid. */
export function orderOf(
  order_id: string,
  { openid, product_id, sku_id = '', count = 1 }: Purchase,
  { name, img, price }: { name: string; img: string; price: number },
  order_create_time: number,
) {
  const product = {
    product_id,
    product_name: name,
    product_price: price,
    product_sku: sku_id,
    product_count: count,
    product_img: img,
  };
  return {
    order_id,
    /** 2 to be sent, 3 sent, 5 done, 6 closed, 8 under complaint. */
    order_status: 2,
    order_total_price: price * count,
    order_create_time,
    order_express_price: 0,
    buyer_openid: openid,
    buyer_nick: '微信用户',
    receiver_name: '张小猫',
    receiver_province: '广东省',
    receiver_city: '广州市',
    receiver_zone: '天河区',
    receiver_address: '华景路一号南方通信大厦5楼',
    receiver_mobile: '13800000000',
    receiver_phone: '13800000000',
    ...product,
    delivery_id: '',
    delivery_company: '',
    trans_id: `1900000109${order_id.slice(0, 18)}`,
    products: [product],
  };
}
