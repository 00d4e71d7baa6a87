import API from 'wechat-api';

declare const api: API;

api.createCustomMenu(
  {
    button: [{ type: 'click', name: '今日歌曲', key: 'V1001' }],
    matchrule: { tag_id: 2, client_platform_type: '2' },
  },
  (err, { menuid }) => menuid,
);
// @ts-expect-error the rule is missing
api.createCustomMenu({ button: [{ type: 'click', name: '今日歌曲', key: 'V1001' }] }, () => {});
// @ts-expect-error no such system
api.createCustomMenu({ button: [], matchrule: { client_platform_type: 4 } }, () => {});

api.removeCustomMenu('208379533', (err, ok) => ok.errcode);
api.removeCustomMenu(208379533, (err) => err?.code);
// @ts-expect-error the id is missing
api.removeCustomMenu(() => {});

api.testCustomMenu('weixin', (err, menu) => menu.button[0]?.name);
// @ts-expect-error a user is text
api.testCustomMenu(1, () => {});

const id: Promise<{ menuid: number | string }> = api.promises.createCustomMenu('{"button":[]}');
void id;
