import { beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, expectShape, formOf, refusal, send } from './support/endpoints.js';

const MEGABYTE = 1024 * 1024;
const UPLOAD = '/cgi-bin/media/upload';
const KEEP = '/cgi-bin/material/add_material';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A form with one file. */
function file(name: string, data: Buffer<ArrayBuffer> | string = 'bytes', part = 'media'): FormData {
  return formOf({ [part]: [name, data] });
}

/** The form of a video that is kept. */
function video(description = '{"title":"标题","introduction":"介绍"}'): FormData {
  return formOf({ media: ['v.mp4', 'video'], description });
}

describe('each endpoint answers as its page and the captures show', () => {
  let sandbox: Sandbox;
  let media: Record<'image' | 'voice' | 'video', string>;
  let material: Record<'image' | 'video' | 'news', string>;

  beforeAll(async () => {
    sandbox = await createSandbox();
    const added = async (path: string, body: object) =>
      (await call<{ media_id: string }>(sandbox, path, body)).media_id;
    media = {
      image: await added(`${UPLOAD}?type=image`, file('a.jpg')),
      voice: await added(`${UPLOAD}?type=voice`, file('a.amr')),
      video: await added(`${UPLOAD}?type=video`, file('a.mp4')),
    };
    const image = await added(`${KEEP}?type=image`, file('a.png'));
    const article = { title: 'TITLE', thumb_media_id: image, content: 'CONTENT', show_cover_pic: 1 };
    material = {
      image,
      video: await added(`${KEEP}?type=video`, video()),
      news: await added('/cgi-bin/material/add_news', { articles: [article] }),
    };
    return () => sandbox.close();
  });

  const upload = { type: 'image', media_id: 'ID', created_at: 1678600736, item: [] };
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
    [`${UPLOAD}?type=image`, () => file('a.gif'), upload],
    [
      `${UPLOAD}?type=thumb`,
      () => file('a.jpeg'),
      { type: 'thumb', thumb_media_id: 'ID', created_at: 1, item: [] },
    ],
    ['/cgi-bin/media/uploadimg', () => file('a.png'), { url: 'URL' }],
    [`${KEEP}?type=image`, () => file('a.bmp'), { media_id: 'ID', url: 'URL', item: [] }],
    [`${KEEP}?type=voice`, () => file('a.wma'), { media_id: 'ID', item: [] }],
    [`${KEEP}?type=video`, () => video(), { media_id: 'ID', item: [] }],
    ['/cgi-bin/material/add_news', () => ({ articles: [articleOf(material.image)] }), { media_id: 'ID' }],
    [
      '/cgi-bin/material/update_news',
      () => ({ media_id: material.news, index: 0, articles: articleOf(material.image) }),
      done,
    ],
    ['/cgi-bin/material/get_material', () => ({ media_id: material.news }), news],
    [
      '/cgi-bin/material/get_material',
      () => ({ media_id: material.video }),
      {
        title: '标题',
        description: '介绍',
        down_url: 'URL',
        newcat: '',
        newsubcat: '',
        tags: [],
        cover_url: '',
        vid: '1007_x',
      },
    ],
    [
      '/cgi-bin/material/get_materialcount',
      () => undefined,
      { voice_count: 0, video_count: 2, image_count: 12, news_count: 0 },
    ],
    [
      '/cgi-bin/material/batchget_material',
      () => ({ type: 'image', ...page }),
      { item: [{ media_id: 'ID', name: 'a', update_time: 1678, url: 'URL', tags: [] }], ...list },
    ],
    [
      '/cgi-bin/material/batchget_material',
      () => ({ type: 'news', ...page }),
      { item: [{ media_id: 'ID', content: news, update_time: 123456 }], ...list },
    ],
    ['/cgi-bin/material/del_material', () => ({ media_id: material.video }), done],
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

  it.each([
    ['image', '/cgi-bin/media/get', 'image/jpeg', '.jpg'],
    ['voice', '/cgi-bin/media/get', 'audio/amr', '.amr'],
    ['voice', '/cgi-bin/media/get/jssdk', 'voice/speex', '.speex'],
  ] as const)('%s by %s', async (type, path, contentType, ending) => {
    const response = await send(sandbox, `${path}?media_id=${media[type]}`);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${media[type]}${ending}"`,
    );
    expect(await response.text()).toBe('bytes');
  });

  it('a permanent file comes under its own name, and without a type', async () => {
    const { media_id } = await call<{ media_id: string }>(sandbox, `${KEEP}?type=image`, file('猫.png', PNG));
    const response = await send(sandbox, '/cgi-bin/material/get_material', { media_id });
    expect(response.headers.get('content-type')).toBeNull();
    const header = Buffer.from(response.headers.get('content-disposition') ?? '', 'latin1').toString();
    expect(header).toBe('attachment; filename="猫.png"');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  });
});

