import { call, FIXTURE } from './row.js';

const messages = '/customservice/msgrecord/getmsglist';
const day = { starttime: 1464710400, endtime: 1464796800, number: 10000 };

export const kf = {
  getRecords: [
    call({ ...day, msgid: 20165267 }).post(messages, { ...day, msgid: 20165267 }),
    call(day).post(messages, { ...day, msgid: 1 }),
    call(Object.freeze({ ...day, msgid: 0 })).post(messages, { ...day, msgid: 1 }),
  ],
  getCustomServiceList: [
    call().get('/cgi-bin/customservice/getkflist'),
    call('B1').get('/cgi-bin/customservice/getkflist', { business_id: 'B1' }),
  ],
  getOnlineCustomServiceList: [
    call().get('/cgi-bin/customservice/getonlinekflist'),
    call('B1').get('/cgi-bin/customservice/getonlinekflist', { business_id: 'B1' }),
  ],
  addKfAccount: [
    call('ann@shop', '安妮', 'pass').post('/customservice/kfaccount/add', {
      kf_account: 'ann@shop',
      nickname: '安妮',
      password: '1a1dc91c907325c69271ddf0c944bc72',
    }),
    call('ann@shop', '安妮', '密码').post('/customservice/kfaccount/add', {
      kf_account: 'ann@shop',
      nickname: '安妮',
      password: 'a8105204604a0b11e916f3879aae3b0b',
    }),
    call('ann@shop', '安妮').post('/customservice/kfaccount/add', {
      kf_account: 'ann@shop',
      nickname: '安妮',
    }),
    call('ann@shop', '安妮', '').post('/customservice/kfaccount/add', {
      kf_account: 'ann@shop',
      nickname: '安妮',
    }),
    call('ann@shop', '安妮', null, 'B1').post('/customservice/kfaccount/add', {
      kf_account: 'ann@shop',
      nickname: '安妮',
      business_id: 'B1',
    }),
  ],
  updateKfAccount: [
    call('ann@shop', '安妮', 'pass').post('/customservice/kfaccount/update', {
      kf_account: 'ann@shop',
      nickname: '安妮',
      password: '1a1dc91c907325c69271ddf0c944bc72',
    }),
    call('ann@shop', '安妮', null).post('/customservice/kfaccount/update', {
      kf_account: 'ann@shop',
      nickname: '安妮',
    }),
  ],
  deleteKfAccount: [call('ann@shop').get('/customservice/kfaccount/del', { kf_account: 'ann@shop' })],
  setKfAccountAvatar: [
    call('ann@shop', FIXTURE).upload('/customservice/kfaccount/uploadheadimg', { kf_account: 'ann@shop' }),
    call('ann@shop', { file: Buffer.from('jpg'), filename: 'ann.jpg' }).upload(
      '/customservice/kfaccount/uploadheadimg',
      { kf_account: 'ann@shop' },
      [{ name: 'media', filename: 'ann.jpg' }],
    ),
  ],
  inviteKfWorker: [
    call('ann@shop', 'ann-wx').post('/customservice/kfaccount/inviteworker', {
      kf_account: 'ann@shop',
      invite_wx: 'ann-wx',
    }),
  ],
  createKfSession: [
    call('ann@shop', 'o1').post('/customservice/kfsession/create', { kf_account: 'ann@shop', openid: 'o1' }),
  ],
  closeKfSession: [
    call('ann@shop', 'o1').post('/customservice/kfsession/close', { kf_account: 'ann@shop', openid: 'o1' }),
  ],
  getKfSession: [call('o1').get('/customservice/kfsession/getsession', { openid: 'o1' })],
  getKfSessionList: [
    call('ann@shop').get('/customservice/kfsession/getsessionlist', { kf_account: 'ann@shop' }),
  ],
  getKfSessionWaitCase: [call().get('/customservice/kfsession/getwaitcase')],
};
