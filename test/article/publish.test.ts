import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { expect, it } from 'vitest';
import { start } from '../support/client.js';
import { dataURL, file, folderOf } from './support/files.js';
import { draftIn, pathsOf, publishAtOnce } from './support/stage.js';

const [ADD, SUBMIT, STATUS] = [
  '/cgi-bin/draft/add',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/freepublish/get',
];
const [PICTURE, MATERIAL] = ['/cgi-bin/media/uploadimg', '/cgi-bin/material/add_material'];

const cover = file('jpg', 'cover');

it('uploads pictures and cover, adds a draft, publishes it, and tells where it is', async () => {
  const { api, sandbox } = await start();
  publishAtOnce(sandbox);
  const base = await folderOf({ 'latte.png': file('png', 'latte'), 'cover.jpg': cover });
  const drawn = dataURL(file('png', 'drawn'));
  const result = await api.promises.publishArticle({
    title: '新品上市',
    author: '店长',
    content: `<p style="background: url(latte.png)">拿铁<br><img alt='"' src="latte.png" /><img data-src=${drawn}></p>`,
    cover: 'cover.jpg',
    content_source_url: 'https://example.com/latte',
    need_open_comment: 1,
    fields: { is_new_field: 1 },
    base,
  });
  expect(pathsOf(sandbox)).toEqual([PICTURE, PICTURE, MATERIAL, ADD, SUBMIT, STATUS]);
  const { 'latte.png': latte, [drawn]: drawing } = result.pictures;
  expect(latte).toMatch(/^http/);
  expect(drawing).toMatch(/^http/);
  expect(draftIn(sandbox)).toEqual([
    {
      title: '新品上市',
      author: '店长',
      content: `<p style="background: url(${latte})">拿铁<br><img alt='"' src="${latte}" /><img data-src="${drawing}"></p>`,
      thumb_media_id: result.covers[0],
      content_source_url: 'https://example.com/latte',
      need_open_comment: 1,
      is_new_field: 1,
    },
  ]);
  const [published] = sandbox.state.publications.list;
  expect(result).toEqual({
    pictures: { 'latte.png': latte, [drawn]: drawing },
    covers: [sandbox.state.files.materials.list[0]?.media_id],
    media_id: expect.any(String) as string,
    publish_id: published?.publish_id,
    article_id: published?.article_id,
    url: published?.articles[0]?.url,
    urls: [published?.articles[0]?.url],
  });
});

it('hands the same to a callback: once, later, in the context of the caller', async () => {
  const { api, sandbox } = await start();
  publishAtOnce(sandbox);
  const context = new AsyncLocalStorage<string>();
  let isLater = false;
  const [err, result, where, wasLater] = await new Promise<unknown[]>((resolve) => {
    context.run('here', () => {
      api.publishArticle({ title: 't', content: '<p>x</p>', cover }, (...outcome) => {
        resolve([outcome[0], outcome[1], context.getStore(), isLater]);
      });
    });
    isLater = true;
  });
  expect([err, where, wasLater]).toEqual([null, 'here', true]);
  expect(result).toMatchObject({ url: sandbox.state.publications.list[0]?.articles[0]?.url });
});

it('waits until WeChat has published it', async () => {
  const { api, sandbox } = await start();
  const running = { publish_id: 1, publish_status: 1, fail_idx: [] };
  sandbox.intercept(STATUS, { body: running });
  sandbox.intercept(STATUS, { status: 502, body: 'Bad Gateway' });
  sandbox.onExchange(({ path: asked }) => {
    if (asked === STATUS) sandbox.advance('10s');
  });
  const { url } = await api.promises.publishArticle({ title: 't', content: '<p>x</p>', cover });
  expect(url).toMatch(/^http/);
  expect(pathsOf(sandbox).filter((asked) => asked === STATUS)).toHaveLength(3);
});

