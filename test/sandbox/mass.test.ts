import { describe, expect, it } from 'vitest';
import { type SandboxOptions } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { addressOf, call, expectShape, formOf, refusal } from './support/endpoints.js';

const MASS = '/cgi-bin/message/mass';
const SEND = `${MASS}/send`;
const ALL = `${MASS}/sendall`;

const done = { errcode: 0, errmsg: 'ok' };
const submitted = { errcode: 0, errmsg: 'send job submission success', msg_id: 1, msg_data_id: 2247483675 };
const said = (content = 'CONTENT') => ({ msgtype: 'text', text: { content } });

/** A sandbox with files, articles of each kind, and a message that was sent. */
async function startWithMass(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  const openids = sandbox.state.followers.list.map(({ openid }) => openid);
  const idOf = async (path: string, body: object) =>
    Object.values(await call(sandbox, path, body)).find((value) => String(value).length === 64) as string;
  const upload = (type: string, name: string) =>
    idOf(`/cgi-bin/media/upload?type=${type}`, formOf({ media: [name, 'bytes'] }));
  const image = await upload('image', 'a.jpg');
  const articles = [1, 2].map(() => ({ title: 't', content: 'c', thumb_media_id: image }));
  const news = await idOf('/cgi-bin/media/uploadnews', { articles });
  const cover = await idOf('/cgi-bin/material/add_material?type=image', formOf({ media: ['a.png', 'png'] }));
  const kept = [{ title: 't', content: 'c', thumb_media_id: cover, need_open_comment: 1 }];
  const draft = await idOf('/cgi-bin/draft/add', { articles: kept });
  const sent = { touser: openids, msgtype: 'mpnews', mpnews: { media_id: news } };
  const { msg_id } = await call<{ msg_id: number }>(sandbox, SEND, sent);
  sandbox.advance('1m');
  return {
    sandbox,
    openids,
    image,
    voice: await upload('voice', 'a.mp3'),
    video: await upload('video', 'a.mp4'),
    articles,
    news,
    draft,
    msg_id,
    url: sandbox.state.masses.jobs[0]?.urls[0],
  };
}

type Stage = Awaited<ReturnType<typeof startWithMass>>;

/** What messages say, as WeChat's pages have them. */
const KINDS: [string, (stage: Stage) => object][] = [
  ['text', () => said()],
  ['articles', ({ news }) => ({ msgtype: 'mpnews', mpnews: { media_id: news }, clientmsgid: 'again' })],
  ['a draft', ({ draft }) => ({ msgtype: 'mpnews', mpnews: { media_id: draft } })],
  ['a recording', ({ voice }) => ({ msgtype: 'voice', voice: { media_id: voice } })],
  ['a picture', ({ image }) => ({ msgtype: 'image', image: { media_id: image } })],
  [
    'pictures',
    ({ image }) => ({ msgtype: 'image', images: { media_ids: [image, image], recommend: 'xxx' } }),
  ],
];

describe('each endpoint answers as its page and the captures show', () => {
  it.each<[string, (stage: Stage) => object | undefined, object]>([
    [
      '/cgi-bin/media/uploadnews',
      ({ articles }) => ({ articles }),
      { type: 'news', media_id: 'ID', created_at: 1391857799, item: [] },
    ],
    [
      '/cgi-bin/media/uploadvideo',
      ({ video }) => ({ media_id: video, title: 'TITLE', description: 'Description' }),
      { type: 'video', media_id: 'ID', created_at: 1398848981 },
    ],
    [`${MASS}/delete`, ({ msg_id }) => ({ msg_id: String(msg_id), article_idx: 2 }), done],
    [`${MASS}/delete`, ({ url }) => ({ url }), done],
    [
      `${MASS}/get`,
      ({ msg_id }) => ({ msg_id: String(msg_id) }),
      { msg_id: 201053012, msg_status: 'SEND_SUCCESS' },
    ],
    [`${MASS}/speed/get`, () => undefined, { speed: 3, realspeed: 15 }],
    [`${MASS}/speed/get`, () => ({}), { speed: 3, realspeed: 15 }],
    [`${MASS}/speed/set`, () => ({ speed: 1 }), done],
  ])('%s', async (path, body, documented) => {
    const stage = await startWithMass();
    expectShape(await call(stage.sandbox, path, body(stage)), documented);
  });

  it.each(KINDS)('%s, sent to openids, to a tag and as a preview', async (_what, message) => {
    const stage = await startWithMass();
    const { sandbox, openids } = stage;
    const previewed = { touser: openids[0], ...message(stage) };
    expect(await call(sandbox, `${MASS}/preview`, previewed)).toEqual({
      errcode: 0,
      errmsg: 'preview success',
    });
    const named = { towxname: '示例的微信号', ...said() };
    expect(await call(sandbox, `${MASS}/preview`, named)).toMatchObject({ errmsg: 'preview success' });
    const answer = await call<{ msg_id: number }>(sandbox, SEND, { touser: openids, ...message(stage) });
    expectShape(answer, submitted);
    expect(answer.msg_id).toBe(3147483652);
    const filter = { is_to_all: false, tag_id: 2 };
    expect(await call(sandbox, ALL, { filter, ...said('另一条') })).toMatchObject({ msg_id: 1000000001 });
  });

  it('speed without a body, as the page of today has it', async () => {
    const { sandbox } = await startWithMass();
    const response = await fetch(await addressOf(sandbox, `${MASS}/speed/get`), { method: 'POST' });
    expect(await response.json()).toEqual({ speed: 0, realspeed: 80 });
  });
});

