import type { Context } from '../../core/context.js';
import type { Files } from '../files/files.js';
import { MapPlaces } from './map-places.js';
import { Merchant } from './merchant.js';
import { Pois } from './pois.js';
import { Stores } from './stores.js';

/** All that an account has to do with stores: those of the old plug-in, and those of the store mini program. */
export function storeOffice(context: Context, files: Files) {
  const merchant = new Merchant(context, files);
  const mapPlaces = new MapPlaces(context);
  return {
    pois: new Pois(context, files),
    merchant,
    mapPlaces,
    stores: new Stores(context, merchant, mapPlaces),
  };
}
