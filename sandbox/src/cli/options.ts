import { PROFILES } from '../core/account.js';
import { FIXTURE_NAMES, readFixture } from './fixture.js';
import { addresses, flag, integer, matching, oneOf, seed } from './readers.js';
import type { Reader } from './readers.js';

/** An option of the command, as the command line, the environment and the configuration file have it. */
export interface Option<T> {
  /** What stands behind it in the help; nothing for an option without a value. */
  value?: string;
  zh: string;
  en: string;
  /** A value for the configuration file: the one that counts where none is given, or an example. */
  sample: string | number | boolean;
  read: Reader<T>;
}

/** A switch. */
function toggle(zh: string, en: string): Option<boolean> {
  return { zh, en, sample: true, read: flag };
}

/** All options, in the order of the help. */
export const OPTIONS = {
  port: {
    value: 'PORT',
    zh: '端口，默认 8080；0 为任一空闲端口',
    en: 'Port, 8080 by default; 0 takes a free one',
    sample: 8080,
    read: integer(0, 65535),
  },
  host: {
    value: 'HOST',
    zh: '监听地址，默认仅本机',
    en: 'Address to listen on, this machine alone by default',
    sample: '127.0.0.1',
    read: matching(/^[\w.:-]+$/, 'host name or IP address'),
  },
  appid: {
    value: 'APPID',
    zh: '账号的 appid',
    en: 'The appid of the account',
    sample: 'wx0123456789abcdef',
    read: matching(/^[\w-]{1,64}$/, 'appid: letters, digits, - and _'),
  },
  secret: {
    value: 'SECRET',
    zh: '账号的 appsecret',
    en: 'The appsecret of the account',
    sample: '0123456789abcdef0123456789abcdef',
    read: matching(/^[\w-]{1,128}$/, 'appsecret: letters, digits, - and _'),
  },
  profile: {
    value: 'PROFILE',
    zh: `账号类型：${PROFILES.join('、')}（默认，已认证服务号）`,
    en: `Kind of account: ${PROFILES.join(', ')} (verified, the default)`,
    sample: 'service',
    read: oneOf(PROFILES),
  },
  seed: {
    value: 'SEED',
    zh: '种子：每次启动生成同样的 id、openid、token',
    en: 'The same ids, openids and tokens at each start',
    sample: 7,
    read: seed,
  },
  state: {
    value: 'FILE',
    zh: '状态文件：重启后数据仍在',
    en: 'Keep everything in this file, media beside it',
    sample: 'wechat-sandbox.state.json',
    read: matching(/./, 'name of a file'),
  },
  fixture: {
    value: 'NAME|FILE',
    zh: `初始数据：${FIXTURE_NAMES.join('、')} 或 JSON 文件`,
    en: `What is there at first: ${FIXTURE_NAMES.join(', ')} or a JSON file`,
    sample: 'cafe',
    read: readFixture,
  },
  whitelist: {
    value: 'IP,…',
    zh: 'IP 白名单：其余地址取 token 得到 40164',
    en: 'Addresses and networks that may fetch a token; others get 40164',
    sample: '127.0.0.1,10.0.0.0/8',
    read: addresses,
  },
  overlap: {
    value: 'SECONDS',
    zh: '新 token 生成后旧 token 的有效秒数，默认 300',
    en: 'How long an old token lives beside a new one, 300 by default',
    sample: 300,
    read: integer(0, 7200),
  },
  followers: {
    value: 'COUNT',
    zh: '初始粉丝数，默认 3',
    en: 'How many followers there are at first, 3 by default',
    sample: 3,
    read: integer(0, 1_000_000),
  },
  unionid: toggle('账号已绑定开放平台：用户有 unionid', 'Bound to an open platform: users have a unionid'),
  cloudrun: toggle(
    '云托管：不带 access_token 的请求也可调用',
    'In Cloud Run: calls without a token are taken',
  ),
  tls: toggle('使用 https，证书由本机自建 CA 签发', 'Speak https, with a certificate authority of its own'),
  proxy: toggle(
    '兼作代理：地址写死的 SDK 可经 HTTPS_PROXY 使用',
    'Be a proxy too, for SDKs with the address built in: HTTPS_PROXY',
  ),
  latency: {
    value: 'MS',
    zh: '每个请求延迟的毫秒数',
    en: 'Milliseconds that each request waits',
    sample: 0,
    read: integer(0, 600_000),
  },
  quiet: toggle('只输出错误', 'Print nothing but errors'),
  json: toggle(
    '启动后输出一行 JSON，之后每个请求一行',
    'Print a line of JSON when it is up, and one for each request',
  ),
  open: toggle('启动后在浏览器中打开接口描述', 'Open the description of /_sandbox/ in the browser'),
} satisfies Record<string, Option<unknown>>;

/** The options that an account has of its own, where the configuration file has several. */
export const ACCOUNT_OPTIONS = [
  'appid',
  'secret',
  'profile',
  'fixture',
  'whitelist',
  'overlap',
  'followers',
  'unionid',
  'cloudrun',
] as const satisfies (keyof typeof OPTIONS)[];

/** The name of an option. */
export type OptionName = keyof typeof OPTIONS;

/** What was asked for; what nobody asked for is absent. */
export type Settings = { [Name in OptionName]?: ReturnType<(typeof OPTIONS)[Name]['read']> };

/** The names of all options. */
export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** Whether there is an option of this name. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
