import { createRequire } from 'node:module';

/** Modules as this package sees them. */
export const require = createRequire(import.meta.url);

/** The urllib that wechat-api itself uses, and the undici within it: all contenders share one copy of each. */
export const urllibPath = createRequire(require.resolve('wechat-api')).resolve('urllib');
export const undiciPath = createRequire(urllibPath).resolve('undici');

/** The contender that opens a connection for every call. */
export const ONE_SHOT = 'wechat-api 1.35.1';

const PATH = '/cgi-bin/message/custom/send';
const TOKEN = `71_${'kX9-vQ_z'.repeat(17)}`;
const YEAR = 365 * 86_400_000;

/** A token that is in store from the start: nobody asks for one. */
const store = { accessToken: TOKEN, expireTime: Date.now() + YEAR };

const message = (openid, text) => ({ touser: openid, msgtype: 'text', text: { content: text } });

/** What both raw clients are tuned to; wechat-api sets the same. */
const tuned = (ca) => ({ connections: 50, pipelining: 1, connect: { ca, timeout: 5000 } });

/**
 * Clients by name. Each one takes the server's address and certificate and gives `sendText(openid, text, done)`,
 * and `upload(path, done)` where it can. Nothing is loaded before that, so that a process holds one contender only.
 */
export const contenders = {
  undici({ endpoint, ca }) {
    const { Agent, request } = require(undiciPath);
    const dispatcher = new Agent(tuned(ca));
    const sendText = async (openid, text) => {
      const { statusCode, body } = await request(`${endpoint}${PATH}?access_token=${TOKEN}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(message(openid, text)),
        dispatcher,
      });
      if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
      return body.json();
    };
    return { sendText: callbackOf(sendText) };
  },

  urllib({ endpoint, ca }) {
    const { Agent, request } = require(urllibPath);
    const dispatcher = new Agent(tuned(ca));
    const send = async (path, options) => {
      const { status, data } = await request(`${endpoint}${path}access_token=${TOKEN}`, {
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
      sendText: callbackOf((openid, text) =>
        send(`${PATH}?`, { contentType: 'json', data: message(openid, text) }),
      ),
      upload: callbackOf((path) =>
        send('/cgi-bin/media/upload?type=video&', { files: { media: path }, timeout: 60_000 }),
      ),
    };
  },

  'wechat-api'({ endpoint, ca }) {
    const API = require('wechat-api');
    const api = new API('appid', 'secret', { endpoint, ca });
    api.store = store;
    return methodsOf(api);
  },

  'co-wechat-api'({ endpoint, ca }) {
    const API = require('co-wechat-api');
    const api = new API('appid', 'secret');
    api.prefix = `${endpoint}/cgi-bin/`;
    api.store = store;
    api.setOpts({ ca });
    return {
      sendText: callbackOf((openid, text) => api.sendText(openid, text)),
      upload: callbackOf((path) => api.uploadMedia(path, 'video')),
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

function predecessor({ endpoint, ca }, options) {
  const API = require('wechat-api-1');
  const api = new API('appid', 'secret');
  api.endpoint = endpoint;
  api.store = store;
  api.setOpts({ ca, ...options });
  return methodsOf(api);
}

function methodsOf(api) {
  return {
    sendText: (openid, text, done) => api.sendText(openid, text, done),
    upload: (path, done) => api.uploadMedia(path, 'video', done),
  };
}

function callbackOf(method) {
  return (...args) => {
    const done = args.pop();
    method(...args).then((data) => done(null, data), done);
  };
}
