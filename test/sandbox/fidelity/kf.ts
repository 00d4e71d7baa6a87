import { formOf } from '../support/endpoints.js';
import { DONE, json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const LIST = 'GET /cgi-bin/customservice/getkflist';
const ADD = 'POST /customservice/kfaccount/add';
const INVITE = 'POST /customservice/kfaccount/inviteworker';
const SESSION = '/customservice/kfsession';
const RECORDS = 'POST /customservice/msgrecord/getmsglist';
const INVITING = page('customer/servicermanage/api_invitekfworker');
const MANAGING = page('customer/servicermanage/api_addkfaccount');

const kf_account = 'test1@test';

/** Adds customer-service accounts; somebody works under the first one, and is online. */
async function staff(stage: Stage): Promise<Record<string, unknown>> {
  for (const name of ['test1@test', 'test2@test', 'test3@test'])
    await stage.call('/customservice/kfaccount/add', { kf_account: name, nickname: '小微' });
  stage.state.kf.login(kf_account, 'kfwx_1');
  return { kf_account };
}

const inviting = (name: string, invite_wx: string) => async (stage: Stage) => {
  await staff(stage);
  await stage.call('/customservice/kfaccount/inviteworker', {
    kf_account: 'test2@test',
    invite_wx: 'kfwx_2',
  });
  return { kf_account: name, invite_wx };
};

export const kf: Chapter = {
  title: '客服 · Customer service',
  rows: [
    {
      situation: '客服列表 — the accounts of the customer service',
      asks: LIST,
      async sends(stage) {
        await stage.call('/customservice/kfaccount/add', { kf_account, nickname: '小微' });
        stage.state.kf.login(kf_account, 'kfwx_1');
      },
      reply: json(
        '{"kf_list":[{"kf_account":"test1@test","kf_nick":"小微","kf_id":"1001","kf_headimgurl":"","kf_wx":"kfwx_1"}]}',
      ),
      source: page('customer/servicermanage/api_getkflist'),
      confidence: 'medium',
    },
    {
      situation: '未开通客服功能（测试号）— an account without customer service: a test account',
      asks: LIST,
      account: { profile: 'test' },
      reply: refused(65400, 'please enable new custom service, or wait for a while if you have enabled'),
      source: 'a capture with a hint, from before there was a rid',
      confidence: 'medium',
    },
    {
      situation: '添加客服 — an account is added',
      asks: ADD,
      sends: { kf_account, nickname: '小微' },
      reply: json(DONE),
      source: MANAGING,
      confidence: 'medium',
    },
    {
      situation: '账号重复 — one that there is',
      asks: ADD,
      sends: async (stage) => ({ ...(await staff(stage)), nickname: '小微' }),
      reply: refused(65406, 'custom service account exists'),
      source: MANAGING,
      confidence: 'medium',
    },
    {
      situation: '账号格式错误 — one without an @',
      asks: ADD,
      sends: { kf_account: 'a', nickname: '小微' },
      reply: refused(65404, 'illegal custom service account'),
      source: MANAGING,
      confidence: 'medium',
    },
    {
      situation: '密码是明文 — a password in clear',
      asks: ADD,
      sends: { kf_account: 'a@b', nickname: '小微', password: 'clear' },
      reply: refused(65416, 'param invalid, please check'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '昵称为空 — no nickname',
      asks: 'POST /customservice/kfaccount/update',
      sends: async (stage) => ({ ...(await staff(stage)), nickname: '' }),
      reply: refused(65403, 'illegal nickname'),
      source: MANAGING,
      confidence: 'medium',
    },
    {
      situation: '头像是 PNG — a picture that is a PNG',
      asks: 'POST /customservice/kfaccount/uploadheadimg?kf_account=test1@test',
      async sends(stage) {
        await staff(stage);
        return formOf({ media: ['a.png', 'png'] });
      },
      reply: refused(40005, 'invalid file type'),
      source: page('customer/servicermanage/api_uploadkfheadimg'),
      confidence: 'medium',
    },
    {
      situation: '邀请：客服账号不存在 — an invitation to an account that there is not',
      asks: INVITE,
      sends: inviting('nobody@test', 'kfwx_3'),
      reply: refused(65401, 'invalid custom service account'),
      source: INVITING,
      confidence: 'medium',
    },
    {
      situation: '邀请：微信号错误 — of what is no WeChat ID',
      asks: INVITE,
      sends: inviting('test3@test', '微信'),
      reply: refused(65409, '<text>'),
      source: INVITING,
      confidence: 'medium',
    },
    {
      situation: '邀请：已是客服 — of somebody who works here',
      asks: INVITE,
      sends: inviting('test3@test', 'kfwx_1'),
      reply: refused(65407, '<text>'),
      source: INVITING,
      confidence: 'medium',
    },
    {
      situation: '邀请：此人已被邀请 — of somebody who is invited',
      asks: INVITE,
      sends: inviting('test3@test', 'kfwx_2'),
      reply: refused(65408, '<text>'),
      source: INVITING,
      confidence: 'medium',
    },
    {
      situation: '邀请：账号已有邀请 — to an account that invites somebody',
      asks: INVITE,
      sends: inviting('test2@test', 'kfwx_3'),
      reply: refused(65411, '<text>'),
      source: INVITING,
      confidence: 'medium',
    },
    {
      situation: '邀请：账号已绑定 — to an account under which somebody works',
      asks: INVITE,
      sends: inviting('test1@test', 'kfwx_3'),
      reply: refused(65412, '<text>'),
      source: INVITING,
      confidence: 'medium',
    },
    {
      situation: '创建会话：openid 错误 — a conversation with nobody',
      asks: `POST ${SESSION}/create`,
      sends: async (stage) => ({ ...(await staff(stage)), openid: 'x' }),
      reply: refused(40003, 'invalid openid'),
      source: page('customer/messctrl/api_createkfsession'),
      confidence: 'medium',
    },
    {
      situation: '关闭不存在的会话 — a conversation that there is not is to end',
      asks: `POST ${SESSION}/close`,
      sends: async (stage) => ({ ...(await staff(stage)), openid: stage.openid }),
      reply: refused(65413, 'no effective session for the customer'),
      source: page('customer/messctrl/api_closesession'),
      confidence: 'medium',
    },
    {
      situation: '聊天记录超过 24 小时 — what was said in more than 24 hours',
      asks: RECORDS,
      sends: ({ seconds }) => ({ starttime: seconds - 90_000, endtime: seconds, msgid: 1, number: 100 }),
      reply: refused(65417, 'it is too long from the starttime to endtime'),
      source: page('customer/message/api_getmsglist'),
      confidence: 'medium',
    },
    {
      situation: '测试号查聊天记录 — a test account asks what was said',
      asks: RECORDS,
      account: { profile: 'test' },
      sends: {},
      reply: refused(48001, 'api unauthorized'),
      source: 'the table of permissions',
      confidence: 'medium',
    },
  ],
};
