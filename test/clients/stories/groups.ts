import { call, type Story } from '../kit/step.js';

export const groups: Story = [
  call('createGroup', ['熟客'], { learns: { groupId: 'group.id' } }),
  call('getGroups', [], { learns: { firstGroup: 'groups.0.name' } }),
  call('updateGroup', ({ groupId }) => [groupId, '常客']),
  call('moveUserToGroup', ({ openid, groupId }) => [openid, groupId]),
  call('moveUsersToGroup', ({ pair0, groupId }) => [pair0, groupId]),
  call('getWhichGroup', ({ openid }) => [openid], { learns: { groupOfFollower: 'groupid' } }),
  call('removeGroup', ({ groupId }) => [groupId]),
];
