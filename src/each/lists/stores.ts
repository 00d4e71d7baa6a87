import { getPois as pois } from '../../modules/poi';
import { getStores as stores } from '../../modules/store/stores';
import { firstTwo } from '../paging/asking';
import { offset } from '../paging/offset';
import { list } from '../paging/paging';

const businesses = { items: 'business_list', total: 'total_count' } as const;

/**
 * 门店，每次请求 50 个 — stores, 50 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getPois = list(offset(firstTwo(pois, 50), businesses));

/** 门店小程序的门店，每次请求 20 个 — the stores of the store mini program, 20 a request. */
export const getStores = list(offset(firstTwo(stores, 20), businesses));
