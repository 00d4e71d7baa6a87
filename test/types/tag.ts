import API from 'wechat-api';

declare const api: API;

api.createTag('广东', (_err, { tag }) => tag.id);
// @ts-expect-error the name is missing
api.createTag(() => {});

api.getTags((_err, { tags: [first] }) => first?.count);
api.editTag(134, '广东人', (_err, ok) => ok.errcode);
api.deleteTag(134, (_err, ok) => ok.errcode);
// @ts-expect-error a tag is known by its id
api.deleteTag('广东', () => {});

api.getTagUsers(134, (_err, page) => page.data?.openid[0]);
api.getTagUsers(134, 'oNEXT', (_err, page) => page.next_openid);

api.membersBatchtagging(134, ['o1'], (_err, ok) => ok.errcode);
api.memberBatchtagging(134, ['o1'], (_err, ok) => ok.errcode);
api.membersBatchuntagging(134, ['o1'], (_err, ok) => ok.errcode);
api.memberBatchuntagging(134, ['o1'], (_err, ok) => ok.errcode);
// @ts-expect-error a list is wanted
api.membersBatchtagging(134, 'o1', () => {});

api.getUserTags('o1', (_err, { tagid_list }) => tagid_list.includes(2));

const page: Promise<{ count: number }> = api.promises.getTagUsers(134);
const tagged: Promise<{ errcode: 0 }> = api.promises.memberBatchtagging(134, ['o1']);
void [page, tagged];
