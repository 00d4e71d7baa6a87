import { STATUS } from '../domains/articles/publications.js';
import type { World } from '../world/world.js';
import { BadRequest } from './bad-request.js';

/** Something that waits to be reviewed. */
export interface Waiting {
  id: string;
  /** What it is called. */
  title: string;
}

/** A kind of thing that WeChat reviews. */
interface Reviewed {
  /** What it is: `卡券 — a card`. */
  name: string;
  waiting(world: World): Waiting[];
  decide(world: World, id: string, passed: boolean, reason: string): void;
}

/** The name of a store, whose fields are as they were sent. */
function nameOf({ business_name: name }: Record<string, unknown>): string {
  return typeof name === 'string' ? name : '';
}

/** What WeChat reviews. */
export const REVIEWED = {
  article: {
    name: '发布的文章 — a publication, by publish_id',
    waiting: ({ publications }) =>
      publications.running.map(({ publish_id, articles }) => ({
        id: String(publish_id),
        title: articles[0]?.title ?? '',
      })),
    decide({ publications }, id, passed) {
      publications.finish(id, passed ? STATUS.done : STATUS.rejected);
    },
  },
  card: {
    name: '卡券 — a card, by card_id',
    waiting: ({ cards }) =>
      cards.list
        .filter(({ status }) => status === 'CARD_STATUS_NOT_VERIFY')
        .map(({ id, base }) => ({ id, title: String(base.title) })),
    decide({ cards }, id, passed) {
      if (passed) cards.approve(id);
      else cards.reject(id);
    },
  },
  submerchant: {
    name: '子商户 — a sub-merchant, by merchant_id',
    waiting: ({ submerchants }) =>
      submerchants.list
        .filter(({ status }) => status === 'CHECKING')
        .map(({ merchant_id, brand_name }) => ({ id: String(merchant_id), title: brand_name })),
    decide({ submerchants }, id, passed) {
      if (passed) submerchants.approve(Number(id));
      else submerchants.reject(Number(id));
    },
  },
  poi: {
    name: '门店 — a store of the store plug-in, or a change of one, by poi_id',
    waiting: ({ pois }) =>
      pois.list
        .filter(({ state, before }) => state === 'waiting' || before)
        .map(({ poi_id, content }) => ({ id: String(poi_id), title: nameOf(content) })),
    decide({ pois }, id, passed) {
      if (passed) pois.approve(id);
      else pois.reject(id);
    },
  },
  merchant: {
    name: '门店小程序 — the store mini program, by audit_id',
    waiting({ merchant: { audit } }) {
      return audit.status === 2 ? [{ id: String(audit.audit_id), title: '' }] : [];
    },
    decide({ merchant }, _id, passed, reason) {
      if (passed) merchant.approve();
      else merchant.reject(reason);
    },
  },
  store: {
    name: '门店小程序的门店 — a store of the store mini program, or a change of one, by poi_id',
    waiting: ({ stores }) =>
      stores.list
        .filter(({ state, before }) => state === 'waiting' || before)
        .map(({ poi_id, credential }) => ({ id: poi_id, title: credential })),
    decide({ stores }, id, passed) {
      if (passed) stores.approve(id);
      else stores.reject(id);
    },
  },
  place: {
    name: '地图上的门店 — a place on the map, by base_id',
    waiting: ({ mapPlaces }) =>
      mapPlaces.waiting.map(({ base_id, name }) => ({ id: String(base_id), title: name })),
    decide({ mapPlaces }, id, passed) {
      if (!passed) throw new BadRequest('WeChat does not tell that a place is refused: leave it waiting');
      mapPlaces.approve(Number(id));
    },
  },
  beacons: {
    name: '摇一摇周边 — an application for beacons, by apply_id, or for Shake Nearby',
    waiting: ({ shakeAround }) => shakeAround.beacons.reviews.waiting.map((id) => ({ id, title: '' })),
    decide({ shakeAround }, id, passed, reason) {
      shakeAround.beacons.reviews.decide(id, passed, reason || undefined);
    },
  },
} satisfies Record<string, Reviewed>;

/** The name of a kind of thing that WeChat reviews. */
export type ReviewedKind = keyof typeof REVIEWED;

/** The names of what WeChat reviews. */
export const REVIEWED_KINDS = Object.keys(REVIEWED) as ReviewedKind[];
