import { beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, expectShape, formOf, refusal, send } from './support/endpoints.js';

const UPLOAD = '/cgi-bin/media/upload';
const KEEP = '/cgi-bin/material/add_material';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A form with one file. */
function file(name: string, data: Buffer<ArrayBuffer> | string = 'bytes'): FormData {
  return formOf({ media: [name, data] });
}

/** The form of a video that is kept. */
function video(): FormData {
  return formOf({ media: ['v.mp4', 'video'], description: '{"title":"标题","introduction":"介绍"}' });
}

describe('each endpoint answers as its page and the captures show', () => {
  let sandbox: Sandbox;
  let material: Record<'image' | 'news', string>;

  beforeAll(async () => {
    sandbox = await createSandbox();
    const added = async (path: string, body: object) =>
      (await call<{ media_id: string }>(sandbox, path, body)).media_id;
    const image = await added(`${KEEP}?type=image`, file('a.png'));
    const article = { title: 'TITLE', thumb_media_id: image, content: 'CONTENT', show_cover_pic: 1 };
    material = { image, news: await added('/cgi-bin/material/add_news', { articles: [article] }) };
    return () => sandbox.close();
  });

  const done = { errcode: 0, errmsg: 'ok' };
  const list = { total_count: 12, item_count: 10 };
  const news = {
    news_item: [
      {
        title: 'TITLE',
        author: 'AUTHOR',
        digest: 'DIGEST',
        content: 'CONTENT',
        content_source_url: 'URL',
        thumb_media_id: 'ID',
        show_cover_pic: 1,
        url: 'URL',
        thumb_url: 'URL',
        need_open_comment: 0,
        only_fans_can_comment: 0,
      },
    ],
    create_time: 123456,
    update_time: 123456,
  };
  const page = { offset: 0, count: 1 };
  const articleOf = (thumb_media_id: string) => ({ title: 'T', thumb_media_id, content: 'C' });

  it.each<[string, () => object | undefined, object]>([
    ['/cgi-bin/material/add_news', () => ({ articles: [articleOf(material.image)] }), { media_id: 'ID' }],
    [
      '/cgi-bin/material/update_news',
      () => ({ media_id: material.news, index: 0, articles: articleOf(material.image) }),
      done,
    ],
    ['/cgi-bin/material/get_material', () => ({ media_id: material.news }), news],
    [
      '/cgi-bin/material/batchget_material',
      () => ({ type: 'news', ...page }),
      { item: [{ media_id: 'ID', content: news, update_time: 123456 }], ...list },
    ],
    [
      '/cgi-bin/media/voice/addvoicetorecofortext?format=mp3&voice_id=xxxxxx&lang=zh_CN',
      () => file('hello.mp3'),
      done,
    ],
    [
      '/cgi-bin/media/voice/queryrecoresultfortext?voice_id=xxxxxx&lang=zh_CN',
      () => new FormData(),
      { errcode: 0, errmsg: 'ok', result: 'xxxxxxxxxxxxxx' },
    ],
    [
      '/cgi-bin/media/voice/translatecontent?lfrom=zh_CN&lto=en_US',
      () => ({ content: '你好' }),
      { from_content: '你好', to_content: 'Hello' },
    ],
  ])('%s', async (path, body, sample) => {
    const response = await send(sandbox, path, body());
    expect(response.headers.get('content-type')).toBe('text/plain');
    expectShape(await response.json(), sample);
  });

  it('a permanent file comes under its own name, also in Chinese', async () => {
    const { media_id } = await call<{ media_id: string }>(sandbox, `${KEEP}?type=image`, file('猫.png', PNG));
    const response = await send(sandbox, '/cgi-bin/material/get_material', { media_id });
    const header = Buffer.from(response.headers.get('content-disposition') ?? '', 'latin1').toString();
    expect(header).toBe('attachment; filename="猫.png"');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  });
});

