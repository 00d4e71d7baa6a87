import type { ErrorCode } from '../base/errcodes.js';
import { characters, identifier, integer, list, object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Domain } from '../domain.js';
import type { MediaStore } from './media.js';

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

const CATEGORIES = [
  '美食,江浙菜,上海菜',
  '美食,快餐小吃',
  '美食,小吃快餐',
  '美食,火锅',
  '购物,综合商场',
  '休闲娱乐,电影院',
  '酒店,经济型酒店',
];

const REQUIRED: [field: string, otherwise: ErrorCode][] = [
  ['business_name', 65109],
  ['address', 65110],
  ['telephone', 65111],
  ['city', 65112],
  ['province', 65113],
];

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

const MAX_LENGTHS: [field: string, max: number][] = [
  ['business_name', 30],
  ['branch_name', 10],
  ['province', 10],
  ['city', 30],
  ['district', 10],
  ['address', 80],
  ['telephone', 53],
  ['recommend', 200],
  ['special', 200],
  ['introduction', 300],
];

const MAX_PAGE = 50;
const MAX_PHOTOS = 20;

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

function checkPlace(fields: Json): void {
  for (const [field, otherwise] of REQUIRED) {
    if (text(fields[field]) === '') throw new WeChatError(otherwise);
  }
  const categories = list(fields.categories ?? []).map(text);
  if (categories.length === 0 || !categories.every((category) => CATEGORIES.includes(category)))
    throw new WeChatError(65104);
  const offset = integer(fields.offset_type);
  if (offset < 1 || offset > 6) throw new WeChatError(40097);
  if (!isWithin(fields.longitude, 180) || !isWithin(fields.latitude, 90)) throw new WeChatError(40097);
}

function checkService(fields: Json, media: MediaStore): void {
  for (const [field, limit] of MAX_LENGTHS) {
    if (characters(text(fields[field])) > limit) throw new WeChatError(40097);
  }
  const { avg_price: price, photo_list: photos } = fields;
  if (price !== undefined && integer(price) < 1) throw new WeChatError(40097);
  if (photos === undefined) return;
  const urls = list(photos).map((photo) => text(object(photo).photo_url));
  if (urls.length === 0) throw new WeChatError(65114);
  if (urls.length > MAX_PHOTOS) throw new WeChatError(40097);
  if (!urls.every((url) => media.images.has(url))) throw new WeChatError(65105);
}

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

function business({ poi_id, fields, available_state, update_status }: Poi): Json {
  // Here WeChat writes the id as a string, and as an integer where it answers a new store.
  return { base_info: { ...fields, poi_id: poi_id.toString(), available_state, update_status } };
}

export const pois: Domain<Pois> = {
  create: ({ media }) => new Pois(media),
  routes(router, state) {
    router.post('/cgi-bin/poi/addpoi', ({ body }) => {
      const { poi_id } = state.pois.add(object(object(body.business).base_info));
      return { errcode: 0, errmsg: 'ok', poi_id };
    });
    router.post('/cgi-bin/poi/getpoi', ({ body }) => {
      return { errcode: 0, errmsg: 'ok', business: business(state.pois.get(identifier(body.poi_id))) };
    });
    router.post('/cgi-bin/poi/getpoilist', ({ body }) => {
      const [begin, limit] = [integer(body.begin), integer(body.limit)];
      if (begin < 0 || limit < 1 || limit > MAX_PAGE) throw new WeChatError(40097);
      const all = state.pois.list;
      const business_list = all.slice(begin, begin + limit).map(business);
      return { errcode: 0, errmsg: 'ok', business_list, total_count: all.length.toString() };
    });
    router.post('/cgi-bin/poi/updatepoi', ({ body }) => {
      state.pois.update(object(object(body.business).base_info));
      return undefined;
    });
    router.post('/cgi-bin/poi/delpoi', ({ body }) => {
      state.pois.remove(identifier(body.poi_id));
      return undefined;
    });
    router.get('/cgi-bin/poi/getwxcategory', () => ({ category_list: CATEGORIES }));
  },
};
