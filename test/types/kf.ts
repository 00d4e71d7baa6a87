import { createReadStream } from 'node:fs';
import API from 'wechat-api';

declare const api: API;

const day = { starttime: 1464710400, endtime: 1464796800, number: 10000 };
api.getRecords(day, (err, { recordlist: [first], msgid }) => first?.opercode === 2002 && msgid + 1);
api.getRecords({ ...day, msgid: 2, added_later: true }, (err) => err?.code);
// @ts-expect-error the end is missing
api.getRecords({ starttime: 1464710400, number: 1 }, () => {});
// @ts-expect-error times are seconds, not dates
api.getRecords({ ...day, endtime: new Date() }, () => {});

api.getCustomServiceList((err, { kf_list: [first] }) => first?.invite_status === 'waiting');
api.getOnlineCustomServiceList((err, { kf_online_list: [first] }) => first?.accepted_case);

api.addKfAccount('ann@shop', '安妮', 'pass', (err, ok) => ok.errcode);
api.addKfAccount('ann@shop', '安妮', (err, ok) => ok.errcode);
// @ts-expect-error the nickname is missing
api.addKfAccount('ann@shop', () => {});
api.updateKfAccount('ann@shop', '安妮', 'pass', (err, ok) => ok.errmsg);
api.deleteKfAccount('ann@shop', (err) => err?.message);

api.getCustomServiceList('B1', (err, { kf_list: [first] }) => first?.kf_id);
api.inviteKfWorker('ann@shop', 'ann-wx', (err, ok) => ok.errcode);
// @ts-expect-error the person is missing
api.inviteKfWorker('ann@shop', () => {});

api.setKfAccountAvatar('ann@shop', 'ann.jpg', (err, ok) => ok.errcode);
api.setKfAccountAvatar('ann@shop', createReadStream('ann.jpg'), () => {});
api.setKfAccountAvatar('ann@shop', Buffer.from('jpg'), () => {});

api.createKfSession('ann@shop', 'o1', (err, ok) => ok.errcode);
api.closeKfSession('ann@shop', 'o1', (err, ok) => ok.errcode);
// @ts-expect-error the user is missing
api.closeKfSession('ann@shop', () => {});
api.getKfSession('o1', (err, session) => session.kf_account.length + session.createtime);
api.getKfSessionList('ann@shop', (err, { sessionlist: [first] }) => first?.openid);
api.getKfSessionWaitCase((err, waiting) => waiting.count - waiting.waitcaselist.length);

const waiting: Promise<{ count: number }> = api.promises.getKfSessionWaitCase();
void waiting;
