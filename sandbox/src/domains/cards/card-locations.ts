import type { Context } from '../../core/context.js';

/** A store that cards can name. */
export interface CardLocation {
  location_id: number;
  business_name: string;
  phone: string;
  address: string;
  longitude: number;
  latitude: number;
}

const FIRST_ID = 271_262_077;

/** The stores in which cards can be used, from before there were others. */
export class CardLocations {
  /** The stores, oldest first. */
  readonly list: CardLocation[];

  constructor(private readonly context: Context) {
    this.list = context.part('card locations', () => []);
  }

  /** Imports a store and returns its id; -1 for one without a name. */
  add({ business_name = '', ...rest }: Partial<CardLocation>): number {
    if (business_name === '') return -1;
    const location_id = this.context.ids.next('card location', FIRST_ID);
    const { phone = '', address = '', longitude = 0, latitude = 0 } = rest;
    this.list.push({ location_id, business_name, phone, address, longitude, latitude });
    return location_id;
  }

  /** Some of the stores; a count of 0 means all of them. */
  page(offset: number, count: number): CardLocation[] {
    return this.list.slice(offset, count === 0 ? undefined : offset + count);
  }
}
