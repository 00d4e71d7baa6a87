import API from 'wechat-api';

declare const api: API;

api.getGroups((_err, { groups: [first] }) => first?.count);
api.getWhichGroup('o1', (_err, { groupid }) => groupid.toFixed());
api.createGroup('熟客', (_err, { group }) => group.id);
api.updateGroup(107, '常客', (_err, ok) => ok.errcode);
api.moveUserToGroup('o1', 107, (_err, ok) => ok.errcode);
api.removeGroup(107, (_err, ok) => ok.errcode);
// @ts-expect-error the group's id goes first
api.updateGroup('常客', 107, () => {});
// @ts-expect-error the user goes first
api.moveUserToGroup(107, 'o1', () => {});

const group: Promise<{ groupid: number }> = api.promises.getWhichGroup('o1');
void group;
