import { describe, expect, it } from 'vitest';
import { startSandbox } from '../support/client.js';
import { cardOf } from './support/card-shop.js';
import { addressOf, call, expectShape, formOf, refusal } from './support/endpoints.js';

const SEND = '/cgi-bin/message/custom/send';
const TYPING = '/cgi-bin/message/custom/typing';

const done = { errcode: 0, errmsg: 'ok' };

/** A sandbox with files of each kind, an article that is out, a card, and a customer-service account. */
async function startWithFiles() {
  const sandbox = await startSandbox();
  const { openid = '' } = sandbox.state.followers.list[0] ?? {};
  const idOf = async (path: string, body: object) =>
    Object.values(await call(sandbox, path, body)).find((value) => String(value).length === 64) as string;
  const upload = (type: string, name: string) =>
    idOf(`/cgi-bin/media/upload?type=${type}`, formOf({ media: [name, 'bytes'] }));
  const cover = await idOf('/cgi-bin/material/add_material?type=image', formOf({ media: ['a.png', 'png'] }));
  const articles = [{ title: 't', content: 'c', thumb_media_id: cover }];
  const draft = await idOf('/cgi-bin/draft/add', { articles });
  await call(sandbox, '/cgi-bin/freepublish/submit', { media_id: draft });
  sandbox.advance('1m');
  await call(sandbox, '/customservice/kfaccount/add', { kf_account: 'test1@kftest', nickname: '客服1' });
  return {
    sandbox,
    openid,
    image: await upload('image', 'a.jpg'),
    voice: await upload('voice', 'a.mp3'),
    video: await upload('video', 'a.mp4'),
    thumb: await upload('thumb', 'a.jpg'),
    news: await idOf('/cgi-bin/material/add_news', { articles }),
    article: sandbox.state.publications.list[0]?.article_id,
    card: (await call(sandbox, '/card/create', cardOf('groupon'))).card_id as string,
  };
}

type Stage = Awaited<ReturnType<typeof startWithFiles>>;

/** What a message of each type says, as WeChat's page has it. */
const KINDS: [string, (stage: Stage) => object][] = [
  ['text', () => ({ content: 'Hello World' })],
  ['image', ({ image }) => ({ media_id: image })],
  ['voice', ({ voice }) => ({ media_id: voice })],
  ['video', ({ video, thumb }) => ({ media_id: video, thumb_media_id: thumb, title: 'TITLE' })],
  ['music', ({ thumb }) => ({ title: 'MUSIC_TITLE', musicurl: 'MUSIC_URL', thumb_media_id: thumb })],
  ['news', () => ({ articles: [{ title: 'Happy Day', url: 'URL', picurl: 'PIC_URL' }] })],
  ['mpnews', ({ news }) => ({ media_id: news })],
  ['mpnewsarticle', ({ article }) => ({ article_id: article })],
  ['msgmenu', () => ({ head_content: '满意吗?', list: [{ id: '101', content: '满意' }] })],
  ['wxcard', ({ card }) => ({ card_id: card })],
  ['miniprogrampage', ({ thumb }) => ({ title: 't', appid: 'wx1', pagepath: 'p', thumb_media_id: thumb })],
];

const text = (touser: string, content = '你好') => ({ touser, msgtype: 'text', text: { content } });

