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
