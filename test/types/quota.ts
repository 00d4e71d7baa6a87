import API from 'wechat-api';

declare const api: API;

api.clearQuota('wxappid', (_err, ok) => ok.errcode);
// @ts-expect-error the appid is missing
api.clearQuota(() => {});

const done: Promise<{ errcode: 0 }> = api.promises.clearQuota('wxappid');
void done;

api.clearQuotaBySecret((_err, ok) => ok.errcode);
// @ts-expect-error the account is the client's
api.clearQuotaBySecret('wxappid', () => {});

api.getApiQuota(
  '/cgi-bin/user/info',
  (_err, { quota, rate_limit }) => quota.remain + (rate_limit?.call_count ?? 0),
);
// @ts-expect-error the path is missing
api.getApiQuota(() => {});
api.clearApiQuota('/cgi-bin/user/info', (err) => err?.code);
// @ts-expect-error the path is missing
api.clearApiQuota(() => {});
api.getRid('61725984-6126f6f9-040f19c4', (_err, { request }) => request.cost_in_ms.toFixed());
// @ts-expect-error a rid is text
api.getRid(61725984, () => {});

api.checkCallback((_err, { dns, ping }) => [dns?.[0]?.ip, ping?.[0]?.package_loss]);
api.checkCallback('ping', (_err, { ping }) => ping?.[0]?.time);
api.checkCallback('all', 'UNICOM', (err) => err?.code);
// @ts-expect-error there is no such operator
api.checkCallback('all', 'MOBILE', () => {});

api.getStableAccessToken((_err, { access_token, expires_in }) => access_token + expires_in.toFixed());
api.getStableAccessToken(true, (err) => err?.code);
// @ts-expect-error it is forced or not
api.getStableAccessToken('force', () => {});

const token: Promise<{ access_token: string }> = api.promises.getStableAccessToken();
void token;