describe('a mass message', () => {
  it('takes as long as the speed says', async () => {
    const sandbox = await startSandbox({ followers: 200 });
    sandbox.freeze();
    await call(sandbox, `${MASS}/speed/set`, { speed: 4 });
    const { msg_id } = await call(sandbox, ALL, { filter: { is_to_all: true }, ...said() });
    const status = async () => (await call(sandbox, `${MASS}/get`, { msg_id })).msg_status;
    sandbox.advance('3s');
    expect(await status()).toBe('SENDING');
    sandbox.advance('1s');
    expect(await status()).toBe('SEND_SUCCESS');
  });

  it('uses up its draft, and its articles can be commented on', async () => {
    const { sandbox, openids, draft } = await startWithMass();
    const message = { touser: openids, msgtype: 'mpnews', mpnews: { media_id: draft } };
    const { msg_data_id } = await call(sandbox, SEND, message);
    expect(await refusal(sandbox, '/cgi-bin/draft/get', { media_id: draft })).toMatch('40007');
    const page = { msg_data_id, begin: 0, count: 10, type: 0 };
    expect(await call(sandbox, '/cgi-bin/comment/list', page)).toMatchObject({ errcode: 0, total: 0 });
  });

  it('to openids does not reach who has left', async () => {
    const { sandbox, openids } = await startWithMass();
    sandbox.unfollow(openids[0] ?? '');
    await call(sandbox, SEND, { touser: [...openids, ...openids], ...said() });
    expect(sandbox.state.masses.jobs.at(-1)).toMatchObject({ openids: openids.slice(1), count: 2 });
  });

  it('is told about when it is sent', async () => {
    const { sandbox, openids } = await startWithMass();
    const events: object[] = [];
    sandbox.onEvent((event) => events.push(event));
    const { msg_id } = await call(sandbox, SEND, { touser: openids, ...said() });
    sandbox.advance('5s');
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'mass.finished',
        data: expect.objectContaining({ msg_id, status: 'send success', count: 3 }) as object,
      }),
    );
  });

  it.each<[SandboxOptions['profile'], number, string]>([
    ['service', 4, '40d'],
    ['verified-subscription', 1, '1d'],
  ])('to all is one of few for an account of the kind %s, which begin anew', async (profile, most, later) => {
    const sandbox = await startSandbox({ profile });
    const send = (content: string) =>
      refusal(sandbox, ALL, { filter: { is_to_all: true }, ...said(content) });
    for (let sent = 0; sent < most; sent += 1) expect(await send(`第${sent}条`)).toMatch(/^0 /);
    expect(await send('又一条')).toMatch(/^45028 /);
    sandbox.advance(later);
    expect(await send('又一条')).toMatch(/^0 /);
  });

  it('that says the same to the same is another one after a day', async () => {
    const { sandbox, openids } = await startWithMass();
    const again = { touser: openids, ...said() };
    await call(sandbox, SEND, again);
    sandbox.advance('1h');
    expect(await refusal(sandbox, SEND, again)).toMatch(/^45065 /);
    sandbox.advance('1d');
    expect(await refusal(sandbox, SEND, again)).toMatch(/^0 /);
  });

  it('is one of 60 a minute and 100 a day (limit page)', async () => {
    const { sandbox, openids } = await startWithMass();
    sandbox.freeze();
    const send = (content: string) => refusal(sandbox, SEND, { touser: openids, ...said(content) });
    const fill = async (most: number) => {
      for (let sent = 0; sent < most; sent += 1) await send(String(Math.random()));
    };
    await fill(60);
    expect(await send('一')).toMatch('45011');
    sandbox.advance('1m');
    await fill(39);
    expect(await send('二')).toMatch('45009');
  });
});
