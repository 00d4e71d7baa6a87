import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';

const KF = 'test1@shop';
const picture = { file: Buffer.from('picture'), filename: 'a.jpg' };

async function startWithKf() {
  const started = await start();
  const { api, sandbox } = started;
  await api.promises.addKfAccount(KF, '客服1', 'secret');
  return { ...started, kf: sandbox.state.kf, sessions: sandbox.state.kfSessions };
}

describe('a customer-service account', () => {
  it('is added, changed, pictured and deleted', async () => {
    const { api, kf } = await startWithKf();
    const md5 = createHash('md5').update('secret').digest('hex');
    expect(kf.list).toMatchObject([{ kf_account: KF, kf_nick: '客服1', password: md5, online: false }]);
    await api.promises.updateKfAccount(KF, '小明', 'other');
    await api.promises.setKfAccountAvatar(KF, picture);
    const { kf_list } = await api.promises.getCustomServiceList();
    expect(kf_list).toMatchObject([{ kf_account: KF, kf_nick: '小明', kf_id: '1001' }]);
    const shown = await fetch(String(kf_list[0]?.kf_headimgurl));
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture.file);
    expect(kf.get(KF).password).not.toBe(md5);
    await api.promises.deleteKfAccount(KF);
    expect(await api.promises.getCustomServiceList()).toMatchObject({ kf_list: [] });
    expect(kf.list).toEqual([]);
  });

  it('is online while somebody works under it', async () => {
    const { api, kf } = await startWithKf();
    const online = async () => (await api.promises.getOnlineCustomServiceList()).kf_online_list;
    expect(await online()).toEqual([]);
    kf.login(KF, 'xiaoming');
    expect(await online()).toEqual([{ kf_account: KF, kf_id: '1001', status: 1, accepted_case: 0 }]);
    expect((await api.promises.getCustomServiceList()).kf_list).toMatchObject([{ kf_wx: 'xiaoming' }]);
    kf.logout(KF);
    expect(await online()).toEqual([]);
  });

  it('is refused where its name, nickname or picture does not do', async () => {
    const { api, kf } = await startWithKf();
    const { promises } = api;
    const codes = [
      [() => promises.addKfAccount('noat', '客服', 'p'), 65404],
      [() => promises.addKfAccount('elevenchars@shop', '客服', 'p'), 65404],
      [() => promises.addKfAccount('客服@shop', '客服', 'p'), 65404],
      [() => promises.addKfAccount('test2@shop', '', 'p'), 65403],
      [() => promises.addKfAccount('test2@shop', '客'.repeat(17), 'p'), 65403],
      [() => promises.addKfAccount(KF, '客服', 'p'), 65406],
      [() => promises.updateKfAccount('test2@shop', '客服', 'p'), 65401],
      [() => promises.deleteKfAccount('test2@shop'), 65401],
      [() => promises.setKfAccountAvatar('test2@shop', picture), 65401],
      [() => promises.setKfAccountAvatar(KF, { file: picture.file, filename: 'a.png' }), 40005],
      [() => promises.setKfAccountAvatar(KF, { file: Buffer.alloc(5_242_881), filename: 'a.jpg' }), 40009],
    ] as const;
    for (const [call, code] of codes) expect((await failure(call())).code).toBe(code);
    expect(kf.list).toHaveLength(1);
    expect(kf.get(KF).kf_nick).toBe('客服1');
    expect(kf.get(KF).picture).toBeUndefined();
  });

  it('is one of 100 at most', async () => {
    const { api, kf } = await startWithKf();
    for (let i = 0; i < 99; i++) kf.add(`kf${i}@shop`, { kf_nick: '客服' });
    expect((await failure(api.promises.addKfAccount('more@shop', '客服', 'p'))).code).toBe(65405);
  });
});

