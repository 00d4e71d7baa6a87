import type { ErrorCode } from '../../base/errcodes.js';
import { characters, integer, list, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { MediaStore } from '../files/media-store.js';

/** The categories a store may have. */
export const CATEGORIES = [
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

const MAX_PHOTOS = 20;

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

/** Checks where a store is and what it is. */
export function checkPlace(fields: Json): void {
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

/** Checks what a store offers. */
export function checkService(fields: Json, media: MediaStore): void {
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
