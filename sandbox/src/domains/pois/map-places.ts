import type { Context } from '../../core/context.js';
import { WeChatError } from '../../base/wechat-error.js';

/** A place that an account asks for. */
export interface NewPlace {
  name: string;
  address: string;
  longitude: number | string;
  latitude: number | string;
  province: string;
  city: string;
  district: string;
  telephone: string;
  category: string;
  photo?: string;
  districtid: number | string;
}

/** A place on the map, or one that is yet to be reviewed. */
export interface MapPlace extends NewPlace {
  /** The id of its review. */
  base_id: number;
  sosomap_poi_uid: string;
  isShown: boolean;
}

/** What is on the map from the start. */
const FIRST: NewPlace = {
  name: 'X-MAX工厂',
  address: '广东省广州市海珠区怡安路172-174号怡安花园二、三层(中海名都)',
  longitude: 113.274810791,
  latitude: 23.1088695526,
  province: '广东省',
  city: '广州市',
  district: '海珠区',
  telephone: '020-89190388',
  category: '运动健身:健身中心',
  districtid: 440105,
};

/** The map, with the places that the account has asked for. */
export class MapPlaces {
  private readonly places: MapPlace[];

  constructor(private readonly context: Context) {
    this.places = context.part('map places', () => [
      { ...FIRST, base_id: 0, sosomap_poi_uid: '2708071440732747189', isShown: true },
    ]);
  }

  /** Asks for a place on the map; returns the id of the review. */
  add(place: NewPlace): number {
    const { ids } = this.context;
    const base_id = ids.next('map place', 42_160);
    const sosomap_poi_uid = ids.digits('map place id', 18);
    this.places.push({ ...place, base_id, sosomap_poi_uid, isShown: false });
    return base_id;
  }

  /** What was asked for and is not on the map yet. */
  get waiting(): MapPlace[] {
    return this.places.filter(({ isShown }) => !isShown);
  }

  /** Puts on the map what was asked for, and returns its id there. */
  approve(baseId: number): string {
    const place = this.places.find(({ base_id }) => base_id === baseId);
    if (!place) throw new WeChatError(40097);
    place.isShown = true;
    this.context.emit('place.reviewed', { base_id: baseId, map_poi_id: place.sosomap_poi_uid });
    return place.sosomap_poi_uid;
  }

  /** Finds what is on the map. */
  get(id: string): MapPlace {
    const place = this.places.find(({ sosomap_poi_uid, isShown }) => isShown && sosomap_poi_uid === id);
    if (!place) throw new WeChatError(85055);
    return place;
  }

  /** The places of a district whose name or address has a word in it. */
  search(district: string | number, keyword: string): MapPlace[] {
    const isThere = ({ isShown, districtid }: MapPlace) => isShown && String(districtid) === String(district);
    return this.places.filter((one) => isThere(one) && `${one.name}\n${one.address}`.includes(keyword));
  }
}