describe('a conversation', () => {
  it('begins, is told and ends', async () => {
    const { api, kf, sessions, openid } = await startWithKf();
    kf.login(KF);
    expect(await api.promises.getKfSession(openid)).toMatchObject({ kf_account: '' });
    await api.promises.createKfSession(KF, openid);
    await api.promises.createKfSession(KF, openid);
    expect(sessions.of(KF)).toMatchObject([{ openid }]);
    const { createtime, kf_account } = await api.promises.getKfSession(openid);
    expect(kf_account).toBe(KF);
    expect(await api.promises.getKfSessionList(KF)).toEqual({ sessionlist: [{ createtime, openid }] });
    expect((await api.promises.getOnlineCustomServiceList()).kf_online_list).toMatchObject([
      { accepted_case: 1 },
    ]);
    await api.promises.closeKfSession(KF, openid);
    expect(await api.promises.getKfSessionList(KF)).toEqual({ sessionlist: [] });
    expect((await failure(api.promises.closeKfSession(KF, openid))).code).toBe(65413);
  });

  it('is waited for', async () => {
    const { sandbox, api, kf, sessions, openid } = await startWithKf();
    const other = sandbox.follow();
    kf.login(KF);
    sessions.ask(openid, '在吗？');
    sessions.ask(other, '你好');
    expect(await api.promises.getKfSessionWaitCase()).toMatchObject({
      count: 2,
      waitcaselist: [{ openid }, { openid: other }],
    });
    await api.promises.createKfSession(KF, openid);
    expect(await api.promises.getKfSessionWaitCase()).toMatchObject({
      count: 1,
      waitcaselist: [{ openid: other }],
    });
  });

  it('needs somebody who is online and a follower who is free', async () => {
    const { api, kf, sessions, openid } = await startWithKf();
    const begin = (account: string, user = openid) => failure(api.promises.createKfSession(account, user));
    expect((await begin('nobody@shop')).code).toBe(65401);
    expect((await begin(KF)).code).toBe(65402);
    expect((await failure(api.promises.getKfSessionList(KF))).code).toBe(65402);
    kf.login(KF);
    kf.logout(KF);
    expect((await begin(KF)).code).toBe(65415);
    kf.login(KF);
    expect((await begin(KF, 'nobody')).code).toBe(40003);
    expect((await failure(api.promises.getKfSession('nobody'))).code).toBe(40003);
    await api.promises.createKfSession(KF, openid);
    await api.promises.addKfAccount('test2@shop', '客服2', 'secret');
    kf.login('test2@shop');
    expect((await begin('test2@shop')).code).toBe(65414);
    expect((await failure(api.promises.closeKfSession('test2@shop', openid))).code).toBe(65414);
    expect(sessions.find(openid)?.kf_account).toBe(KF);
  });

  it('ends with its account', async () => {
    const { api, kf, sessions, openid } = await startWithKf();
    kf.login(KF);
    await api.promises.createKfSession(KF, openid);
    await api.promises.deleteKfAccount(KF);
    expect(sessions.find(openid)).toBeUndefined();
    expect(await api.promises.getKfSession(openid)).toMatchObject({ kf_account: '' });
  });

  it('is recorded, and read page by page', async () => {
    const { api, kf, sessions, openid } = await startWithKf();
    kf.login(KF);
    await api.promises.createKfSession(KF, openid);
    sessions.answer(openid, '您好');
    sessions.ask(openid, '有货吗？');
    sessions.answer(openid, '有');
    const now = Math.floor(Date.now() / 1000);
    const query = { starttime: now - 60, endtime: now + 60, number: 2 };
    const first = await api.promises.getRecords(query);
    expect(first).toMatchObject({
      number: 2,
      recordlist: [
        { openid, opercode: 2002, text: '您好', worker: KF },
        { openid, opercode: 2003, text: '有货吗？', worker: KF },
      ],
    });
    const second = await api.promises.getRecords({ ...query, msgid: first.msgid });
    expect(second).toMatchObject({ number: 1, recordlist: [{ text: '有' }] });
    const end = await api.promises.getRecords({ ...query, msgid: second.msgid });
    expect(end).toEqual({ recordlist: [], number: 0, msgid: second.msgid });
  });

  it('is not read for more than a day, nor with numbers that do not fit', async () => {
    const { api } = await startWithKf();
    const read = (change: object) =>
      failure(api.promises.getRecords({ starttime: 1000, endtime: 2000, number: 10, ...change }));
    expect((await read({ endtime: 1000 + 86_401 })).code).toBe(65417);
    expect((await read({ endtime: 999 })).code).toBe(65416);
    expect((await read({ number: 10_001 })).code).toBe(65416);
    expect((await read({ number: 0 })).code).toBe(65416);
  });
});
