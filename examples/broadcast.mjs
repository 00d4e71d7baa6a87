// A template message to every follower of a WeChat that runs on this machine, with a progress bar. The process that sends is
// killed in the middle, and the next one goes on: node examples/broadcast.mjs
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import API from 'wechat-api';
import { broadcast, inspect } from 'wechat-api/broadcast';
import { createSandbox } from 'wechat-api-sandbox';

const FOLLOWERS = 1000;

/** What a terminal shows of it; where there is none, a line now and then will do. */
function show({ done, perSecond, remaining = 0 }) {
  const part = done / FOLLOWERS;
  const bar = '█'.repeat(Math.round(part * 30)).padEnd(30, '░');
  const rest = `${Math.round(perSecond)} a second, ${Math.ceil(remaining / 1000)} s left`;
  const line = `${bar} ${String(Math.floor(part * 100)).padStart(3)} %  ${rest}`;
  process.stdout.write(process.stdout.isTTY ? `\r${line}\x1b[K` : `${line}\n`);
}

async function send([endpoint, appid, appsecret, templateId, journal]) {
  const api = new API(appid, appsecret, { endpoint, stableToken: true });
  const { sent, inDoubt, runs } = await broadcast(api, {
    to: api.each.getFollowers(),
    send: (api, openid) =>
      api.promises.sendTemplate(openid, templateId, '', { keyword1: { value: '新品上市' } }),
    journal,
    perSecond: 400,
    total: FOLLOWERS,
    onProgress: (progress) => {
      show(progress);
      process.send(progress.done);
    },
  });
  console.log(`\n${sent} were sent to in ${runs} runs, ${inDoubt.length} are in doubt`);
}

/** Starts a process that sends, and kills it when it has sent to so many. */
async function run(args, most = Infinity) {
  const child = fork(fileURLToPath(import.meta.url), args);
  child.on('message', (done) => {
    if (done >= most) child.kill('SIGKILL');
  });
  await once(child, 'exit');
}

async function main() {
  const sandbox = await createSandbox({ followers: FOLLOWERS });
  const { url, appid, appsecret } = sandbox;
  const api = new API(appid, appsecret, { endpoint: url, stableToken: true });
  const { template_id: templateId } = await api.promises.addTemplate('TM00015');
  let messages = 0;
  sandbox.onEvent(({ type }) => (messages += type === 'template.sent' ? 1 : 0));
  const folder = await mkdtemp(path.join(tmpdir(), 'wechat-api-campaign-'));
  const journal = path.join(folder, 'campaign.ndjson');

  await run([url, appid, appsecret, templateId, journal], FOLLOWERS / 3);
  const { sent, inDoubt } = await inspect(journal);
  console.log(`\nKilled: ${sent} were sent to, ${inDoubt.length} are in doubt. Once more:`);
  await run([url, appid, appsecret, templateId, journal]);
  console.log(`WeChat has sent ${messages} messages to ${FOLLOWERS} followers`);

  await sandbox.close();
  await rm(folder, { recursive: true });
}

await (process.argv.length > 2 ? send(process.argv.slice(2)) : main());
