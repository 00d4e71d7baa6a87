import { id, integer, object, optional, text } from '../schema.js';
import { serviceOf } from '../service.js';

const COMMON = { permission: 'verified-only', invalid: 9001001 } as const;
const SUCCESS = { errcode: 0, errmsg: 'success.' };

/** Shake Nearby, which puts what it found under `data`. */
export const shake = serviceOf({ ...COMMON, done: (data) => ({ data, ...SUCCESS }) });

/** The lists of its statistics, which say more beside `data`. */
export const shakeLists = serviceOf({ ...COMMON, done: (reply) => ({ ...reply, ...SUCCESS }) });

/** Its red packets, which have no `data`. */
export const redPackets = serviceOf({ ...COMMON, done: (reply) => ({ errcode: 0, errmsg: '', ...reply }) });

/** A beacon, by its number or by what it broadcasts. */
export const beacon = object(
  {
    device_id: optional(id()),
    uuid: optional(text()),
    major: optional(integer()),
    minor: optional(integer()),
  },
  { wrong: 9001025 },
);

/** A page of the account. */
export const pageId = id({ wrong: 9001026 });

/** How many of a list are passed over. */
export const begin = integer({ least: 0, wrong: 9001036 });
