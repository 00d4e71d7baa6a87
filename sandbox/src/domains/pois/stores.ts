import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';
import type { MapPlaces } from './map-places.js';
import type { Merchant } from './merchant.js';
import { fail, pass, propose } from './review.js';
import type { Reviewed } from './review.js';

/** What a store of the store mini program is, beside its place. */
export interface StoreContent {
  map_poi_id: string;
  photos: string[];
  contract_phone: string;
  hour: string;
  /** The card that it offers; empty for none. */
  card_id: string;
}

/** A store of the store mini program. */
export interface Store extends Reviewed<StoreContent> {
  poi_id: string;
  audit_id: number;
  /** The number of its business licence. */
  credential: string;
}

/** The stores of the store mini program. */
export class Stores extends Table<Store> {
  constructor(
    private readonly context: Context,
    private readonly merchant: Merchant,
    private readonly places: MapPlaces,
  ) {
    super(
      context.part('stores', () => new Map<string, Store>()),
      65115,
    );
  }

  /** Adds a store, which is then under review. */
  add(credential: string, content: StoreContent): Store {
    this.merchant.require();
    this.places.get(content.map_poi_id);
    if (this.list.some((one) => one.content.map_poi_id === content.map_poi_id)) throw new WeChatError(85038);
    if (this.list.some((one) => one.credential === credential)) throw new WeChatError(85041);
    const poi_id = String(this.context.ids.next('store', 472_671_857));
    return this.set(poi_id, { poi_id, credential, content, state: 'waiting', audit_id: this.nextAudit() });
  }

  /** Changes a store that is not under review; the change is reviewed next. Returns the id of that review. */
  change(poiId: string, changes: Partial<StoreContent>): number {
    this.merchant.require();
    const store = this.get(poiId);
    if (store.state === 'waiting' || store.before) throw new WeChatError(65118);
    if (changes.map_poi_id !== undefined) this.places.get(changes.map_poi_id);
    propose(store, changes);
    return (store.audit_id = this.nextAudit());
  }

  /** Lets a store, or a change of one, pass review. */
  approve(poiId: string): void {
    pass(this.get(poiId));
    this.context.emit('store.reviewed', { poi_id: poiId, passed: true });
  }

  /** Lets a store fail review, or a change of one, which is then taken back. */
  reject(poiId: string): void {
    fail(this.get(poiId));
    this.context.emit('store.reviewed', { poi_id: poiId, passed: false });
  }

  /** Sets the card that a store offers. */
  offer(poiId: string, card_id: string): void {
    this.get(poiId).content.card_id = card_id;
  }

  /** What WeChat tells about a store. */
  describe({ poi_id, state, before, content }: Store): object {
    const place = this.places.get(content.map_poi_id);
    const base_info = {
      business_name: place.name,
      address: place.address,
      telephone: content.contract_phone,
      city: place.city,
      province: place.province,
      longitude: Number(place.longitude),
      latitude: Number(place.latitude),
      photo_list: content.photos.map((photo_url) => ({ photo_url })),
      open_time: content.hour,
      poi_id,
      status: before ? 2 : { passed: 1, waiting: 2, failed: 3 }[state],
      district: place.district,
    };
    return { base_info };
  }

  private nextAudit(): number {
    return this.context.ids.next('store audit', 1111);
  }
}
