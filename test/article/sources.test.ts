import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';
import { serve, type Arrival } from '../support/servers.js';
import { dataURL, file, folderOf } from './support/files.js';
import { draftIn, failing, pathsOf } from './support/stage.js';

const article = { title: 't', cover: { media_id: 'C' }, publish: false };
const png = file('png', 'one');

/** What WeChat gets of pictures: names and bytes. */
function uploadsIn({ requests }: Awaited<ReturnType<typeof start>>['sandbox']) {
  return requests.flatMap(({ parts }) => parts ?? []).map(({ filename, data }) => [filename, data]);
}

/** A client of a WeChat that takes any cover. */
async function stage(options = {}) {
  const { api, sandbox } = await start(options);
  sandbox.intercept('/cgi-bin/draft/add', { body: { media_id: 'D' } }, { times: Infinity });
  return { api, sandbox };
}

describe('a picture of the content may be', () => {
  it('at a path, spelt as it is or as browsers read it', async () => {
    const { api, sandbox } = await stage();
    const names = ['a b.png', '100%.png', '图.png', 'a&b.png', '__proto__', '.png'];
    const base = await folderOf(Object.fromEntries(names.map((name) => [name, file('png', name)])));
    const addresses = [
      'a%20b.png?v=2#x',
      '100%.png',
      '%E5%9B%BE.png',
      'a&amp;b.png',
      '.png',
      '__proto__',
      ` ${base}/a b.png\n`,
    ];
    const content = addresses.map((address) => `<img src="${address}">`).join('');
    const { pictures } = await api.promises.publishArticle({ ...article, content, base });
    expect(
      uploadsIn(sandbox)
        .map(([, data]) => String(data).slice(8))
        .sort(),
    ).toEqual(names.toSorted());
    expect(uploadsIn(sandbox).map(([name]) => name)).toEqual(
      expect.arrayContaining(['__proto__.png', '.png.png']),
    );
    expect(Object.keys(pictures)).toHaveLength(7);
    expect(draftIn(sandbox)[0]?.content).toMatch(/^(<img src="http:\/\/127[^"]+">){7}$/);
  });

  it('at the address of a file', async () => {
    const { api, sandbox } = await stage();
    const base = await folderOf({ 'a.png': png });
    const content = `<img src="${pathToFileURL(`${base}/a.png`).href}">`;
    await api.promises.publishArticle({ ...article, content });
    expect(uploadsIn(sandbox)).toEqual([['a.png', png]]);
  });

  it.each([
    ['base64', dataURL(png)],
    [
      'base64 that is escaped, on several lines',
      dataURL(png).replace('=', '%3D').replace('base64,', 'base64,\n'),
    ],
    [
      'escapes',
      `data:image/png,${Array.from(png, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`,
    ],
    ['no type', dataURL(png, '')],
  ])('data with %s', async (_what, address) => {
    const { api, sandbox } = await stage();
    const { pictures } = await api.promises.publishArticle({ ...article, content: `<img src='${address}'>` });
    expect(uploadsIn(sandbox)).toEqual([['picture.png', png]]);
    expect(Object.keys(pictures)).toEqual([address]);
  });

  it('an attachment of every kind', async () => {
    const { api, sandbox } = await stage();
    const base = await folderOf({ 'p.png': file('png', 'path') });
    const attachments = {
      bytes: file('png', 'bytes'),
      path: `${base}/p.png`,
      stream: Readable.from([file('png'), Buffer.from('stream')]),
      blob: new Blob([file('png', 'blob')]),
      named: { file: file('jpg', 'named'), filename: 'n.jpg' },
      web: new Blob([file('png', 'web')]).stream(),
      constructor: file('png', 'constructor'),
    };
    const names = Object.keys(attachments);
    const content = names.map((name) => `<img src="cid:${name}">`).join('');
    await api.promises.publishArticle({ ...article, content, attachments, readFiles: false });
    expect(
      uploadsIn(sandbox)
        .map(([, data]) => String(data).replace(/^.*?(?=[a-z]{3,}$)/s, ''))
        .sort(),
    ).toEqual(names.toSorted());
  });

  it('a stream that is named more than once', async () => {
    const { api, sandbox } = await stage();
    const attachments = { s: Readable.from([png]) };
    const content = '<img src="s"><img src="cid:s"><img src="CID:%73">';
    const { covers } = await api.promises.publishArticle({
      ...article,
      content,
      cover: 'cid:s',
      attachments,
    });
    expect(uploadsIn(sandbox)).toEqual([
      ['picture.png', png],
      ['picture.png', png],
    ]);
    expect(covers).toHaveLength(1);
  });

  it('WeChat’s own, which stays', async () => {
    const { api, sandbox } = await stage();
    const own = [
      'http://mmbiz.qpic.cn/mmbiz_jpg/X/0',
      '//mmbiz.qpic.cn/a',
      'https://mmbiz.qlogo.cn/b',
      '',
      '#',
    ];
    const content = `${own.map((address) => `<img src="${address}">`).join('')}<svg style="fill:url(#a)"><image href=#b /></svg>`;
    await api.promises.publishArticle({ ...article, content, fetchPictures: false });
    expect(draftIn(sandbox)[0]?.content).toBe(content);
    expect(pathsOf(sandbox)).toEqual(['/cgi-bin/draft/add']);
  });

  it('one that was uploaded before', async () => {
    const { api, sandbox } = await stage();
    const pictures = { 'gone.png': 'http://mmbiz.qpic.cn/gone/0?a&b="c"' };
    const content = `<img src=gone.png><p style='a: URL( "gone.png" )'>`;
    const result = await api.promises.publishArticle({ ...article, content, pictures });
    expect(result.pictures).toEqual(pictures);
    expect(draftIn(sandbox)[0]?.content).toBe(
      `<img src="http://mmbiz.qpic.cn/gone/0?a&amp;b=&quot;c&quot;"><p style='a: URL( "http://mmbiz.qpic.cn/gone/0?a&amp;b=\\"c\\"" )'>`,
    );
  });

  it('nothing else', async () => {
    const { api, sandbox } = await stage();
    const base = await folderOf({});
    const content = ['blob:https://x/1', 'data:', 'javascript:1', '.', 'http://', `${'x'.repeat(300)}.png`]
      .map((address) => `<img src="${address}">`)
      .join('');
    const error = await failing(api.promises.publishArticle({ ...article, content, base }));
    expect(error.problems).toEqual([
      'picture blob:https://x/1: nobody can read an address of blob:',
      'picture data:: it is no whole data: address',
      'picture javascript:1: nobody can read an address of javascript:',
      expect.stringMatching(/^picture \.: Not a file: \//),
      'picture http://: nobody can read an address of http:',
      `picture ${'x'.repeat(99)}…: there is no such file`,
    ]);
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a picture of another site', () => {
  const answers: Record<
    string,
    (arrival: Arrival) => [status: number, headers: object, body: Buffer | string]
  > = {
    '/a.png': () => [200, { 'content-type': 'image/png' }, png],
    '/moved': () => [302, { location: '/a.png' }, ''],
    '/circle': () => [302, { location: '/circle' }, ''],
    '/protected': () => [403, { 'content-type': 'text/html' }, '<html>no</html>'],
    '/page': () => [200, { 'content-type': 'image/png' }, '<!doctype html><p>hotlinking is forbidden'],
    '/large': () => [200, {}, Buffer.alloc(11 * 1024 * 1024)],
    '/empty': () => [200, {}, ''],
  };
  const site = () =>
    serve((arrival, response) => {
      const [status, headers, body] = answers[arrival.url.replace(/\?.*/, '')]?.(arrival) ?? [404, {}, ''];
      response.writeHead(status, headers as Record<string, string>).end(body);
    });

  it('is fetched, without anything that is the account’s', async () => {
    const { url, arrivals } = await site();
    const seen: unknown[] = [];
    const { api, sandbox } = await stage({
      headers: { authorization: 'SECRET' },
      auth: 'user:SECRET',
      beforeRequest: ({ headers }: { headers: object }) => seen.push(headers),
    });
    api.setHook((options) => {
      options.headers['x-secret'] = 'SECRET';
    });
    const content = `<img src="${url}/a.png?v=1"><img src="${url}/moved">`;
    const { pictures } = await api.promises.publishArticle({ ...article, content });
    expect(uploadsIn(sandbox)).toEqual([['a.png', png]]);
    expect(Object.keys(pictures)).toEqual([`${url}/a.png?v=1`, `${url}/moved`]);
    expect(arrivals.map((arrival) => arrival.url).sort()).toEqual(['/a.png', '/a.png?v=1', '/moved']);
    expect(JSON.stringify(arrivals)).not.toMatch(/SECRET|token|cookie|referer/i);
    expect(seen).toHaveLength(sandbox.requests.length);
  });

  it('is fetched in a dry run, too, and WeChat hears nothing', async () => {
    const { url, arrivals } = await site();
    const { api, sandbox } = await stage();
    const { plan } = await api.promises.publishArticle({
      ...article,
      content: `<img src="${url}/a.png">`,
      dryRun: true,
    });
    expect(plan?.uploads).toMatchObject([{ filename: 'a.png', originals: [`${url}/a.png`] }]);
    expect(arrivals).toHaveLength(1);
    expect(sandbox.requests).toEqual([]);
  });

  it('is told where it is none', async () => {
    const { url } = await site();
    const { api, sandbox } = await stage();
    const bad = ['/protected?key=SECRET', '/page', '/large', '/empty', '/circle', '/missing'];
    const content = bad.map((where) => `<img src="${url}${where}">`).join('');
    const error = await failing(api.promises.publishArticle({ ...article, content }));
    expect(error.problems?.map((problem) => problem.replaceAll(url, ''))).toEqual([
      'picture /protected: the site answers 403: it may not be there, or not for others',
      'picture /page: it is a page of HTML, and no picture',
      'picture /large: it has more than 10 MB',
      'picture /empty: it is empty',
      'picture /circle: the site answers 302: it may not be there, or not for others',
      'picture /missing: the site answers 404: it may not be there, or not for others',
    ]);
    expect(error.message).not.toContain('SECRET');
    expect(sandbox.requests).toEqual([]);
  });

  it('is not fetched where that is forbidden, nor are files read', async () => {
    const { url, arrivals } = await site();
    const { api } = await stage();
    const base = await folderOf({ 'a.png': png });
    const content = `<img src="${url}/a.png"><img src="a.png"><img src="file:///etc/hosts">`;
    const error = await failing(
      api.promises.publishArticle({ ...article, content, base, fetchPictures: false, readFiles: false }),
    );
    expect(error.problems?.map((problem) => problem.replace(/^.*: /, ''))).toEqual([
      'it is on another site, and `fetchPictures` is false',
      'it is a file, and `readFiles` is false',
      'it is a file, and `readFiles` is false',
    ]);
    expect(arrivals).toEqual([]);
  });

  it('ends with the signal', async () => {
    const ending = new AbortController();
    const { url } = await serve(() => {
      ending.abort();
    });
    const { api } = await stage({ signal: ending.signal });
    const content = `<img src="${url}/a.png">`;
    expect(await failure(api.promises.publishArticle({ ...article, content }))).toMatchObject({
      name: 'WeChatAPIAbortError',
      step: 'check',
    });
  });

  it('ends with the signal, and no other is begun', async () => {
    const ending = new AbortController();
    const { url, arrivals } = await serve(() => {
      ending.abort();
    });
    const { api } = await stage({ signal: ending.signal });
    const content = Array.from({ length: 12 }, (_, i) => `<img src="${url}/${i}.png">`).join('');
    expect(await failure(api.promises.publishArticle({ ...article, content }))).toMatchObject({
      name: 'WeChatAPIAbortError',
    });
    await sleep(300);
    expect(arrivals.length).toBeLessThanOrEqual(3);
  });
});
