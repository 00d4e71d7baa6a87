// What wechat-api does, told in nine steps against a WeChat that runs on this machine: npm run demo
import { inspect } from 'node:util';
import API from 'wechat-api';
import { createSandbox } from 'wechat-api-sandbox';
import { sunrise } from './picture.mjs';

const TOKEN = '/cgi-bin/token';

const story = [
  ['A token, fetched when the first call needs it', fetchToken],
  ['Who follows the account', listFollowers],
  ['A tag for two of them', tagFollowers],
  ['A picture, uploaded and downloaded again', sendPictureThereAndBack],
  ['A text message', sendText],
  ['A template message', sendTemplate],
  ['The token is revoked behind our back', surviveRevokedToken],
  ['A mistake, and what WeChat says about it', explainMistake],
  ['500 calls at once on a client without a token', callFiveHundredTimes],
];

async function fetchToken({ api, sandbox }) {
  const token = await api.promises.getLatestToken();
  came('api.promises.getLatestToken()', token);

  check(token.accessToken === sandbox.token, 'it is the token that WeChat has just issued');
  check(!inspect(token).includes(token.accessToken), 'printing it does not give it away');
}

/** Callback style, as ever. All other steps use the promise twins. */
function listFollowers({ api, openids }) {
  return new Promise((resolve, reject) => {
    api.getFollowers((err, page) => {
      if (err) return reject(err);
      came('api.getFollowers(callback)', { total: page.total, count: page.count });
      resolve(readProfiles(api, page, openids));
    });
  });
}

async function readProfiles(api, page, openids) {
  const { user_info_list: users } = await api.promises.batchGetUsers(page.data.openid);
  const profiles = users.map(({ remark, language, subscribe_scene: scene }) => ({ remark, language, scene }));
  came('api.promises.batchGetUsers(openids)', ...profiles);

  check(page.total === 3 && same(page.data.openid, openids), 'all three followers are listed');
  check(same(profiles.map(({ remark }) => remark).sort(), ['Ada', '小明', '林雨']), 'and have their names');
}

async function tagFollowers({ api, openids }) {
  const { tag } = await api.promises.createTag('咖啡爱好者');
  came("api.promises.createTag('咖啡爱好者')", tag);
  const tagged = openids.slice(0, 2);
  came(
    'api.promises.membersBatchtagging(tag.id, openids)',
    await api.promises.membersBatchtagging(tag.id, tagged),
  );
  const { data } = await api.promises.getTagUsers(tag.id);

  check(same(data.openid, tagged), 'WeChat lists these two under the tag');
}

async function sendPictureThereAndBack({ api }) {
  const picture = sunrise();
  const media = await api.promises.uploadMedia({ file: picture, filename: 'sunrise.png' }, 'image');
  came("api.promises.uploadMedia({ file: picture, filename: 'sunrise.png' }, 'image')", shortened(media));
  const copy = await api.promises.getMedia(media.media_id);
  came('api.promises.getMedia(media_id)', `a Buffer of ${copy.length} bytes`);

  check(
    Buffer.isBuffer(copy) && copy.equals(picture),
    `all ${picture.length} bytes came back, byte for byte`,
  );
}

async function sendText({ api, sandbox, openids: [openid] }) {
  came(
    "api.promises.sendText(openid, '你好，欢迎关注！')",
    await api.promises.sendText(openid, '你好，欢迎关注！'),
  );

  const [message] = sandbox.state.messages.to(openid);
  check(message?.content.content === '你好，欢迎关注！', 'the follower has it, every character intact');
}

async function sendTemplate({ api, sandbox, openids: [openid] }) {
  const data = { amount: { value: '39.80元' }, time: { value: '2026-01-01 12:00' } };
  const url = 'https://example.com/orders/1';
  const reply = await api.promises.sendTemplate(openid, sandbox.templateId, url, data);
  came('api.promises.sendTemplate(openid, templateId, url, data)', reply);

  const [message] = sandbox.state.templates.sent;
  check(message?.touser === openid && same(message.data, data), 'the follower has it');
  check(reply.msgid === String(message.msgid), 'its 64-bit id is exact: a number would have been rounded');
}

