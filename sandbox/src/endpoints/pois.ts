import { identifier, integer, object } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { CATEGORIES } from '../domains/pois/poi-fields.js';
import type { Poi } from '../domains/pois/pois.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const MAX_PAGE = 50;

function business({ poi_id, fields, available_state, update_status }: Poi): Json {
  // Here WeChat writes the id as a string, and as an integer where it answers a new store.
  return { base_info: { ...fields, poi_id: poi_id.toString(), available_state, update_status } };
}

export const poiEndpoints: Endpoint[] = [
  post('/cgi-bin/poi/addpoi', ({ pois }, { body }) => {
    const { poi_id } = pois.add(object(object(body.business).base_info));
    return { errcode: 0, errmsg: 'ok', poi_id };
  }),
  post('/cgi-bin/poi/getpoi', ({ pois }, { body }) => {
    return { errcode: 0, errmsg: 'ok', business: business(pois.get(identifier(body.poi_id))) };
  }),
  post('/cgi-bin/poi/getpoilist', ({ pois }, { body }) => {
    const [begin, limit] = [integer(body.begin), integer(body.limit)];
    if (begin < 0 || limit < 1 || limit > MAX_PAGE) throw new WeChatError(40097);
    const all = pois.list;
    const business_list = all.slice(begin, begin + limit).map(business);
    return { errcode: 0, errmsg: 'ok', business_list, total_count: all.length.toString() };
  }),
  post('/cgi-bin/poi/updatepoi', ({ pois }, { body }) => {
    pois.update(object(object(body.business).base_info));
    return undefined;
  }),
  post('/cgi-bin/poi/delpoi', ({ pois }, { body }) => {
    pois.remove(identifier(body.poi_id));
    return undefined;
  }),
  get('/cgi-bin/poi/getwxcategory', () => ({ category_list: CATEGORIES })),
];
