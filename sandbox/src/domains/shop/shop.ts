import { WeChatError } from '../../base/wechat-error.js';
import { Collection } from '../../core/collection.js';
import type { Context } from '../../core/context.js';
import { orderOf } from './shop-order.js';
import type { Purchase, ShopOrder } from './shop-order.js';

/** A variant of goods, and how many there are. */
export interface Sku {
  sku_id?: string;
  price: number;
  quantity?: number;
  [field: string]: unknown;
}

/** What is said of goods. */
export interface ProductBase {
  name: string;
  category_id?: unknown;
  img?: unknown;
  property?: unknown;
  sku_info?: unknown;
  buy_limit?: number;
  main_img?: string;
  detail?: { text?: string; img?: string }[];
}

/** Goods of the shop. */
export interface Product {
  product_id: string;
  product_base: ProductBase;
  sku_list: Sku[];
  attrext: object;
  delivery_info: object;
  /** 1 on sale, 2 not on sale. */
  status: 1 | 2;
}

/** What delivery costs. */
export interface PostageTemplate {
  template_id: number;
  template: object;
}

/** A group of goods. */
export interface ProductGroup {
  group_id: number;
  group_name: string;
  product_list: string[];
}

/** A page that shows groups of goods. */
export interface Shelf {
  shelf_info: object;
  shelf_banner: string;
  shelf_name: string;
  shelf_id: number;
}

const INVALID = 1003;
const NO_PRODUCT = 20002;

/** The shop (微信小店) of old: its goods and who has ordered them. */
export class Shop {
  readonly goods: Collection<Product, string>;
  readonly templates: Collection<PostageTemplate>;
  readonly groups: Collection<ProductGroup>;
  readonly shelves: Collection<Shelf>;
  readonly orders: Collection<ShopOrder, string>;

  constructor(private readonly context: Context) {
    const { ids } = context;
    const map = <Row>(name: string) => context.part(`shop ${name}`, () => new Map<string, Row>());
    this.goods = new Collection(map<Product>('goods'), NO_PRODUCT, () => `p${ids.text('product', 27)}`);
    const template = () => ids.next('postage template', 103_312_916);
    this.templates = new Collection(map<PostageTemplate>('templates'), INVALID, template);
    this.groups = new Collection(map<ProductGroup>('groups'), INVALID, () =>
      ids.next('goods group', 200_077_549),
    );
    this.shelves = new Collection(map<Shelf>('shelves'), INVALID, () => ids.next('shelf', 12));
    this.orders = new Collection(map<ShopOrder>('orders'), INVALID, () => `7${ids.digits('shop order', 18)}`);
  }

  /** Changes how many of a variant there are. */
  stock(productId: string, skuId: string, change: number): void {
    const sku = this.goods.get(productId).sku_list.find((one) => (one.sku_id ?? '') === skuId);
    const quantity = (sku?.quantity ?? 0) + change;
    if (!sku || quantity < 0) throw new WeChatError(INVALID);
    sku.quantity = quantity;
  }

  /** Puts goods into a group, and takes others out of it. */
  regroup(groupId: number | string, changes: { product_id: string; mod_action: number }[]): void {
    const group = this.groups.get(String(groupId));
    const products = new Set(group.product_list);
    for (const { product_id: id, mod_action } of changes) {
      if (mod_action === 1) products.add(this.goods.get(id).product_id);
      else products.delete(id);
    }
    group.product_list = [...products];
  }

  /** A user orders goods that are on sale, and pays; gives the id of the order. */
  buy(purchase: Purchase): string {
    const { product_id, product_base, sku_list, status } = this.goods.get(purchase.product_id);
    const { sku_id = '', count = 1 } = purchase;
    const price = sku_list.find((one) => (one.sku_id ?? '') === sku_id)?.price ?? 0;
    if (status !== 1) throw new WeChatError(NO_PRODUCT);
    this.stock(product_id, sku_id, -count);
    const product = { name: product_base.name, img: product_base.main_img ?? '', price };
    const { order_id } = this.orders.add((id) => orderOf(id, purchase, product, this.context.clock.seconds));
    this.context.emit('shop.ordered', { order_id, openid: purchase.openid, product_id, sku_id });
    return order_id;
  }

  /** Changes an order that is yet to be sent. */
  settle(orderId: string, changes: Partial<ShopOrder>): void {
    const order = this.orders.get(orderId);
    if (order.order_status !== 2) throw new WeChatError(INVALID);
    Object.assign(order, changes);
  }
}
