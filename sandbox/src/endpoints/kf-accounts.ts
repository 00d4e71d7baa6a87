import type { Json } from '../base/fields.js';
import { mediaPart } from '../domains/files/upload.js';
import type { KfAccount } from '../domains/kf/kf-account.js';
import { get, post, upload } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

function listed({ kf_account, kf_nick, kf_id, kf_headimgurl, kf_wx }: KfAccount): Json {
  return { kf_account, kf_headimgurl, kf_id, kf_nick, kf_wx };
}

export const kfAccountEndpoints: Endpoint[] = [
  post('/customservice/kfaccount/add', ({ kf }, { body }) => {
    kf.add(body);
    return undefined;
  }),
  post('/customservice/kfaccount/update', ({ kf }, { body }) => {
    kf.update(body);
    return undefined;
  }),
  get('/customservice/kfaccount/del', ({ kf }, { query }) => {
    kf.remove(query.kf_account ?? '');
    return undefined;
  }),
  upload('/customservice/kfaccount/uploadheadimg', ({ kf }, { query, parts }) => {
    kf.setPicture(query.kf_account ?? '', mediaPart(parts, ['.jpg', '.jpeg']));
    return undefined;
  }),
  get('/cgi-bin/customservice/getkflist', ({ kf }) => ({ kf_list: kf.list.map(listed) })),
  get('/cgi-bin/customservice/getonlinekflist', ({ kf }) => ({
    kf_online_list: kf.list
      .filter(({ online }) => online)
      .map(({ kf_account, kf_id }) => {
        const accepted_case = kf.sessions.of(kf_account).length;
        return { kf_account, status: 1, kf_id, accepted_case };
      }),
  })),
];
