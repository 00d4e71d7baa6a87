import http from 'node:http';
import https from 'node:https';
import API from 'wechat-api';

const api = new API('appid', 'secret', {
  endpoint: 'http://127.0.0.1:8080',
  mpPrefix: 'https://mp.weixin.qq.com/cgi-bin/',
  agent: false,
  httpsAgent: new https.Agent({ keepAlive: true }),
  urllib: { nestedQuerystring: true, retry: 2 },
});
api.setOpts({ agent: new http.Agent(), timeout: '2 days', proxy: new URL('http://127.0.0.1:3128') });
api.setOpts({ streaming: true, digestAuth: 'user:password', contentType: 'json' });
api.with({ timeout: ['2s', '30s'], keepAlive: false });

api.with({ limit: { perSecond: 100, perMinute: 6000, concurrency: 20, patience: '2 days' } });
api.with({ limit: { probe: { minDelay: '1s', maxDelay: 60_000 } }, retry: true });
api.with({ retry: { attempts: 3, minDelay: 100, maxDelay: '10s', sends: true } });
new API('appid', null, { cloudRun: true }).with({ cloudRun: { fromAppid: 'wx1' } });
new API('appid', null, { token: () => 'T' });
new API('appid', null, { token: async ({ refused }) => Promise.resolve(refused ?? 'T') });
new API('appid', null, { token: () => Promise.resolve({ access_token: 'T', expires_in: 7200 }) });
new API('appid', null, {
  token: ({ refused }, callback) => {
    callback(null, { accessToken: refused?.toUpperCase() ?? 'T', expireTime: Date.now() + 1000 });
  },
});
api.getTags((err) => err?.attempts?.toFixed() ?? err?.unsent === true);

// @ts-expect-error a typo
api.with({ limit: { persecond: 100 } });
// @ts-expect-error no number
api.with({ limit: 100 });
// @ts-expect-error of one call, and not of all
api.setOpts({ retry: true });
// @ts-expect-error a typo
api.with({ retry: { retries: 3 } });
// @ts-expect-error hands over no token
new API('appid', null, { token: () => 5 });
// @ts-expect-error hands over no token
new API('appid', null, { token: async () => Promise.resolve({ token: 'T' }) });
// @ts-expect-error a typo
new API('appid', null, { cloudRun: { appid: 'wx1' } });
// @ts-expect-error not an agent
api.setOpts({ agent: {} });
// @ts-expect-error not an agent
api.setOpts({ httpsAgent: true });
// @ts-expect-error a typo
new API('appid', 'secret', { stabletoken: true });
// @ts-expect-error a typo
new API('appid', 'secret', { endpont: 'http://127.0.0.1:8080' });
// @ts-expect-error a typo
api.with({ timeuot: 5 });
// @ts-expect-error a typo
api.setOpts({ maxsockets: 5 });
// @ts-expect-error text
api.setOpts({ maxSockets: 'x' });
// @ts-expect-error a typo
api.setOpts({ urllib: { retrys: 2 } });
// @ts-expect-error no store
new API('appid', 'secret', { store: {} });
// @ts-expect-error no dispatcher
api.with({ dispatcher: {} });
