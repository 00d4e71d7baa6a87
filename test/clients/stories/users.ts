import { OURS, call, happens, type Story } from '../kit/step.js';

/** The account whose followers have moved here. */
const FORMER = 'wx4f4bc4dec97d474b';

export const users: Story = [
  call('getFollowers', [], { learns: { total: 'total', follower: 'data.openid.0' } }),
  call('getUser', ({ follower }) => [follower], { learns: { subscribeTime: 'subscribe_time' } }),
  call('getUser', ({ follower }) => [{ openid: follower, lang: 'zh_CN' }], {
    learns: { scene: 'subscribe_scene' },
  }),
  call('batchGetUsers', ({ pair0 }) => [pair0], { learns: { second: 'user_info_list.1.openid' } }),
  call('updateRemark', ({ openid }) => [openid, '老王']),
  call('batchBlacklist', ({ pair18 }) => [pair18]),
  call('getBlacklist', [], { learns: { blocked: 'data.openid.0' } }),
  call('batchUnblacklist', ({ pair18 }) => [pair18]),
  happens('followersMoveHere', [FORMER, ['oFORMER1']], undefined, OURS),
  call('changeOpenid', [FORMER, ['oFORMER1', 'oFORMER2']], {
    learns: { movedOpenid: 'result_list.0.new_openid' },
  }),
];
