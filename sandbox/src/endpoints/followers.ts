import { list, object, text } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const BATCH_SIZE = 100;

export const followerEndpoints: Endpoint[] = [
  get('/cgi-bin/user/info', ({ followers }, { query }) => {
    if (!query.openid) throw new WeChatError(41009);
    return followers.info(query.openid);
  }),
  post('/cgi-bin/user/info/batchget', ({ followers }, { body }) => {
    const wanted = list(body.user_list);
    if (wanted.length === 0) throw new WeChatError(40031);
    if (wanted.length > BATCH_SIZE) throw new WeChatError(40032);
    return { user_info_list: wanted.map((one) => followers.info(text(object(one).openid))) };
  }),
  get('/cgi-bin/user/get', ({ followers }, { query }) => {
    const all = followers.list;
    return { total: all.length, ...followers.page(all, query.next_openid ?? '') };
  }),
  post('/cgi-bin/user/info/updateremark', ({ followers }, { body }) => {
    followers.remark(text(body.openid), text(body.remark));
    return undefined;
  }),
];
