import { CALLBACKS, CO, call, happens, type Story } from '../kit/step.js';

const BOB = 'bob@shop';
const CAT = 'cat@shop';

export const customerService: Story = [
  call('addKfAccount', [BOB, '鲍勃', 'pass']),
  call('addKfAccount', [CAT, '凯特', 'pass']),
  call('updateKfAccount', [BOB, '鲍伯', 'pass']),
  call('inviteKfWorker', [CAT, 'cat-wx']),
  call('inviteworker', [CAT, 'cat-wx']),
  call('setKfAccountAvatar', ({ image }) => [BOB, image]),
  happens('workerLogsIn', [BOB, 'bob-wx']),
  call('getCustomServiceList', [], { learns: { kfId: 'kf_list.0.kf_id' } }),
  call('getOnlineCustomServiceList', [], { learns: { onlineKf: 'kf_online_list.0.kf_account' } }),
  happens('followerSays', ({ other }) => [other, '有人吗']),
  call('getKfSessionWaitCase', [], { learns: { waiting: 'waitcaselist.0.openid' } }),
  call('createKfSession', ({ other }) => [BOB, other]),
  call('getKfSession', ({ other }) => [other], { learns: { served: 'kf_account' } }),
  call('getKfSessionList', [BOB], { learns: { session: 'sessionlist.0.openid' } }),
  call('closeKfSession', ({ other }) => [BOB, other]),
  call(
    'getRecords',
    ({ now }) => [
      { starttime: (now as number) - 3600, endtime: (now as number) + 3600, msgid: 1, number: 10000 },
    ],
    { only: CALLBACKS, learns: { records: 'number' } },
  ),
  call(
    'getRecords',
    ({ other, now }) => [
      { starttime: (now as number) - 3600, endtime: now, openid: other, pagesize: 10, pageindex: 1 },
    ],
    {
      only: CO,
      refused: { errcode: 40066, why: 'msgrecord/getrecord has given way to getmsglist' },
    },
  ),
  call('deleteKfAccount', [BOB]),
  call('deleteKfAccount', [CAT]),
];
