import { Agent } from 'node:https';
import type { Driven } from '../kit/driven.js';
import type { Stage } from '../kit/stage.js';
import type { Methods } from '../kit/step.js';
import { loadPeer, publicMethods } from './peers.js';

type Class = (new (config: object) => Methods) & { prototype: Methods };

const EASY = 'node-easywechat/dist';
const SOCIAL = 'node-socialite/dist';

/**
 * What an Official Account's program gets to hold. Left out: classes of other products (pay, work, open platform) and
 * those that know nothing of WeChat (configurations, files of the cache, messages as values).
 */
const CLASSES = {
  Application: `${EASY}/OfficialAccount/Application`,
  Account: `${EASY}/OfficialAccount/Account`,
  AccessToken: `${EASY}/OfficialAccount/AccessToken`,
  JsApiTicket: `${EASY}/OfficialAccount/JsApiTicket`,
  Utils: `${EASY}/OfficialAccount/Utils`,
  Server: `${EASY}/OfficialAccount/Server`,
  ServerInterface: `${EASY}/Core/Contracts/ServerInterface`,
  Encryptor: `${EASY}/Core/Encryptor`,
  Client: `${EASY}/Core/HttpClient/AccessTokenAwareClient`,
  HttpClient: `${EASY}/Core/HttpClient/HttpClient`,
  Response: `${EASY}/Core/HttpClient/HttpClientResponse`,
  SocialiteManager: `${SOCIAL}/Core/SocialiteManager`,
  ProviderInterface: `${SOCIAL}/Core/ProviderInterface`,
  WeChat: `${SOCIAL}/Providers/WeChat`,
};

function load(path: string): Class {
  const loaded = loadPeer(path) as Class | { default: Class };
  return 'default' in loaded ? loaded.default : loaded;
}

/** Abstract classes, and those in which programs get to see them. */
const CONCRETE: Record<string, keyof typeof CLASSES> = {
  ServerInterface: 'Server',
  ProviderInterface: 'WeChat',
};

/** What a class has itself, and nobody below it has in another way. */
function ownMethods(name: string, { prototype }: Class): string[] {
  const concrete = CONCRETE[name];
  const others = concrete ? publicMethods(load(CLASSES[concrete]).prototype) : [];
  return publicMethods(prototype).filter((method) => !others.includes(method));
}

/** Notes each method of a class that is called from now on. */
function watch(name: string, watched: Class, reached: Set<string>): string[] {
  const { prototype } = watched;
  return ownMethods(name, watched).map((method) => {
    const full = `${name}.${method}`;
    const original = prototype[method] as Methods[string];
    prototype[method] = function (this: unknown, ...args: unknown[]) {
      reached.add(full);
      return original.apply(this, args);
    };
    return full;
  });
}

/** All requests of it and of its logins are those of axios, which knows what a proxy is. */
function turn({ sandbox: { url }, ca }: Stage): void {
  const axios = loadPeer('axios') as { defaults: object };
  const { hostname: host, port } = new URL(url);
  const proxy = { protocol: 'http', host, port: Number(port) };
  Object.assign(axios.defaults, { proxy, httpsAgent: new Agent({ ca }) });
}

/** EasyWeChat: a client of any path, with tokens, tickets, pushes and logins around it. */
export function nodeEasywechat(stage: Stage, directory: string): Driven {
  turn(stage);
  const reached = new Set<string>();
  const methods = Object.entries(CLASSES).flatMap(([name, path]) => watch(name, load(path), reached));
  const api = new (load(CLASSES.Application))({
    app_id: stage.sandbox.appid,
    secret: stage.sandbox.appsecret,
    token: 'pushes',
    aes_key: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
    file_cache: { path: directory },
    oauth: { scopes: ['snsapi_userinfo'], redirect_url: 'https://shop.example/callback' },
  });
  return {
    name: 'node-easywechat',
    methods,
    call: (name) => {
      throw new Error(`${name} is a method of what the application hands out`);
    },
    api,
    reached: () => [...reached],
  };
}
