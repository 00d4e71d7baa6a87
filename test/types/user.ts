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

api.getBlacklist((_err, page) => page.data?.openid[0]);
api.getBlacklist('oNEXT', (_err, page) => page.total + page.next_openid.length);
// @ts-expect-error an openid is text
api.getBlacklist(1, () => {});

api.batchBlacklist(['o1'], (_err, ok) => ok.errcode);
// @ts-expect-error a list is wanted
api.batchBlacklist('o1', () => {});
api.batchUnblacklist(['o1'], (err) => err?.code);
// @ts-expect-error a list is wanted
api.batchUnblacklist('o1', () => {});

api.changeOpenid('wxold', ['o1'], (_err, { result_list: [first] }) => first?.new_openid);
// @ts-expect-error the openids are missing
api.changeOpenid('wxold', () => {});

const blocked: Promise<{ count: number }> = api.promises.getBlacklist();
void blocked;
const changed: Promise<{ result_list: { err_msg: string }[] }> = api.promises.changeOpenid('wxold', ['o1']);
void changed;
