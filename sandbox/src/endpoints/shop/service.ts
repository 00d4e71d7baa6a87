import { serviceOf } from '../service.js';

/** The shop (微信小店), which says `success`. */
export const shop = serviceOf({
  permission: 'verified-service',
  invalid: 1003,
  done: (reply) => ({ errcode: 0, errmsg: 'success', ...reply }),
});
