import { WeChatError } from '../base/wechat-error.js';
import { AVATAR } from '../domains/files/upload-rules.js';
import type { KfAccount, KfAccounts } from '../domains/kf/kf-accounts.js';
import { get, post, upload } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { openid } from './message-content.js';
import { pagesIn } from './pages.js';
import { integer, optional, text } from './schema.js';
import { uploaded } from './uploaded.js';

const page = pagesIn('customer', 'verified');

const name = text({ wrong: 65401 });
const PAIR = { kf_account: name, openid };
const SETTINGS = {
  nickname: text({ most: 16, wrong: 65403 }),
  // Accounts need no password any more; where one comes, it must not be in clear.
  password: optional(text({ least: 0, like: '^([0-9a-f]{32})?$', wrong: 65416 })),
};
const number = (least: number, most?: number) => integer({ least, most, wrong: 65416 });

/** An account as it is listed. */
function listed(kf: KfAccounts, account: KfAccount, origin: string): object {
  const { kf_account, kf_nick, kf_id, picture, kf_wx, invitation } = account;
  const kf_headimgurl = picture === undefined ? '' : origin + picture;
  const told = { kf_account, kf_nick, kf_id, kf_headimgurl, kf_wx };
  if (!invitation) return told;
  const invite_status = kf.isInviting(account) ? 'waiting' : 'expired';
  return { ...told, invite_wx: invitation.wx, invite_expire_time: invitation.expires, invite_status };
}

const KF = {
  kf_account: 'test1@test',
  kf_nick: 'ntest1',
  kf_id: '1001',
  kf_headimgurl: 'URL',
  kf_wx: 'kfwx1',
};
const SAID = { openid: 'OPENID', opercode: 2002, text: '您好', time: 1400563710, worker: 'test1@test' };

const endpoints: Endpoint[] = [
  get('/cgi-bin/customservice/getkflist', '获取所有客服账号 — Lists the customer-service accounts.', {
    ...page('servicermanage/api_getkflist'),
    reply: { kf_list: [KF] },
    handle: ({ kf }, _input, { origin }) => ({ kf_list: kf.list.map((one) => listed(kf, one, origin)) }),
  }),
  get('/cgi-bin/customservice/getonlinekflist', '获取在线客服列表 — Lists those that are online.', {
    ...page('servicermanage/api_getonlinekflist'),
    reply: { kf_online_list: [{ kf_account: 'test1@test', status: 1, kf_id: '1001', accepted_case: 1 }] },
    handle({ kf, kfSessions }) {
      const kf_online_list = kf.list
        .filter(({ online }) => online)
        .map(({ kf_account, kf_id }) => {
          return { kf_account, status: 1, kf_id, accepted_case: kfSessions.of(kf_account).length };
        });
      return { kf_online_list };
    },
  }),
  post('/customservice/kfaccount/add', '添加客服账号 — Creates a customer-service account.', {
    ...page('servicermanage/api_addkfaccount'),
    // The part after the @ is the WeChat ID of the official account, which the sandbox does not have.
    body: { kf_account: text({ like: '^\\w{1,10}@[\\w-]{1,30}$', wrong: 65404 }), ...SETTINGS },
    handle: ({ kf }, { kf_account, nickname, password }) =>
      kf.add(kf_account, { kf_nick: nickname, password }),
  }),
  post('/customservice/kfaccount/update', '修改客服账号 — Sets the nickname of an account.', {
    ...page('servicermanage/api_updatekfaccount'),
    body: { kf_account: name, ...SETTINGS },
    handle({ kf }, { kf_account, nickname, password }) {
      kf.update(kf_account, { kf_nick: nickname, password });
    },
  }),
  get('/customservice/kfaccount/del', '删除客服账号 — Deletes an account; its conversations end.', {
    ...page('servicermanage/api_delkfaccount'),
    anyMethod: true,
    query: { kf_account: name },
    handle: ({ kfSessions }, { kf_account }) => kfSessions.removeAccount(kf_account),
  }),
  upload('/customservice/kfaccount/uploadheadimg', '设置客服头像 — Sets the picture of an account.', {
    ...page('servicermanage/api_uploadkfheadimg'),
    query: { kf_account: name },
    handle({ kf, files }, { kf_account }, { parts }) {
      kf.get(kf_account).picture = files.addPicture(uploaded(parts, 'media'), AVATAR).path;
    },
  }),
  post(
    '/customservice/kfaccount/inviteworker',
    '邀请绑定客服账号 — Invites somebody to work under an account.',
    {
      ...page('servicermanage/api_invitekfworker'),
      body: { kf_account: name, invite_wx: text({ like: '^[A-Za-z][\\w-]{5,19}$', wrong: 65409 }) },
      handle: ({ kf }, { kf_account, invite_wx: wx }) => kf.invite(kf_account, wx),
    },
  ),
  post(
    '/customservice/kfsession/create',
    '创建会话 — Begins the conversation of a follower with an account.',
    {
      ...page('messctrl/api_createkfsession'),
      body: PAIR,
      handle: ({ kfSessions }, input) => kfSessions.begin(input.kf_account, input.openid),
    },
  ),
  post('/customservice/kfsession/close', '关闭会话 — Ends the conversation of a follower with an account.', {
    ...page('messctrl/api_closesession'),
    body: PAIR,
    handle: ({ kfSessions }, input) => kfSessions.close(input.kf_account, input.openid),
  }),
  get('/customservice/kfsession/getsession', '获取客户会话状态 — Tells which account talks to a follower.', {
    ...page('messctrl/api_getkfsession'),
    query: { openid },
    reply: { createtime: 123456789, kf_account: 'test1@test' },
    handle({ kfSessions }, input) {
      const { createtime = 0, kf_account = '' } = kfSessions.find(input.openid) ?? {};
      return { createtime, kf_account };
    },
  }),
  get(
    '/customservice/kfsession/getsessionlist',
    '获取客服会话列表 — Lists the conversations of an account.',
    {
      ...page('messctrl/api_getkfsessionlist'),
      query: { kf_account: name },
      reply: { sessionlist: [{ createtime: 123456789, openid: 'OPENID' }] },
      handle({ kf, kfSessions }, input) {
        const sessions = kfSessions.of(kf.bound(input.kf_account).kf_account);
        return {
          sessionlist: sessions.map(({ createtime, openid: user }) => ({ createtime, openid: user })),
        };
      },
    },
  ),
  get('/customservice/kfsession/getwaitcase', '获取未接入会话列表 — Lists the followers who wait.', {
    ...page('messctrl/api_getwaitcase'),
    reply: { count: 150, waitcaselist: [{ latest_time: 123456789, openid: 'OPENID' }] },
    handle: ({ kfSessions: { waiting } }) => ({ count: waiting.length, waitcaselist: waiting.slice(0, 100) }),
  }),
  post('/customservice/msgrecord/getmsglist', '获取聊天记录 — Tells what was said in conversations.', {
    ...page('message/api_getmsglist', 5000),
    permission: 'verified-only',
    body: { starttime: number(0), endtime: number(0), msgid: number(1), number: number(1, 10_000) },
    reply: { recordlist: [SAID], number: 1, msgid: 20165267 },
    handle: ({ kfSessions }, input) => kfSessions.page(input),
  }),
];

/** A test account may call these, and is told that it has no customer service. */
export const kfEndpoints = endpoints.map((endpoint): Endpoint => ({
  ...endpoint,
  handle(world, input, call) {
    if (world.context.account.profile === 'test') throw new WeChatError(65400);
    return endpoint.handle(world, input, call);
  },
}));
