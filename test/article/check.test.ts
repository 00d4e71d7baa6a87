import { describe, expect, it } from 'vitest';
import type { ArticleToPublish, OneArticle } from 'wechat-api/types';
import { start } from '../support/client.js';
import { dataURL, file, folderOf } from './support/files.js';
import { failing } from './support/stage.js';

const MEGABYTE = 1024 * 1024;
const article = { title: 't', content: '<p>x</p>', cover: file('jpg') };

/** What the check says of an article; nothing is sent. */
async function problemsOf(given: object): Promise<string[] | undefined> {
  const { api, sandbox } = await start();
  const error = await failing(api.promises.publishArticle(given as OneArticle));
  expect(error).toMatchObject({
    name: 'WeChatAPIArgumentError',
    code: 'ERR_INVALID_ARG',
    step: 'check',
    done: { pictures: {}, covers: [] },
    retryable: false,
  });
  expect(sandbox.requests).toEqual([]);
  return error.problems;
}

it('tells all that is wrong at once', async () => {
  const { api, sandbox } = await start();
  const base = await folderOf({ 'a.webp': file('webp'), 'b.png': file('png', '', MEGABYTE + 1) });
  const error = await failing(
    api.promises.publishArticle({
      title: '长'.repeat(33),
      author: 'a'.repeat(17),
      digest: 'd'.repeat(129),
      content:
        '<img src="a.webp"><img src="b.png">\n<script>1</script><img src="missing.png"><img src="cid:none">',
      cover: 'cover.png',
      base,
    }),
  );
  const problems = [
    'title has 33 characters, of at most 32',
    'author has 17 characters, of at most 16',
    'digest has 129 characters, of at most 128',
    'content has <script> in line 2, which WeChat drops',
    'picture a.webp: it is WebP, and WeChat takes JPEG, PNG or GIF as a picture of the content',
    'picture b.png: it has 1.00 MB, and a PNG may have 1 MB',
    'picture missing.png: there is no such file',
    'picture cid:none: there is no such attachment',
    'cover cover.png: there is no such file',
  ];
  expect(error.problems?.toSorted()).toEqual(problems.toSorted());
  for (const problem of problems) expect(error.message).toContain(problem);
  expect(sandbox.requests).toEqual([]);
});

it('keeps a message short where much is wrong', async () => {
  const content = Array.from({ length: 40 }, (_, i) => `<img src="${i}.png">`).join('');
  const { api } = await start();
  const error = await failing(api.promises.publishArticle({ ...article, content, base: '/nowhere' }));
  expect(error.problems).toHaveLength(40);
  expect(error.message).toMatch(/; and 30 more$/);
});