describe('a message of the customer service', () => {
  it.each(KINDS)('of the type %s is taken as its page shows it', async (msgtype, content) => {
    const stage = await startWithFiles();
    const { sandbox, openid } = stage;
    const message = { touser: openid, msgtype, [msgtype]: content(stage) };
    const marked = { ...message, customservice: { kf_account: 'test1@kftest' } };
    expectShape(await call(sandbox, SEND, marked), done);
    expect(sandbox.state.messages.to(openid)).toEqual([
      { touser: openid, msgtype, content: content(stage), kf_account: 'test1@kftest' },
    ]);
  });

  it('keeps escapes as they are written (community, 2020)', async () => {
    const { sandbox, openid } = await startWithFiles();
    const body = JSON.stringify(text(openid)).replace('你好', String.raw`\u4f60\n\"好\\u4f60`);
    await fetch(await addressOf(sandbox, SEND), { method: 'POST', body });
    expect(sandbox.state.messages.to(openid)).toMatchObject([
      { content: { content: `${String.raw`\u4f60`}\n"好${String.raw`\u4f60`}` } },
    ]);
  });

  it('may follow what a user has written five times within 48 hours (api_sendcustommessage)', async () => {
    const { sandbox, openid } = await startWithFiles();
    sandbox.advance('1h');
    sandbox.state.followers.active(openid, 'wrote');
    for (let sent = 0; sent < 5; sent += 1) expect(await call(sandbox, SEND, text(openid))).toEqual(done);
    expect(await refusal(sandbox, SEND, text(openid))).toBe('45047 out of response count limit');
    sandbox.state.followers.active(openid, 'wrote');
    expect(await call(sandbox, SEND, text(openid))).toEqual(done);
    sandbox.advance('48h');
    expect(await refusal(sandbox, SEND, text(openid))).toBe(
      '45015 response out of time limit or subscription is canceled',
    );
  });

  it('may follow what a user has done three times within a minute (api_sendcustommessage)', async () => {
    const { sandbox, openid } = await startWithFiles();
    sandbox.freeze();
    sandbox.advance('48h');
    sandbox.state.followers.active(openid, 'acted');
    for (let sent = 0; sent < 3; sent += 1) expect(await call(sandbox, SEND, text(openid))).toEqual(done);
    expect(await refusal(sandbox, SEND, text(openid))).toMatch('45047');
    sandbox.state.followers.active(openid, 'acted');
    sandbox.advance('59s');
    expect(await call(sandbox, SEND, text(openid))).toEqual(done);
    sandbox.advance('1s');
    expect(await refusal(sandbox, SEND, text(openid))).toMatch('45015');
  });

  it('is being typed', async () => {
    const { sandbox, openid } = await startWithFiles();
    sandbox.freeze();
    const typing = (command = 'Typing') => refusal(sandbox, TYPING, { touser: openid, command });
    expect(await typing()).toMatch('45080');
    sandbox.state.followers.active(openid, 'wrote');
    expectShape(await call(sandbox, TYPING, { touser: openid, command: 'Typing' }), done);
    expect(await typing()).toBe('45081 you are already typing');
    expect(await typing('CancelTyping')).toBe('0 ok');
    expect(await typing()).toBe('0 ok');
    await call(sandbox, SEND, text(openid));
    expect(await typing()).toBe('0 ok');
    expect(await typing('Dancing')).toBe('45072 invalid command');
    sandbox.advance('30s');
    expect(await typing()).toBe(
      '45080 need sending message to user, or  recving message from user in the last 30 seconds before typing',
    );
  });

  it.each<[string, (stage: Stage) => object, string, string]>([
    ['no addressee', () => text(''), '40003 invalid openid', 'inference'],
    ['a foreign openid', () => text('nobody'), '40003 invalid openid', 'capture'],
    [
      'an unknown type',
      ({ openid }) => ({ ...text(openid), msgtype: 'poem' }),
      '40008 invalid message type',
      'capture',
    ],
    ['no type', ({ openid }) => ({ touser: openid }), '40008 invalid message type', 'capture'],
    ['an empty text', ({ openid }) => text(openid, ''), '44004 empty content', 'errcode table'],
    [
      'a long text',
      ({ openid }) => text(openid, '文'.repeat(683)),
      '45002 content size out of limit',
      'api_sendcustommessage',
    ],
    [
      'a picture that is none',
      ({ openid, voice }) => ({ touser: openid, msgtype: 'image', image: { media_id: voice } }),
      '40007 invalid media_id',
      'errcode table',
    ],
    [
      'two articles',
      ({ openid }) => ({ touser: openid, msgtype: 'news', news: { articles: [{}, {}] } }),
      '45008 article size out of limit',
      'errcode table',
    ],
    [
      'an article that is none',
      ({ openid }) => ({ touser: openid, msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: 'x' } }),
      '53600 Article ID 无效',
      'capture of freepublish',
    ],
    [
      'a card that is none',
      ({ openid }) => ({ touser: openid, msgtype: 'wxcard', wxcard: { card_id: 'x' } }),
      '40073 invalid card id',
      'errcode table',
    ],
    [
      'an unknown customer-service account',
      ({ openid }) => ({ ...text(openid), customservice: { kf_account: 'nobody@kftest' } }),
      '61452 invalid kf_account',
      'errcode table',
    ],
  ])('is refused with %s', async (_situation, body, said) => {
    const stage = await startWithFiles();
    expect(await refusal(stage.sandbox, SEND, body(stage))).toBe(said);
    expect(stage.sandbox.state.messages.sent).toEqual([]);
  });

  it('is refused to who has left, and where it is no JSON', async () => {
    const { sandbox, openid } = await startWithFiles();
    sandbox.unfollow(openid);
    expect(await refusal(sandbox, SEND, text(openid))).toMatch('45015');
    const response = await fetch(await addressOf(sandbox, SEND), { method: 'POST', body: 'touser=1' });
    expect(await response.json()).toMatchObject({ errcode: 40008 });
  });
});
