// An Express app in several processes. What is special about it: the store, and nothing else.
import cluster from 'node:cluster';
import process from 'node:process';
import express from 'express';
import API from 'wechat-api';

const { PORT = '3000', WORKERS = '4', WECHAT_APPID, WECHAT_SECRET, WECHAT_ENDPOINT } = process.env;

/** Starts the workers, or within one of them the app. */
export function start(makeStore) {
  if (cluster.isPrimary) startWorkers().catch(fail);
  else serve(new API(WECHAT_APPID, WECHAT_SECRET, { store: makeStore(), endpoint: WECHAT_ENDPOINT }));
}

async function startWorkers() {
  const account = WECHAT_APPID ? {} : await playWeChat();
  for (let i = 0; i < Number(WORKERS); i++) cluster.fork(account);
  cluster.on('exit', ({ process: { pid } }, code, signal) => {
    if (!signal) process.exit(code);
    console.log(`Worker ${pid} was killed (${signal}); another takes its place.`);
    cluster.fork(account);
  });
  console.log(`http://127.0.0.1:${PORT}/ is served by ${WORKERS} workers.`);
}

/** Without an account of your own, a WeChat on this machine stands in; it tells what it is asked for. */
async function playWeChat() {
  const { createSandbox } = await import('wechat-api-sandbox');
  const sandbox = await createSandbox();
  sandbox.intercept('*', ({ path }) => void console.log(`WeChat: ${path}`), { times: Infinity });
  return { WECHAT_APPID: sandbox.appid, WECHAT_SECRET: sandbox.appsecret, WECHAT_ENDPOINT: sandbox.url };
}

function serve(api) {
  const app = express();
  app.get('/', async (req, res) => {
    const { total, data } = await api.promises.getFollowers();
    res.json({ worker: process.pid, total, openids: data.openid });
  });
  app.get('/users/:openid', async (req, res) => {
    res.json({ worker: process.pid, user: await api.promises.getUser(req.params.openid) });
  });
  app.get('/jssdk', async (req, res) => {
    const url = String(req.query.url ?? 'https://example.com/');
    res.json({ worker: process.pid, config: await api.promises.getJsConfig({ url, jsApiList: [] }) });
  });
  // Express knows an error handler by its four parameters.
  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error);
    const { name, code, message, hint } = error;
    res.status(502).json({ worker: process.pid, name, code, message, hint });
  });
  app.listen(Number(PORT), '127.0.0.1', (error) => {
    if (error) fail(error);
  });
}

function fail(error) {
  console.error(error);
  process.exit(1);
}
