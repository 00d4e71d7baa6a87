import API from 'wechat-api';

declare const api: API;

api.clearQuota('wxappid', (_err, ok) => ok.errcode);
// @ts-expect-error the appid is missing
api.clearQuota(() => {});

const done: Promise<{ errcode: 0 }> = api.promises.clearQuota('wxappid');
void done;