describe('refuses', () => {
  it.each<[string, object, string[]]>([
    ['no article', [], ['the article must be an object']],
    ['what is missing', {}, ['title is missing', 'content is missing', 'cover is missing']],
    ['a cover that is null', { ...article, cover: null }, ['cover is missing']],
    ['an empty title', { ...article, title: ' ' }, ['title is empty']],
    ['a title that is none', { ...article, title: 1 }, ['title must be text']],
    ['an empty content', { ...article, content: '' }, ['content must be text, and not empty']],
    ['a flag that is none', { ...article, need_open_comment: true }, ['need_open_comment must be 0 or 1']],
    [
      'a source elsewhere',
      { ...article, content_source_url: 'ftp://x' },
      ['content_source_url must be an address of http or https'],
    ],
    [
      'a long source',
      { ...article, content_source_url: `http://${'x'.repeat(1020)}` },
      ['content_source_url has more than 1 KB'],
    ],
    [
      'an option that is misspelt',
      { ...article, dryrun: true },
      ["Unknown option 'dryrun': did you mean 'dryRun'? (what WeChat has added since goes into `fields`)"],
    ],
    ['an option that is none', { ...article, dryRun: 1 }, ['dryRun must be true or false']],
    ['attachments that are none', { ...article, attachments: [] }, ['attachments must be an object']],
    [
      'pictures that are none',
      { ...article, pictures: { a: 1 } },
      ['pictures must be an object of addresses'],
    ],
    ['a list of none', { articles: [] }, ['articles must be a list of 1 to 8 articles']],
    [
      'a list of nine',
      { articles: Array.from({ length: 9 }, () => article) },
      ['articles must be a list of 1 to 8 articles'],
    ],
    [
      'what is wrong in one of several',
      { articles: [article, { ...article, title: '' }, 1] },
      [
        'articles[1].title is empty',
        'articles[2] must be an object',
        'articles[2].title is missing',
        'articles[2].content is missing',
        'articles[2].cover is missing',
      ],
    ],
    [
      'a title beside a list',
      { articles: [article], title: 't' },
      ["Unknown option 'title' (what WeChat has added since goes into `fields`)"],
    ],
    [
      'frames',
      { ...article, content: '<p>\n\n<iframe src="https://example.com"></iframe>' },
      ['content has <iframe> in line 3, which WeChat drops'],
    ],
    [
      'much text',
      { ...article, content: '字'.repeat(20_000) },
      ['content has 20000 characters, and must have less than 20000'],
    ],
    [
      'much text beside a picture',
      { ...article, content: `<img src="${dataURL(file('png'))}">${'字'.repeat(19_900)}` },
      ['content has 20012 characters, and must have less than 20000'],
    ],
    [
      'much markup, of which no picture is read',
      { ...article, content: `${'<div>'.repeat(100_000)}<img src="nowhere.png">` },
      ['content has 500023 characters, and must have less than 20000'],
    ],
    [
      'much text, of which no picture is read',
      { ...article, content: `${'字'.repeat(20_000)}<img src="nowhere.png">` },
      ['content has 20112 characters, and must have less than 20000'],
    ],
    [
      'what is wrong in a list of one',
      { articles: [{ ...article, content: '字'.repeat(20_000) }] },
      ['articles[0].content has 20000 characters, and must have less than 20000'],
    ],
    [
      'a picture that is nothing but comments',
      { ...article, cover: Buffer.from('<!---->'.repeat(140)) },
      ['cover: it is no picture'],
    ],
    [
      'a cover of another format',
      { ...article, cover: file('avif') },
      ['cover: it is AVIF, and WeChat takes JPEG, PNG, GIF or BMP as a cover'],
    ],
    [
      'a large cover',
      { ...article, cover: file('png', '', 10 * MEGABYTE + 1) },
      ['cover: it has 10.00 MB, and a picture may have 10 MB'],
    ],
    [
      'a cover that is no file',
      { ...article, cover: 7 },
      [
        'cover: A file must be a path, bytes, a Blob, a stream, or { file, filename } with one of these as the file',
      ],
    ],
    ['a cover that is empty', { ...article, cover: Buffer.alloc(0) }, ['cover: it is empty']],
    ['a cover that is text', { ...article, cover: Buffer.from('hello') }, ['cover: it is no picture']],
  ])('%s', async (_what, given, problems) => {
    const told = await problemsOf(given);
    if (told) expect(told).toEqual(problems);
  });

  it.each(['0', '2 fortnights', 0, -1, Infinity, '2d', true])('a patience of %j', async (patience) => {
    expect(await problemsOf({ ...article, patience })).toEqual([
      "patience must be milliseconds, or text such as '2m', of a day at most",
    ]);
  });

  it.each(['webp', 'svg', 'avif', 'heic', 'tif', 'ico', 'bmp'] as const)(
    'a picture that is %s',
    async (format) => {
      const told = await problemsOf({
        ...article,
        content: '<img src="a">',
        attachments: { a: file(format) },
      });
      expect(told).toEqual([
        expect.stringMatching(/^picture a: it is \w+, and WeChat takes JPEG, PNG or GIF/),
      ]);
    },
  );

  it('a GIF over its limit, and takes one below it', async () => {
    const content = '<img src="a"><img src="b">';
    const attachments = { a: file('gif', '', 10 * MEGABYTE), b: file('gif', '', 10 * MEGABYTE + 1) };
    expect(await problemsOf({ ...article, content, attachments })).toEqual([
      'picture b: it has 10.00 MB, and a picture may have 10 MB',
    ]);
  });
});

it('says how a media_id is given, where it seems to be meant', async () => {
  const id = 'bWSJrw061z9RqdMyBuvL_UvRe6pwKz0pfa0zBbPzrq4vbQ8vI-EXaZX_r1GP1ajI';
  expect(await problemsOf({ ...article, cover: id })).toEqual([
    `cover ${id} (a media_id is given as \`{ media_id }\`): there is no such file`,
  ]);
});

it('keeps frames of Tencent’s videos', async () => {
  const { api } = await start();
  const content =
    '<iframe class="video_iframe" data-src="https://v.qq.com/iframe/preview.html?vid=1"></iframe>';
  const { plan } = await api.promises.publishArticle({ ...article, content, dryRun: true });
  expect(plan?.articles[0]).toMatchObject({ content } satisfies Partial<ArticleToPublish>);
});
