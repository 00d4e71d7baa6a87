import API from 'wechat-api';
import type { AuthorizeOptions, OAuthAccessToken, OAuthScope, OAuthUser } from 'wechat-api/types';

declare const api: API;

const scope: OAuthScope = 'snsapi_userinfo';
const options: AuthorizeOptions = { forcePopup: true, forceSnapShot: false, endpoint: 'http://127.0.0.1' };
const page: string = api.getAuthorizeURL('https://shop.example/callback', scope, 'STATE', options);
void page;
api.getAuthorizeURL(new URL('https://shop.example/callback')).length;
// @ts-expect-error there is no such scope
api.getAuthorizeURL('https://shop.example/callback', 'snsapi_login');
// @ts-expect-error the redirect is missing
api.getAuthorizeURL();
// @ts-expect-error it answers at once
api.promises.getAuthorizeURL('https://shop.example/callback');

const website: string = api.getQRConnectURL('https://shop.example/callback', 'STATE', { lang: 'en' });
void website;
// @ts-expect-error there is no such language
api.getQRConnectURL('https://shop.example/callback', 'STATE', { lang: 'zh_CN' });
// @ts-expect-error it answers at once
api.promises.getQRConnectURL('https://shop.example/callback');

api.getOAuthAccessToken('CODE', (_err, token) => token.is_snapshotuser === 1 && token.unionid);
// @ts-expect-error the code is missing
api.getOAuthAccessToken(() => {});

api.refreshOAuthAccessToken('REFRESH', (_err, token) => token.refresh_token);
// @ts-expect-error a token is text
api.refreshOAuthAccessToken(1, () => {});

api.getOAuthUser('o1', 'TOKEN', (_err, user) => user.nickname + user.headimgurl);
api.getOAuthUser('o1', 'TOKEN', 'zh_CN', (_err, user) => user.privilege.length);
// @ts-expect-error there is no such language
api.getOAuthUser('o1', 'TOKEN', 'fr', () => {});
// @ts-expect-error the token is missing
api.getOAuthUser('o1', () => {});

api.checkOAuthAccessToken('o1', 'TOKEN', (_err, ok) => ok.errcode);
// @ts-expect-error the token is missing
api.checkOAuthAccessToken('o1', () => {});

const granted: Promise<OAuthAccessToken> = api.promises.getOAuthAccessToken('CODE');
void granted;
const user: Promise<OAuthUser> = api.promises.getOAuthUser('o1', 'TOKEN');
void user;
