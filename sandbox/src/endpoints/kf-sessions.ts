import { text } from '../base/fields.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const MAX_WAITING = 100;

export const kfSessionEndpoints: Endpoint[] = [
  post('/customservice/kfsession/create', ({ kf }, { body }) => {
    kf.sessions.begin(text(body.kf_account), text(body.openid));
    return undefined;
  }),
  post('/customservice/kfsession/close', ({ kf }, { body }) => {
    kf.sessions.close(text(body.kf_account), text(body.openid));
    return undefined;
  }),
  get('/customservice/kfsession/getsession', ({ kf }, { query }) => {
    const session = kf.sessions.find(query.openid ?? '');
    return { createtime: session?.createtime ?? 0, kf_account: session?.kf_account ?? '' };
  }),
  get('/customservice/kfsession/getsessionlist', ({ kf }, { query }) => {
    const { kf_account } = kf.bound(query.kf_account ?? '');
    const sessionlist = kf.sessions.of(kf_account).map(({ createtime, openid }) => ({ createtime, openid }));
    return { sessionlist };
  }),
  get('/customservice/kfsession/getwaitcase', ({ kf }) => {
    const { waiting } = kf.sessions;
    return { count: waiting.length, waitcaselist: waiting.slice(0, MAX_WAITING) };
  }),
  post('/customservice/msgrecord/getmsglist', ({ kf }, { body }) => kf.sessions.page(body)),
];
