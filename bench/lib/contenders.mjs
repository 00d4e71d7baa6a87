import { createReadStream, createWriteStream, promises as fs } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { Collector } from './collector.mjs';

/** Modules as this package sees them. */
export const require = createRequire(import.meta.url);

/** The urllib that wechat-api itself uses, and the undici within it: all contenders share one copy of each. */
export const urllibPath = createRequire(require.resolve('wechat-api')).resolve('urllib');
export const undiciPath = createRequire(urllibPath).resolve('undici');

/** The contender that opens a connection for every call. */
export const ONE_SHOT = 'wechat-api 1.35.1';

const TOKEN = `71_${'kX9-vQ_z'.repeat(17)}`;
const SEND = `/cgi-bin/message/custom/send?access_token=${TOKEN}`;
const GET = `/cgi-bin/media/get?access_token=${TOKEN}`;
const UPLOAD = `/cgi-bin/media/upload?access_token=${TOKEN}&type=video`;
const YEAR = 365 * 86_400_000;

/** A token that is in store from the start: nobody asks for one. */
const store = { accessToken: TOKEN, expireTime: Date.now() + YEAR };

const message = (openid, text) => ({ touser: openid, msgtype: 'text', text: { content: text } });

/** What the raw clients are tuned to; wechat-api sets the same. */
const tuned = (ca) => ({ connections: 50, pipelining: 1, connect: { ca, timeout: 5000 } });

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Clients by name. Each one takes the server's address and certificate and gives `create(appid)`, which makes a client,
 * `sendText(client, openid, text, done)`, and `upload(client, path, done)` and `download(client, id, path)` where it can. Nothing is loaded before that,
 * so that a process holds one contender only; and a client is the library's own object, so that it can be weighed.
 */
export const contenders = {
  /** As low as undici's documentation goes: the limit for whatever is built on undici. */
  'undici dispatch'({ endpoint, ca }) {
    const { Agent } = require(undiciPath);
    return {
      create: () => new Agent(tuned(ca)),
      sendText(agent, openid, text, done) {
        const body = JSON.stringify(message(openid, text));
        const options = { origin: endpoint, path: SEND, method: 'POST', headers: JSON_HEADERS, body };
        agent.dispatch(options, new Collector(done));
      },
    };
  },

  undici({ endpoint, ca }) {
    const { Agent, request } = require(undiciPath);
    const send = async (dispatcher, path, headers, content) => {
      const options = { method: 'POST', headers, body: content, dispatcher };
      const { statusCode, body } = await request(`${endpoint}${path}`, options);
      if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
      return body.json();
    };
    return {
      create: () => new Agent(tuned(ca)),
      sendText: callbackOf((agent, openid, text) =>
        send(agent, SEND, JSON_HEADERS, JSON.stringify(message(openid, text))),
      ),
      /** The file as it is, without a form around it. */
      upload: callbackOf(async (agent, path) => {
        const { size } = await fs.stat(path);
        const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
        return send(agent, UPLOAD, headers, createReadStream(path));
      }),
      /** As the documentation of undici has it. */
      download: async (agent, id, path) => {
        const { statusCode, body } = await request(`${endpoint}${GET}&media_id=${id}`, { dispatcher: agent });
        if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
        await pipeline(body, createWriteStream(path));
      },
    };
  },

  urllib({ endpoint, ca }) {
    const { Agent, request } = require(urllibPath);
    const send = async (dispatcher, path, options) => {
      const { status, data } = await request(`${endpoint}${path}`, {
        method: 'POST',
        dataType: 'json',
        timing: false,
        followRedirect: false,
        dispatcher,
        ...options,
      });
      if (status !== 200) throw new Error(`HTTP ${status}`);
      return data;
    };
    return {
      create: () => new Agent(tuned(ca)),
      sendText: callbackOf((agent, openid, text) =>
        send(agent, SEND, { contentType: 'json', data: message(openid, text) }),
      ),
      upload: callbackOf((agent, path) => send(agent, UPLOAD, { files: { media: path }, timeout: 60_000 })),
    };
  },

  'wechat-api': (server) => present(server),

  /** The twins of the methods, for who awaits them. */
  'wechat-api promise': (server) => ({
    ...present(server),
    sendText: callbackOf((api, openid, text) => api.promises.sendText(openid, text)),
    upload: callbackOf((api, path) => api.promises.uploadMedia(path, 'video')),
  }),

  /** A download that is told of as it comes, and one that is in memory first, as with all versions before. */
  'wechat-api onProgress': (server) => {
    const { create, ...others } = present(server);
    return { ...others, create: () => create().with({ onProgress: () => undefined }) };
  },
  'wechat-api getMedia': (server) => {
    const { fetch, ...others } = present(server);
    return { ...others, download: fetch };
  },

  'co-wechat-api'({ endpoint, ca }) {
    const API = require('co-wechat-api');
    return {
      create(appid = 'appid') {
        const api = new API(appid, 'secret');
        api.prefix = `${endpoint}/cgi-bin/`;
        api.store = store;
        api.setOpts({ ca });
        return api;
      },
      sendText: callbackOf((api, openid, text) => api.sendText(openid, text)),
      upload: callbackOf((api, path) => api.uploadMedia(path, 'video')),
    };
  },

  /** As it comes, with the agents of urllib 2. */
  [ONE_SHOT]: (server) => predecessor(server),

  /** As a user who knows better would set it up. */
  'wechat-api 1.35.1 keep-alive': (server) => {
    const { Agent } = require('node:https');
    return predecessor(server, { httpsAgent: new Agent({ keepAlive: true, maxSockets: 50, ca: server.ca }) });
  },
};

function present({ endpoint, ca }) {
  const API = require('wechat-api');
  return {
    ...methods,
    // For files larger than the default takes.
    download: (api, id, path) => api.with({ maxResponseSize: Infinity }).promises.downloadMedia(id, path),
    /** By way of memory. */
    fetch: async (api, id, path) => fs.writeFile(path, await api.promises.getMedia(id)),
    create(appid = 'appid') {
      const api = new API(appid, 'secret', { endpoint, ca });
      api.store = store;
      return api;
    },
  };
}

function predecessor({ endpoint, ca }, options) {
  const API = require('wechat-api-1');
  return {
    ...methods,
    create(appid = 'appid') {
      const api = new API(appid, 'secret');
      api.endpoint = endpoint;
      api.store = store;
      api.setOpts({ ca, ...options });
      return api;
    },
  };
}

const methods = {
  sendText: (api, openid, text, done) => api.sendText(openid, text, done),
  upload: (api, path, done) => api.uploadMedia(path, 'video', done),
};

function callbackOf(method) {
  return (...args) => {
    const done = args.pop();
    method(...args).then((data) => done(null, data), done);
  };
}
