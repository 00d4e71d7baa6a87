// Walks of all followers: how long, by how many requests, and does memory stay flat?
import { fromCommandLine, MB, print } from './lib/figures.mjs';
import { Helper } from './lib/processes.mjs';
import { ACCOUNT, Child } from './sandbox/child.mjs';

const { followers } = fromCommandLine({ followers: 1_000_000 });

/** The ways to walk, as a walker knows them. */
const WAYS = ['for await', 'pages', 'eachAsync', 'eachAsync, 50 at once'];

const LIST = '/cgi-bin/user/get';

const wechat = await Child.start('--followers', followers);
try {
  const rows = [];
  for (const way of WAYS) rows.push(await walk(way));
  print(`All of ${followers} followers`, rows);
} finally {
  await wechat.stop();
}

async function walk(way) {
  // Quotas and tokens are those of a day.
  await wechat.ask('/_sandbox/clock', { advance: '1d' });
  const walker = new Helper('../each/walker.mjs');
  await walker.ask('start', wechat.address, ACCOUNT);
  const before = await listsAsked();
  const { walked, seconds, growth } = await walker.ask('walk', way);
  const requests = (await listsAsked()) - before;
  walker.stop();
  return {
    way,
    followers: walked,
    requests,
    seconds: seconds.toFixed(2),
    'growth, MB': (growth / MB).toFixed(0),
  };
}

/** How many lists the account has asked for today, as WeChat counts them. */
async function listsAsked() {
  await wechat.newToken();
  const { quota } = await wechat.call('/cgi-bin/openapi/quota/get', { cgi_path: LIST });
  return quota.used;
}
