import { id, optional, text } from '../schema.js';
import { serviceOf } from '../service.js';
import type { Service } from '../service.js';

const GUIDE = 'https://developers.weixin.qq.com/doc/service/guide/product/card';

/** The service for cards, on a page of its guide. 41011 is its word for a field that is missing. */
export function cardService(page?: string, more: Partial<Parameters<typeof serviceOf>[0]> = {}): Service {
  const doc = page === undefined ? undefined : `${GUIDE}/${page}.html`;
  return serviceOf({ permission: 'verified', invalid: 41011, doc, ...more });
}

/** A card, by its id. */
export const CARD = { card_id: text({ missing: 41012, wrong: 40073 }) };

/** A card that a user has: by its code, and where the shop has made that, by its card, too. */
export const CODE = {
  code: id({ missing: 41013, wrong: 40056 }),
  card_id: optional(text({ least: 0, wrong: 40073 })),
};
