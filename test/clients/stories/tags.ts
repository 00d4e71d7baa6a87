import { call, type Story } from '../kit/step.js';

export const tags: Story = [
  call('createTag', ['广东'], { learns: { tagId: 'tag.id' } }),
  call('createTags', ['广东'], { learns: { tagId: 'tag.id' } }),
  call('getTags', [], { learns: { firstTag: 'tags.0.name' } }),
  call('editTag', ({ tagId }) => [tagId, '广东人']),
  call('updateTag', ({ tagId }) => [tagId, '广东人']),
  call('membersBatchtagging', ({ tagId, pair0 }) => [tagId, pair0]),
  call('memberBatchtagging', ({ tagId, pair1 }) => [tagId, pair1]),
  call('batchTagging', ({ tagId, pair0 }) => [pair0, tagId]),
  call('getTagUsers', ({ tagId }) => [tagId, ''], { learns: { tagged: 'data.openid.0' } }),
  call('getUsersFromTag', ({ tagId }) => [tagId], { learns: { tagged: 'data.openid.0' } }),
  call('getUserTags', ({ tagged }) => [tagged], { learns: { tagOfFollower: 'tagid_list.0' } }),
  call('getIdList', ({ tagged }) => [tagged], { learns: { tagOfFollower: 'tagid_list.0' } }),
  call('membersBatchuntagging', ({ tagId, pair0 }) => [tagId, pair0]),
  call('memberBatchuntagging', ({ tagId, pair1 }) => [tagId, pair1]),
  call('batchUnTagging', ({ tagId, pair0 }) => [pair0, tagId]),
  call('deleteTag', ({ tagId }) => [tagId]),
];
