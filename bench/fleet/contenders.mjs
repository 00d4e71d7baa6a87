import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Ways for processes to share a token through Redis. Each takes the account and an ioredis client, and gives a
 * function that makes one call.
 */
export const contenders = {
  'wechat-api, RedisStore'({ url, appid, appsecret }, redis) {
    const API = require('wechat-api');
    const { RedisStore } = require('wechat-api/stores/redis');
    const api = new API(appid, appsecret, { endpoint: url, store: new RedisStore(redis) });
    return () => api.promises.getFollowers();
  },

  'wechat-api, hooks'({ url, appid, appsecret }, redis) {
    const API = require('wechat-api');
    const { read, save } = hooksOf(appid, redis);
    const api = new API(appid, appsecret, { endpoint: url, getToken: read, saveToken: save });
    return () => api.promises.getFollowers();
  },

  'co-wechat-api, hooks'({ url, appid, appsecret }, redis) {
    const API = require('co-wechat-api');
    const { read, save } = hooksOf(appid, redis);
    const api = new API(appid, appsecret, read, save);
    api.prefix = `${url}/cgi-bin/`;
    return () => api.getFollowers();
  },

  'wechat-api 1.35.1, hooks'({ url, appid, appsecret }, redis) {
    const API = require('wechat-api-1');
    const { read, save } = hooksOf(appid, redis);
    const api = new API(
      appid,
      appsecret,
      (callback) => read().then((token) => callback(null, token), callback),
      (token, callback) => save(token).then(() => callback(null), callback),
    );
    api.endpoint = url;
    return () =>
      new Promise((resolve, reject) => {
        api.getFollowers((error, data) => (error ? reject(error) : resolve(data)));
      });
  },
};

/** The hooks that everybody writes. */
function hooksOf(appid, redis) {
  const key = `token:${appid}`;
  return {
    read: async () => JSON.parse((await redis.get(key)) ?? 'null'),
    save: async (token) => {
      await redis.set(key, JSON.stringify(token));
    },
  };
}
