import { identifier } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { MediaStore } from '../files/media-store.js';
import { checkPlace, checkService } from './poi-fields.js';

/** A store: what it was given, its id, and how far its review is. */
export interface Poi {
  /** Beyond 2^53: a plain number cannot hold it. */
  poi_id: bigint;
  /** The fields of base_info as they were sent, with a change that is under review. */
  fields: Json;
  /** The fields before that change. */
  approved?: Json;
  /** 2 under review, 3 approved, 4 rejected. */
  available_state: 2 | 3 | 4;
  /** 1 while a change is under review. */
  update_status: 0 | 1;
}

/** What a store offers; all else of it stays as it was created. */
const SERVICE = [
  'sid',
  'telephone',
  'photo_list',
  'recommend',
  'special',
  'introduction',
  'open_time',
  'avg_price',
];

/** The stores of the account. */
export class Pois {
  private readonly stores = new Map<string, Poi>();
  private nextId = 9007199254764001n;

  constructor(private readonly media: MediaStore) {}

  /** The stores, oldest first. */
  get list(): Poi[] {
    return [...this.stores.values()];
  }

  /** Creates a store, which is then under review. */
  add(fields: Json): Poi {
    checkPlace(fields);
    checkService(fields, this.media);
    const poi: Poi = { poi_id: this.nextId++, fields, available_state: 2, update_status: 0 };
    this.stores.set(poi.poi_id.toString(), poi);
    return poi;
  }

  /** Finds a store. */
  get(poiId: string): Poi {
    const poi = this.stores.get(poiId);
    if (!poi) throw new WeChatError(65115);
    return poi;
  }

  /** Lets a store, or a change of one, pass review. */
  approve(poiId: string | number): void {
    Object.assign(this.get(identifier(poiId)), { available_state: 3, update_status: 0 });
  }

  /** Lets a store fail review, or a change of one, which is then taken back. */
  reject(poiId: string | number): void {
    const poi = this.get(identifier(poiId));
    const isChange = poi.update_status === 1;
    if (isChange) Object.assign(poi, { fields: poi.approved, update_status: 0 });
    else poi.available_state = 4;
  }

  /** Changes what an approved store offers; the change is then under review. */
  update(fields: Json): void {
    const poi = this.get(identifier(fields.poi_id));
    if (poi.available_state !== 3) throw new WeChatError(65106);
    if (poi.update_status === 1) throw new WeChatError(65107);
    checkService(fields, this.media);
    const changes = Object.entries(fields).filter(([name]) => SERVICE.includes(name));
    poi.approved = poi.fields;
    poi.fields = { ...poi.fields, ...Object.fromEntries(changes) };
    poi.update_status = 1;
  }

  /** Deletes a store that is not under review. */
  remove(poiId: string): void {
    if (this.get(poiId).available_state === 2) throw new WeChatError(65106);
    this.stores.delete(poiId);
  }
}
