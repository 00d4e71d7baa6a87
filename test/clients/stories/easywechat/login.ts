import { loadPeer } from '../../drivers/peers.js';
import { chain, type Link } from '../../kit/chain.js';
import { happens, own, type Facts, type Methods, type StepOptions, type Story } from '../../kit/step.js';

const social = (method: string, links: Link[], options: StepOptions = { silent: true }) =>
  chain(`ProviderInterface.${method}`, [['getOAuth'], ...links], options);

const wechatOf = (method: string, links: (facts: Facts) => Link[], options: StepOptions) =>
  chain(`WeChat.${method}`, (facts) => [['getOAuth'], ...links(facts)], options);

const wechat = (method: string, links: Link[], options: StepOptions = { silent: true }) =>
  chain(`WeChat.${method}`, [['getOAuth'], ...links], options);

/** A follower opens the page that WeChat asks them on, and agrees. */
const visit: Story = [
  own(
    'ProviderInterface.redirect',
    (app) => ({ page: (app.getOAuth?.() as Methods).redirect?.('https://shop.example/callback') }),
    { silent: true, learns: { authorizePage: 'page' } },
  ),
  happens('followerAgrees', ({ openid, authorizePage }) => [openid, authorizePage], 'loginCode'),
];

/** The manager makes a provider of WeChat. */
const managed = (method: string, ...args: unknown[]) =>
  own(
    `SocialiteManager.${method}`,
    (_, { appid, secret }) => {
      const { SocialiteManager } = loadPeer('node-socialite') as {
        SocialiteManager: new (config: object) => Methods;
      };
      const config = { client_id: appid, client_secret: secret, redirect: 'https://shop.example/' };
      return new SocialiteManager({ wechat: config, shop: config })[method]?.(...args);
    },
    { silent: true },
  );

export const login: Story = [
  ...['getConfig', 'getHttpOptions'].map((name) => social(name, [[name]])),
  social('withState', [['withState', 'state1'], ['redirect']]),
  social('withScopes', [['withScopes', ['snsapi_login']], ['redirect']]),
  social('withScopeSeparator', [['withScopeSeparator', ' '], ['redirect']]),
  social('with', [['with', { lang: 'en' }], ['redirect']]),
  social('setHttpOptions', [['setHttpOptions', { timeout: 1000 }]]),
  wechat('withCountryCode', [['withCountryCode']]),
  wechat('withOpenid', [['withOpenid', 'o1']]),
  wechat('getComponent', [['withComponent', { id: 'wxcomponent', token: 'TOKEN' }], ['getComponent']]),
  ...visit,
  wechatOf('tokenFromCode', ({ loginCode }) => [['tokenFromCode', loginCode]], {
    learns: { userToken: 'access_token', visitor: 'openid' },
  }),
  chain(
    'ProviderInterface.userFromToken',
    ({ visitor, userToken }) => [['getOAuth'], ['withOpenid', visitor], ['userFromToken', userToken]],
    { learns: { nickname: 'nickname' } },
  ),
  ...visit,
  wechatOf('userFromCode', ({ loginCode }) => [['userFromCode', loginCode]], {
    learns: { loggedIn: 'id' },
  }),
  wechat('userFromCode', [['userFromCode', '021abc']], {
    refused: { errcode: 40029, why: 'nobody has opened the page' },
  }),
  managed('create', 'wechat'),
  managed('setConfig', {}),
  managed('isValidProvider', 'wechat'),
  managed('getResolvedProviders'),
  own(
    'SocialiteManager.extend',
    (_, { appid, secret }) => {
      const { SocialiteManager } = loadPeer('node-socialite') as {
        SocialiteManager: new (config: object) => Methods;
      };
      const manager = new SocialiteManager({ shop: { client_id: appid, client_secret: secret } });
      manager.extend?.('shop', () => 'a provider of my own');
      return manager.create?.('shop');
    },
    { silent: true },
  ),
  own(
    'Application.setOAuthFactory',
    (app) => {
      const made = app.getOAuth?.();
      return app.setOAuthFactory?.(() => made);
    },
    { silent: true },
  ),
];