async function surviveRevokedToken({ api, sandbox, openids: [openid] }) {
  const dead = sandbox.token;
  const requests = sandbox.count(TOKEN);
  sandbox.revokeToken();
  const { remark } = await api.promises.getUser(openid);
  came('api.promises.getUser(openid)', { remark });

  check(remark === '林雨', 'the call succeeded all the same');
  check(
    sandbox.count(TOKEN) === requests + 1 && sandbox.token !== dead,
    'with one new token, fetched meanwhile',
  );
}

async function explainMistake({ api, sandbox }) {
  const error = await api.promises.getUser('not-an-openid').catch((thrown) => thrown);
  const { name, code, message, explanation, rid, path } = error;
  came("api.promises.getUser('not-an-openid')", { name, code, message, explanation, rid, path });

  check(error instanceof API.WeChatAPIError && code === 40003, 'it is the error 40003 of WeChat');
  check(explanation?.zh && explanation.en, 'explained in Chinese and in English');
  check(rid && message.includes(rid), 'rid is the id of this request: WeChat’s support asks for it');
  const printed = inspect(error, { depth: null, showHidden: true });
  const secrets = [sandbox.token, sandbox.appsecret];
  check(!secrets.some((secret) => printed.includes(secret)), 'no token and no secret is in it');
}

async function callFiveHundredTimes({ sandbox, openids: [openid] }) {
  const cold = clientOf(sandbox);
  sandbox.clearRequests();
  const began = performance.now();
  const users = await Promise.all(Array.from({ length: 500 }, () => cold.promises.getUser(openid)));
  const took = Math.round(performance.now() - began);
  came('500 × cold.promises.getUser(openid)', `${users.length} answers in ${took} ms`);

  check(
    users.every((user) => user.openid === openid),
    'every call has its answer',
  );
  check(sandbox.count(TOKEN) === 1, 'one token was requested for all of them');
  const sockets = new Set(sandbox.requests.map(({ remotePort }) => remotePort)).size;
  check(sockets <= 50, `over ${sockets} connections, never more than 50`);
}

function clientOf(sandbox) {
  return new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
}

/** A local WeChat with three followers, and a client of it. */
async function setTheStage() {
  const sandbox = await createSandbox({ followers: 0 });
  const openids = [
    sandbox.follow({ remark: '林雨', subscribe_scene: 'ADD_SCENE_QR_CODE' }),
    sandbox.follow({ remark: '小明', subscribe_scene: 'ADD_SCENE_PROFILE_CARD' }),
    sandbox.follow({ remark: 'Ada', language: 'en', subscribe_scene: 'ADD_SCENE_SEARCH' }),
  ];
  return { sandbox, openids, api: clientOf(sandbox) };
}

/** Prints a call and what came back. */
function came(call, ...answers) {
  console.log(`   ${call}`);
  for (const answer of answers) {
    const text = typeof answer === 'string' ? answer : inspect(answer, { breakLength: 100 });
    console.log(`   → ${text.replaceAll('\n', '\n     ')}`);
  }
}

/** Goes on if it is so; else the demo ends here, with an exit code that says so. */
function check(condition, what) {
  if (!condition) throw new Error(`This was to be true, and is not: ${what}`);
  console.log(`   ✓ ${what}`);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shortened(media) {
  return { ...media, media_id: `${media.media_id.slice(0, 12)}…` };
}

const stage = await setTheStage();
console.log(`A WeChat of our own runs at ${stage.sandbox.url}, with three followers.`);
try {
  for (const [i, [title, tell]] of story.entries()) {
    console.log(`\n${i + 1}. ${title}`);
    await tell(stage);
  }
  console.log('\nAll of it is as it should be.');
} catch (error) {
  console.error(`   ✗ ${error.message}`);
  process.exitCode = 1;
} finally {
  await stage.sandbox.close();
}
