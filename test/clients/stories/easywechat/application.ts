import { chain } from '../../kit/chain.js';
import { own, type Story } from '../../kit/step.js';

/** Hands the application back what it has made itself. */
const kept = (name: string) =>
  own(`Application.set${name}`, (app) => app[`set${name}`]?.(app[`get${name}`]?.()), { silent: true });

const read = (...names: string[]) =>
  names.map((name) => chain(`Application.${name}`, [[name]], { silent: true }));

/** The application and what hangs on it, without a word to WeChat. */
export const application: Story = [
  ...[
    'Account',
    'Encryptor',
    'Config',
    'Cache',
    'HttpClient',
    'Client',
    'AccessToken',
    'Ticket',
    'Utils',
  ].map(kept),
  ...read('createDefaultHttpClient', 'getHttpClientDefaultOptions', 'getCacheLifetime', 'getCacheNamespace'),
  chain('Application.setCacheLifetime', [['setCacheLifetime', 1500]], { silent: true }),
  chain('Application.setCacheNamespace', [['setCacheNamespace', 'shop']], { silent: true }),
  ...['getAppId', 'getSecret', 'getToken', 'getAesKey'].map((name) =>
    chain(`Account.${name}`, [['getAccount'], [name]], { silent: true }),
  ),
];

export const tokens: Story = [
  chain('AccessToken.getAccessToken', [['getAccessToken'], ['getAccessToken']]),
  chain('AccessToken.getStableAccessToken', [['getAccessToken'], ['getStableAccessToken']]),
  chain('AccessToken.refresh', [['getAccessToken'], ['refresh']]),
  chain('AccessToken.setKey', [['getAccessToken'], ['setKey', 'token.of.the.shop'], ['getToken']]),
  chain('AccessToken.toQuery', [['getAccessToken'], ['toQuery']], {
    silent: true,
    learns: { easyToken: 'access_token' },
  }),
  chain('JsApiTicket.getTicket', [['getTicket'], ['getTicket']]),
  chain('JsApiTicket.configSignature', [['getTicket'], ['configSignature', 'https://shop.example/']], {
    silent: true,
    learns: { easySignature: 'signature' },
  }),
  chain(
    'Utils.buildJsSdkConfig',
    [['getUtils'], ['buildJsSdkConfig', 'https://shop.example/', ['scanQRCode']]],
    {
      silent: true,
      learns: { easyJsSignature: 'signature' },
    },
  ),
];
