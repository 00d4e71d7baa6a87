import { call, own, type Methods, type Story } from '../kit/step.js';

/** Calls what takes a callback. */
const called = (client: Methods, method: string, ...args: unknown[]) =>
  new Promise((resolve, reject) => {
    client[method]?.(...args, (error: Error | null, result: unknown) => {
      if (error) reject(error);
      else resolve(result);
    });
  });

const IPS = '/cgi-bin/getcallbackip';

/** The client's own affairs: tokens, requests that it has no method for. */
export const client: Story = [
  call('getAccessToken', [], { learns: { token: 'accessToken' } }),
  call('getLatestToken', [], { silent: true, learns: { token: 'accessToken' } }),
  call('ensureAccessToken', [], { silent: true, learns: { token: 'accessToken' } }),
  call('getStableAccessToken', [], { learns: { stableToken: 'access_token' } }),
  call('request', ({ url, token }) => [
    `${String(url)}${IPS}?access_token=${String(token)}`,
    { dataType: 'json' },
  ]),
  own(
    'preRequest',
    (api) =>
      new Promise((resolve, reject) => {
        const done = (error: Error | null, ips: unknown) => {
          if (error) reject(error);
          else resolve(ips);
        };
        api.preRequest?.(api._getIp, [done]);
      }),
  ),
  own('invoke', (api) => called(api, 'invoke', IPS)),
  own('with', (api) => (api.with?.({ timeout: 1000 }) as { promises: Methods }).promises.getIp?.()),
  own('setHook', (api) => api.setHook?.((options: unknown) => options), { silent: true }),
  own('setOpts', (api) => api.setOpts?.({ ...(api.defaults as object | undefined), timeout: 20_000 }), {
    silent: true,
  }),
];

/** At the end, since afterwards the client is pointed elsewhere. */
export const clientEnd: Story = [
  own('setEndpoint', (api) => api.setEndpoint?.('api2.weixin.qq.com'), { silent: true }),
];
