import API from 'wechat-api';

declare const api: API;

api.getUser('o1', (_err, user) => user.subscribe === 1 && user.openid.length);
api.getUser({ openid: 'o1', lang: 'zh_CN' }, (err) => err?.code);
// @ts-expect-error an openid is text
api.getUser(1, () => {});
// @ts-expect-error no such language
api.getUser({ openid: 'o1', lang: 'fr' }, () => {});

api.getFollowers((_err, page) => page.data?.openid[0]);
api.getFollowers('oNEXT', (_err, page) => page.total);

api.batchGetUsers(['o1'], (_err, { user_info_list: [first] }) => first?.tagid_list);
// @ts-expect-error a list is wanted
api.batchGetUsers('o1', () => {});

api.updateRemark('o1', '备注', (_err, ok) => ok.errcode);
// @ts-expect-error the remark is missing
api.updateRemark('o1', () => {});

const follower: Promise<{ openid: string }> = api.promises.getUser('o1');
void follower;
