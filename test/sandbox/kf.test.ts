import { describe, expect, it } from 'vitest';
import { startSandbox } from '../support/client.js';
import { call, expectShape, formOf, refusal } from './support/endpoints.js';

const ACCOUNT = '/customservice/kfaccount';
const SESSION = '/customservice/kfsession';
const LIST = '/cgi-bin/customservice/getkflist';

const done = { errcode: 0, errmsg: 'ok' };
const kf_account = 'test1@test';

/** A sandbox with somebody who is online and talks to one follower, while another waits. */
async function startWithKf() {
  const sandbox = await startSandbox();
  const { kf, kfSessions, followers } = sandbox.state;
  const [openid = '', other = ''] = followers.list.map((follower) => follower.openid);
  await call(sandbox, `${ACCOUNT}/add`, { kf_account, nickname: 'ntest1' });
  await call(sandbox, `${ACCOUNT}/add`, { kf_account: 'test2@test', nickname: 'ntest2' });
  kf.login(kf_account, 'kfwx1');
  kfSessions.begin(kf_account, openid);
  kfSessions.answer(openid, '您好');
  kfSessions.ask(other, '在吗？');
  return { sandbox, openid, other };
}

type Stage = Awaited<ReturnType<typeof startWithKf>>;

const now = Math.floor(Date.now() / 1000);
const day = { starttime: now - 60, endtime: now + 3600, msgid: 1, number: 10_000 };

describe('each endpoint answers as its page shows', () => {
  it.each<[string, (stage: Stage) => object | undefined, object]>([
    [
      LIST,
      () => undefined,
      { kf_list: [{ kf_account, kf_nick: 'ntest1', kf_id: '1001', kf_headimgurl: '', kf_wx: 'kfwx1' }] },
    ],
    [
      '/cgi-bin/customservice/getonlinekflist',
      () => undefined,
      { kf_online_list: [{ kf_account, status: 1, kf_id: '1001', accepted_case: 1 }] },
    ],
    [
      `${ACCOUNT}/add`,
      () => ({ kf_account: 'test3@test', nickname: '客服1', password: 'a'.repeat(32) }),
      done,
    ],
    [`${ACCOUNT}/update`, () => ({ kf_account, nickname: '客服1' }), done],
    [`${ACCOUNT}/del?kf_account=${kf_account}`, () => undefined, done],
    [`${ACCOUNT}/del`, () => ({ kf_account }), done],
    [
      `${ACCOUNT}/uploadheadimg?kf_account=${kf_account}`,
      () => formOf({ media: ['a.jpg', 'picture'] }),
      done,
    ],
    [`${ACCOUNT}/inviteworker`, () => ({ kf_account: 'test2@test', invite_wx: 'test_kfwx' }), done],
    [`${SESSION}/create`, ({ other }) => ({ kf_account, openid: other }), done],
    [`${SESSION}/close`, ({ openid }) => ({ kf_account, openid }), done],
    [
      `${SESSION}/getsessionlist?kf_account=${kf_account}`,
      () => undefined,
      { sessionlist: [{ createtime: 123456789, openid: 'OPENID' }] },
    ],
    [
      `${SESSION}/getwaitcase`,
      () => undefined,
      { count: 150, waitcaselist: [{ latest_time: 123456789, openid: 'OPENID' }] },
    ],
    [
      '/customservice/msgrecord/getmsglist',
      () => day,
      {
        recordlist: [
          { openid: 'OPENID', opercode: 2002, text: '您好', time: 1400563710, worker: kf_account },
        ],
        number: 2,
        msgid: 20165267,
      },
    ],
  ])('%s', async (path, body, documented) => {
    const stage = await startWithKf();
    expectShape(await call(stage.sandbox, path, body(stage)), documented);
  });

  it(`${SESSION}/getsession`, async () => {
    const { sandbox, openid, other } = await startWithKf();
    const documented = { createtime: 123456789, kf_account };
    for (const user of [openid, other])
      expectShape(await call(sandbox, `${SESSION}/getsession?openid=${user}`), documented);
  });

  it('/payfeedback/update', async () => {
    const { sandbox, openid } = await startWithKf();
    expect(await call(sandbox, `/payfeedback/update?openid=${openid}&feedbackid=4534576`)).toEqual(done);
  });
});

describe('an invitation', () => {
  const invite = (stage: Stage, account: string, wx: string) =>
    refusal(stage.sandbox, `${ACCOUNT}/inviteworker`, { kf_account: account, invite_wx: wx });

  it('waits, expires after a day, and ends when it is accepted', async () => {
    const stage = await startWithKf();
    const { sandbox } = stage;
    await invite(stage, 'test2@test', 'kfwx_2');
    const listed = async () => (await call<{ kf_list: object[] }>(sandbox, LIST)).kf_list[1];
    const documented = { kf_account, kf_nick: 'ntest3', kf_id: '1003', kf_headimgurl: '' };
    const invitation = { invite_wx: 'kfwx3', invite_expire_time: 123456789, invite_status: 'waiting' };
    expectShape(await listed(), { ...documented, ...invitation });
    expect(await listed()).toMatchObject({ invite_wx: 'kfwx_2', invite_status: 'waiting' });
    sandbox.advance('1d');
    expect(await listed()).toMatchObject({ invite_status: 'expired' });
    expect(await invite(stage, 'test2@test', 'kfwx_2')).toBe('0 ok');
    sandbox.state.kf.login('test2@test');
    expect(await listed()).toEqual({
      ...documented,
      kf_account: 'test2@test',
      kf_nick: 'ntest2',
      kf_id: '1002',
      kf_wx: 'kfwx_2',
    });
  });
});