describe('addresses', () => {
  it.each([
    ['/cgi-bin/media/uploadimg', 'a.png', /\/mmbiz_png\/[\w-]+\/0\?from=appmsg$/, 'image/png'],
    [`${KEEP}?type=image`, 'a.jpeg', /\/mmbiz_jpg\/[\w-]+\/0\?wx_fmt=jpeg$/, 'image/jpeg'],
    [`${KEEP}?type=thumb`, 'a.jpg', /\/mmbiz_jpg\/[\w-]+\/0\?wx_fmt=jpeg$/, 'image/jpeg'],
    [`${KEEP}?type=image`, 'a.gif', /\/mmbiz_gif\/[\w-]+\/0\?wx_fmt=gif$/, 'image/gif'],
  ])('a picture of %s is where WeChat says it is (%s)', async (path, name, address, contentType) => {
    const sandbox = await startSandbox();
    const { url } = await call<{ url: string }>(sandbox, path, file(name, PNG));
    expect(url.startsWith(sandbox.url)).toBe(true);
    expect(url).toMatch(address);
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
    expect((await fetch(url.replace('/0?', '/640?'))).status).toBe(200);
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

  it('what nobody has uploaded is not found, without an errcode', async () => {
    const { url } = await startSandbox();
    const response = await fetch(`${url}/mmbiz_png/none/0`);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});

/** Situation, request, what WeChat says, and where that is known from. */
const REFUSALS: [string, string, object | undefined, string, string][] = [
  [
    'another type',
    `${UPLOAD}?type=picture`,
    file('a.jpg'),
    '40004 invalid media type',
    'capture, rid 63511220',
  ],
  ['no type', UPLOAD, file('a.jpg'), '40004 invalid media type', 'api_uploadtempmedia'],
  [
    'an ending that does not fit',
    `${UPLOAD}?type=voice`,
    file('a.jpg'),
    '40005 invalid file type',
    'capture 2022-12',
  ],
  ['no ending', `${UPLOAD}?type=image`, file('a'), '40005 invalid file type', 'capture 2022-12'],
  ['a thumb that is no JPG', `${UPLOAD}?type=thumb`, file('a.png'), '40004 invalid media type', 'capture'],
  [
    'a large thumb',
    `${UPLOAD}?type=thumb`,
    file('a.jpg', Buffer.alloc(64 * 1024 + 1)),
    '40006 invalid media size',
    'capture, rid 657d1d7f',
  ],
  [
    'a large voice',
    `${UPLOAD}?type=voice`,
    file('a.mp3', Buffer.alloc(2 * MEGABYTE + 1)),
    '40006 invalid media size',
    'api_uploadtempmedia',
  ],
  ['an empty file', `${UPLOAD}?type=image`, file('a.jpg', ''), '44001 empty media data', 'errcode table'],
  ['another part', `${UPLOAD}?type=image`, file('a.jpg', 'x', 'file'), '41005 media data missing', 'capture'],
  ['no form', `${UPLOAD}?type=image`, {}, '41005 media data missing', 'capture'],
  [
    'a kept file of another kind',
    `${KEEP}?type=image`,
    file('a.webp'),
    '40113 unsupported file type',
    'capture',
  ],
  [
    'a kept file without an ending',
    `${KEEP}?type=image`,
    file('a'),
    '40113 unsupported file type',
    'capture',
  ],
  [
    'a HEIF picture called .png',
    `${KEEP}?type=image`,
    file('a.png', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')),
    '40113 unsupported file type',
    'capture',
  ],
  [
    'a kept video without a description',
    `${KEEP}?type=video`,
    file('a.mp4'),
    '41005 media data missing',
    'capture',
  ],
  [
    'a kept video without a title',
    `${KEEP}?type=video`,
    video('{"introduction":"x"}'),
    '45003 title size out of limit',
    'errcode table',
  ],
  [
    'a large picture for an article',
    '/cgi-bin/media/uploadimg',
    file('a.png', Buffer.alloc(MEGABYTE + 1)),
    '40009 invalid image size',
    'api_uploadimage',
  ],
  [
    'a GIF for an article',
    '/cgi-bin/media/uploadimg',
    file('a.gif'),
    '40005 invalid file type',
    'api_uploadimage',
  ],
  ['an unknown media_id', '/cgi-bin/media/get?media_id=x', undefined, '40007 invalid media_id', 'capture'],
  [
    'an unknown recording',
    '/cgi-bin/media/get/jssdk?media_id=x',
    undefined,
    '40007 invalid media_id',
    'api_gethdvoice',
  ],
  [
    'an unknown material',
    '/cgi-bin/material/get_material',
    { media_id: 'x' },
    '40007 invalid media_id',
    'capture',
  ],
  ['a material without its id', '/cgi-bin/material/get_material', {}, '40007 invalid media_id', 'capture'],
  [
    'deleting an unknown one',
    '/cgi-bin/material/del_material',
    { media_id: 'x' },
    '40007 invalid media_id',
    'capture',
  ],
  [
    'a large recording',
    '/cgi-bin/media/voice/addvoicetorecofortext?format=mp3&voice_id=1',
    file('a.mp3', Buffer.alloc(MEGABYTE + 1)),
    '40010 invalid voice size',
    'api_addvoicetorecofortext',
  ],
  [
    'a long text to translate',
    '/cgi-bin/media/voice/translatecontent?lfrom=zh_CN&lto=en_US',
    { content: '好'.repeat(201) },
    '40035 invalid args size',
    'api_translatecontent',
  ],
];

describe('is refused', () => {
  it.each(REFUSALS)('%s', async (_situation, path, body, said) => {
    expect(await refusal(await startSandbox(), path, body)).toBe(said);
  });

  it('in plain text, with a hint and the id of the request', async () => {
    const response = await send(await startSandbox(), `${KEEP}?type=image`, file('a'));
    expect(response.headers.get('content-type')).toBe('text/plain');
    const { errmsg } = (await response.json()) as { errmsg: string };
    expect(errmsg).toMatch(
      /^unsupported file type hint: \[[\w.-]{14}\] rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/,
    );
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