it('makes a draft alone, or does not wait, where it is told so', async () => {
  const { api, sandbox } = await start();
  const article = { title: 't', content: '<p>x</p>', cover };
  const draft = await api.promises.publishArticle({ ...article, publish: false });
  expect(pathsOf(sandbox)).toEqual([MATERIAL, ADD]);
  expect(draft).toEqual({
    pictures: {},
    covers: [expect.any(String)],
    media_id: sandbox.state.drafts.list[0]?.media_id,
  });
  sandbox.clearRequests();
  const submitted = await api.promises.publishArticle({ ...article, wait: false });
  expect(pathsOf(sandbox)).toEqual([MATERIAL, ADD, SUBMIT]);
  expect(submitted).toMatchObject({ publish_id: sandbox.state.publications.running[0]?.publish_id });
  expect(submitted).not.toHaveProperty('url');
});

it('publishes several articles together, and uploads what they share once', async () => {
  const { api, sandbox } = await start();
  publishAtOnce(sandbox);
  const one = file('png', 'one');
  const result = await api.promises.publishArticle({
    articles: [
      { title: '一', content: '<img src="cid:one">', cover },
      { title: '二', content: '<img src="one"><img src="cid:other%20one">', cover },
      { title: '三', content: '<p>x</p>', cover: file('bmp') },
    ],
    attachments: { one, 'other one': Buffer.from(one) },
  });
  expect(pathsOf(sandbox)).toEqual([PICTURE, MATERIAL, MATERIAL, ADD, SUBMIT, STATUS]);
  const address = result.pictures.one;
  expect(result.pictures).toEqual({ 'cid:one': address, one: address, 'cid:other%20one': address });
  expect(draftIn(sandbox).map(({ title, content }) => [title, content])).toEqual([
    ['一', `<img src="${address}">`],
    ['二', `<img src="${address}"><img src="${address}">`],
    ['三', '<p>x</p>'],
  ]);
  const [first, second, third] = result.covers;
  expect(first).toBe(second);
  expect(first).not.toBe(third);
  expect(result.urls).toHaveLength(3);
  expect(result.url).toBe(result.urls?.[0]);
});

it('says what it would do, and sends nothing', async () => {
  const { api, sandbox } = await start();
  const base = await folderOf({ 'a.jpeg': file('jpg', 'a'), 'b.jpg': file('png', 'b') });
  const content = '<img src="a.jpeg"><img src=./a.jpeg><img src="b.jpg"><img src="c">';
  const result = await api.promises.publishArticle({
    title: 't',
    digest: 'd',
    content,
    cover,
    attachments: { c: file('gif') },
    base,
    dryRun: true,
  });
  const png = { by: 'uploadImage', contentType: 'image/png', size: 9 };
  expect(result).toEqual({
    pictures: {},
    covers: [],
    plan: {
      uploads: [
        {
          ...png,
          contentType: 'image/jpeg',
          filename: 'a.jpeg',
          size: 12,
          originals: ['a.jpeg', './a.jpeg'],
        },
        { ...png, filename: 'b.jpg.png', originals: ['b.jpg'] },
        {
          by: 'uploadImageMaterial',
          filename: 'picture.gif',
          contentType: 'image/gif',
          size: 6,
          originals: ['c'],
        },
        {
          by: 'uploadImageMaterial',
          filename: 'picture.jpg',
          contentType: 'image/jpeg',
          size: 16,
          originals: [],
        },
      ],
      articles: [{ title: 't', digest: 'd', content }],
    },
  });
  expect(sandbox.requests).toEqual([]);
});

it('takes a cover in every form', async () => {
  const { api, sandbox } = await start();
  const folder = await folderOf({ 'cover.jpg': cover });
  const known = await api.promises.uploadImageMaterial({ file: cover, filename: 'c.jpg' });
  const where = path.join(folder, 'cover.jpg');
  const covers = [where, new URL(`file://${where}`), cover, new Blob([cover]), dataURL(cover, 'image/jpeg')];
  const named = { file: cover, filename: 'mine.jpg' };
  for (const given of [...covers, 'cid:mine', named, known, { media_id: known.media_id }]) {
    const { covers: ids } = await api.promises.publishArticle({
      title: 't',
      content: '<p>x</p>',
      cover: given,
      attachments: { mine: cover },
      publish: false,
      readFiles: false,
    });
    expect(draftIn(sandbox)[0]).toMatchObject({ thumb_media_id: ids[0] });
    if ('media_id' in Object(given)) expect(ids).toEqual([known.media_id]);
  }
  expect(sandbox.state.drafts.list).toHaveLength(9);
  expect(sandbox.state.files.materials.list).toHaveLength(1 + 7);
});
