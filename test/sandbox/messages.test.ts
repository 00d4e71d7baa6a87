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

  it('is being typed until it is there, or is not', async () => {
    const { sandbox, openid } = await startWithFiles();
    sandbox.freeze();
    const typing = (command = 'Typing') => refusal(sandbox, TYPING, { touser: openid, command });
    sandbox.state.followers.active(openid, 'wrote');
    expect([await typing(), await typing('CancelTyping'), await typing()]).toEqual(['0 ok', '0 ok', '0 ok']);
    await call(sandbox, SEND, text(openid));
    expect(await typing()).toBe('0 ok');
  });

  it('that is refused is not sent', async () => {
    const { sandbox, openid } = await startWithFiles();
    expect(await refusal(sandbox, SEND, text(openid, ''))).toBe('44004 empty content');
    expect(sandbox.state.messages.sent).toEqual([]);
  });
});