describe('addresses', () => {
  it('a picture is there byte for byte, in every size', async () => {
    const sandbox = await startSandbox();
    const { url } = await call<{ url: string }>(sandbox, '/cgi-bin/media/uploadimg', file('a.png', PNG));
    for (const address of [url, url.replace('/0?', '/640?')])
      expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(PNG);
  });

  it('a video is where media/get and get_material say; a kept one until it is deleted', async () => {
    const sandbox = await startSandbox();
    const temporary = await call<{ media_id: string }>(
      sandbox,
      `${UPLOAD}?type=video`,
      file('v.mp4', 'moving'),
    );
    const { video_url } = await call<{ video_url: string }>(
      sandbox,
      `/cgi-bin/media/get?media_id=${temporary.media_id}`,
    );
    expect(await (await fetch(video_url)).text()).toBe('moving');
    const { media_id } = await call<{ media_id: string }>(sandbox, `${KEEP}?type=video`, video());
    const { down_url } = await call<{ down_url: string }>(sandbox, '/cgi-bin/material/get_material', {
      media_id,
    });
    expect(await (await fetch(down_url)).text()).toBe('video');
    await call(sandbox, '/cgi-bin/material/del_material', { media_id });
    expect((await fetch(down_url)).status).toBe(404);
  });

  it('a picture stays where it is when its material is deleted, since articles may show it', async () => {
    const sandbox = await startSandbox();
    const { media_id, url } = await call<{ media_id: string; url: string }>(
      sandbox,
      `${KEEP}?type=image`,
      file('a.png', PNG),
    );
    expect(await call(sandbox, '/cgi-bin/material/del_material', { media_id })).toMatchObject({ errcode: 0 });
    expect((await fetch(url)).status).toBe(200);
    const counts = await call(sandbox, '/cgi-bin/material/get_materialcount');
    expect(counts).toMatchObject({ image_count: 0 });
  });
});

it('temporary files live three days, and their bytes no longer', async () => {
  const sandbox = await startSandbox();
  const { media_id } = await call<{ media_id: string }>(sandbox, `${UPLOAD}?type=video`, file('a.mp4'));
  const { video_url } = await call<{ video_url: string }>(sandbox, `/cgi-bin/media/get?media_id=${media_id}`);
  sandbox.advance('71h 59m');
  expect(sandbox.state.files.require(media_id, 'video')).toMatchObject({ name: 'a.mp4' });
  expect((await fetch(video_url)).status).toBe(200);
  sandbox.advance('2m');
  expect(await refusal(sandbox, `/cgi-bin/media/get?media_id=${media_id}`)).toBe('40007 invalid media_id');
  expect((await fetch(video_url)).status).toBe(404);
});

it('files are there again after a restart from a snapshot, and end when they would have', async () => {
  const sandbox = await startSandbox();
  const { media_id } = await call<{ media_id: string }>(sandbox, `${UPLOAD}?type=image`, file('a.jpg'));
  const path = `/cgi-bin/media/get?media_id=${media_id}`;
  sandbox.restore(sandbox.snapshot());
  expect(await (await send(sandbox, path)).text()).toBe('bytes');
  sandbox.advance('3d');
  expect(await refusal(sandbox, path)).toBe('40007 invalid media_id');
});

it('materials are listed the newest first, a page at a time', async () => {
  const sandbox = await startSandbox();
  for (const name of ['1.png', '2.png', '3.png']) await call(sandbox, `${KEEP}?type=image`, file(name));
  await call(sandbox, `${KEEP}?type=voice`, file('4.mp3'));
  const names = async (offset: number) => {
    const body = { type: 'image', offset, count: 2 };
    const { item, ...counts } = await call<{ item: { name: string }[] }>(
      sandbox,
      '/cgi-bin/material/batchget_material',
      body,
    );
    return { names: item.map(({ name }) => name), ...counts };
  };
  expect(await names(0)).toEqual({ names: ['3.png', '2.png'], total_count: 3, item_count: 2 });
  expect(await names(2)).toEqual({ names: ['1.png'], total_count: 3, item_count: 1 });
  expect(await names(4)).toEqual({ names: [], total_count: 3, item_count: 0 });
});

it('a recording says its name, for ten seconds', async () => {
  const sandbox = await startSandbox();
  const text = () => call(sandbox, '/cgi-bin/media/voice/queryrecoresultfortext?voice_id=1', new FormData());
  await call(sandbox, '/cgi-bin/media/voice/addvoicetorecofortext?format=mp3&voice_id=1', file('你好.mp3'));
  expect(await text()).toMatchObject({ result: '你好' });
  sandbox.advance('11s');
  expect(await text()).toMatchObject({ result: '' });
});
