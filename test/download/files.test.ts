import { mkdirSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';
import { folder } from '../support/folder.js';
import { outcome } from '../support/outcome.js';
import { json, serve } from '../support/servers.js';
import { clientOf } from '../support/timing.js';

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(300_000, 'x')]);

/** A server that answers all with a file of this name, or of none. */
async function serveFile(disposition?: string, type = 'image/png', bytes = PNG): Promise<string> {
  const { url } = await serve((_request, response) => {
    // As WeChat does: UTF-8, byte for byte.
    if (disposition !== undefined)
      response.setHeader('content-disposition', Buffer.from(disposition).toString('latin1'));
    if (type) response.setHeader('content-type', type);
    // Where Node.js knows the length at once, it writes this header in a way of its own.
    response.write(bytes);
    response.end();
  });
  return url;
}

describe('a download to a file', () => {
  it('is there under its path, with the name and type that WeChat tells', async () => {
    const { at, names } = await folder();
    const api = clientOf(await serveFile('attachment; filename="猫.png"'));
    const { err, data, res } = await outcome((done) => {
      api.downloadMedia('M', at('cat.png'), done);
    });
    expect(err).toBeNull();
    expect(data).toEqual({
      path: at('cat.png'),
      filename: '猫.png',
      contentType: 'image/png',
      size: PNG.length,
    });
    expect(res?.status).toBe(200);
    expect((await readFile(at('cat.png'))).equals(PNG)).toBe(true);
    expect(await names()).toEqual(['cat.png']);
  });

  it('takes the URL of a file', async () => {
    const { at } = await folder();
    const api = clientOf(await serveFile());
    const { path } = await api.promises.downloadMaterial('M', pathToFileURL(at('a b.png')));
    expect(path).toBe(at('a b.png'));
    expect((await readFile(at('a b.png'))).equals(PNG)).toBe(true);
  });

  it('asks for what it is to download', async () => {
    const { at } = await folder();
    const { url, arrivals } = await serve((_request, response) => {
      response.setHeader('content-type', 'application/octet-stream').end(PNG);
    });
    const { promises } = clientOf(url);
    const bill = { appid: 'A', mch_id: '1', bill_date: '20170925' };
    await promises.downloadMedia('M', at('1'));
    await promises.downloadMaterial('M', at('2'));
    await promises.downloadHDVoice('M', at('3'));
    await promises.downloadNontaxBillTo(bill, at('4'));
    const asked = arrivals.map(
      ({ method, url: text, body }) => `${method} ${text.replace(/\?access_token=[\w-]+/, '')} ${body}`,
    );
    expect(asked).toEqual([
      'GET /cgi-bin/media/get&media_id=M ',
      'POST /cgi-bin/material/get_material {"media_id":"M"}',
      'GET /cgi-bin/media/get/jssdk&media_id=M ',
      `POST /nontax/downloadbill ${JSON.stringify(bill)}`,
    ]);
  });

  it('takes the place of a file that is there, and of what a link leads to', async () => {
    const { at, names } = await folder();
    await writeFile(at('old.png'), 'old');
    await symlink(at('old.png'), at('link.png'));
    const api = clientOf(await serveFile());
    await api.promises.downloadMedia('M', at('link.png'));
    expect((await readFile(at('old.png'))).equals(PNG)).toBe(true);
    expect((await lstat(at('link.png'))).isSymbolicLink()).toBe(true);
    expect(await names()).toEqual(['link.png', 'old.png']);
  });

  it('tells a type that WeChat does not', async () => {
    const { at } = await folder();
    const untold = await clientOf(await serveFile(undefined, '')).promises.downloadMedia('M', at('1'));
    expect(untold).toMatchObject({ filename: 'M.png', contentType: 'image/png' });
    const vague = await clientOf(
      await serveFile('attachment; filename="a.mp3"', 'application/octet-stream'),
    ).promises.downloadMaterial('M', at('2'));
    expect(vague).toMatchObject({ filename: 'a.mp3', contentType: 'audio/mpeg' });
  });

  it('is as empty of errors where it is empty, short, or begins like JSON', async () => {
    const { at } = await folder();
    for (const text of ['x', '{ no JSON', `{${'x'.repeat(100_000)}`]) {
      const url = await serveFile(undefined, 'image/png', Buffer.from(text));
      const { size } = await clientOf(url).promises.downloadMedia('M', at('a'));
      expect(size).toBe(text.length);
      expect(await readFile(at('a'), 'utf8')).toBe(text);
    }
  });
});

describe('a download to a folder', () => {
  it.each([
    ['attachment; filename="cat.png"', 'cat.png'],
    ['attachment; filename="猫 & 😀.png"', '猫 & 😀.png'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="..\\\\..\\\\boot.ini"', 'boot.ini'],
    [`attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd`, 'passwd'],
    [`attachment; filename*=UTF-8''a%0Ab%00.png`, 'M-1.png'],
    [`attachment; filename*=UTF-8''a%0Ab.png`, 'a_b.png'],
    ['attachment; filename=".."', 'M-1.png'],
    ['attachment; filename="..."', '_'],
    ['attachment; filename="CON.png"', '_CON.png'],
    ['attachment; filename="a:b?.png"', 'a_b_.png'],
    ['attachment; filename="a.png. . "', 'a.png'],
    [`attachment; filename="${'猫'.repeat(300)}.png"`, `${'猫'.repeat(65)}.png`],
    [`attachment; filename="x${'a'.repeat(195)}.png"`, `x${'a'.repeat(195)}.png`],
    [`attachment; filename="x${'a'.repeat(196)}.png"`, `x${'a'.repeat(195)}.png`],
    [`attachment; filename="x${'a'.repeat(300)}.${'b'.repeat(80)}"`, `x${'a'.repeat(118)}.${'b'.repeat(80)}`],
    [`attachment; filename="x${'a'.repeat(300)}.${'b'.repeat(99)}"`, `x${'a'.repeat(199)}`],
    [`attachment; filename="x.${'b'.repeat(300)}"`, `x.${'b'.repeat(198)}`],
    ['inline', 'M-1.png'],
    [undefined, 'M-1.png'],
  ])('%s is called %s', async (disposition, name) => {
    const { path, at, names } = await folder();
    const api = clientOf(await serveFile(disposition));
    const file = await api.promises.downloadMedia('M-1', path);
    expect(file).toMatchObject({ path: at(name), filename: name });
    expect(await names()).toEqual([name]);
  });

  it('does not take the place of another one, which may be of the same name', async () => {
    const { path, at, names } = await folder();
    await mkdir(at('cat (2).png'));
    const api = clientOf(await serveFile('attachment; filename="cat.png"'));
    const files = await Promise.all(Array.from({ length: 4 }, () => api.promises.downloadMedia('M', path)));
    expect(new Set(files.map((file) => file.filename))).toEqual(new Set(['cat.png']));
    expect(files.map((file) => basename(file.path ?? '')).sort()).toEqual([
      'cat (1).png',
      'cat (3).png',
      'cat (4).png',
      'cat.png',
    ]);
    expect(await names()).toHaveLength(5);
  });

  it('is called as what was asked for, which may be no name', async () => {
    const { path, names } = await folder();
    const api = clientOf(await serveFile());
    await api.promises.downloadMedia('../../M', path);
    await api.promises.downloadNontaxBillTo({ appid: 'A', bill_date: '20170925' }, path);
    expect(await names()).toEqual(['.._.._M.png', '20170925.png']);
  });
});

describe('an errcode in the place of a file', () => {
  it('is that error, and nothing is written', async () => {
    const { path, names, at } = await folder();
    await writeFile(at('old.png'), 'old');
    const { url } = await serve((_request, response) => {
      response.setHeader('content-type', 'text/plain');
      // In pieces: the first one tells little.
      response.write('{"err');
      setTimeout(() => response.end('code":40007,"errmsg":"invalid media_id"}'), 20);
    });
    const api = clientOf(url);
    const err = await failure(api.promises.downloadMedia('M', at('old.png')));
    expect(err).toMatchObject({ name: 'WeChatAPIError', code: 40007, path: '/cgi-bin/media/get' });
    expect(err).toMatchObject({ data: { errcode: 40007 }, res: { status: 200 } });
    expect((await failure(api.promises.downloadMaterial('M', path))).code).toBe(40007);
    expect(await names()).toEqual(['old.png']);
    expect(await readFile(at('old.png'), 'utf8')).toBe('old');
  });

  it('of a dead token is tried once more', async () => {
    const { sandbox, api } = await start();
    const { at } = await folder();
    const { media_id: id } = await api.promises.uploadMedia({ file: PNG, filename: 'a.png' }, 'image');
    sandbox.revokeToken();
    const { path } = await api.promises.downloadMedia(id, at('a.png'));
    expect((await readFile(path as string)).equals(PNG)).toBe(true);
    expect(sandbox.count('/cgi-bin/media/get')).toBe(2);
  });

  it.each([
    ['news', 200, '{"news_item":[],"create_time":1}', /no file, but JSON with news_item, create_time/],
    ['a page', 200, '<html>Sign in</html>', /neither bytes nor JSON/],
    ['an HTTP error', 502, 'Bad Gateway', /HTTP 502/],
    ['nothing', 200, '', /an empty body/],
  ])('and so is %s', async (what, status, body, message) => {
    const { path, names } = await folder();
    const { url } = await serve((_request, response) => {
      json(response, body, status, what === 'a page' ? { 'content-type': 'text/html' } : {});
    });
    const err = await failure(clientOf(url).promises.downloadMaterial('M', path));
    expect(err.message).toMatch(message);
    expect(err.res).toMatchObject({ status });
    expect(await names()).toEqual([]);
  });
});

describe('a destination where nothing can be written', () => {
  it.each([
    ['in a folder that is not there', 'none/cat.png', { code: 'ENOENT' }],
    ['that is a folder', 'sub', { message: expect.stringMatching(/slash at its end/) as string }],
    ['that is a folder which is not there', 'none/', { code: 'ENOENT' }],
    [
      'that is a file and no folder',
      'file/',
      { message: expect.stringMatching(/Not a folder|ENOTDIR/) as string },
    ],
    ['in a folder that may not be written to', 'shut/cat.png', { code: 'EACCES' }],
  ])('%s is an error, and nothing is asked for', async (_where, name, error) => {
    const { path, at } = await folder();
    await mkdir(at('sub'));
    await mkdir(at('shut'));
    await chmod(at('shut'), 0o500);
    await writeFile(at('file'), '');
    // Whoever is root may write everywhere.
    if (name.startsWith('shut') && process.getuid?.() === 0) return;
    const { url, arrivals } = await serve((_request, response) => response.end(PNG));
    const err = await failure(clientOf(url).promises.downloadMedia('M', path + name));
    expect(err).toMatchObject({ name: 'WeChatAPIArgumentError', ...error });
    expect(arrivals).toEqual([]);
  });

  it.each([
    ['nothing', undefined, /destination is missing/],
    ['an empty path', '', /must have a path/],
    ['a path that no system takes', 'cat\0.png', /must have a path/],
    ['a device', '/dev/null', /Not a file/],
    ['an address', new URL('https://example.com/cat.png'), /one of a file/],
    ['a number', 5, /must be the path of a file/],
    ['bytes', Buffer.from('cat.png'), /must be the path of a file/],
  ])('is %s', async (_what, destination, message) => {
    const { url, arrivals } = await serve((_request, response) => response.end(PNG));
    const err = await failure(clientOf(url).promises.downloadMedia('M', destination as never));
    expect(err.name).toBe('WeChatAPIArgumentError');
    expect(err.message).toMatch(message);
    expect(arrivals).toEqual([]);
  });

  it('turns out to be one when all is there', async () => {
    const { at, names } = await folder();
    const { url } = await serve((_request, response) => {
      mkdirSync(at('cat.png'));
      response.setHeader('content-type', 'image/png').end(PNG);
    });
    const err = await failure(clientOf(url).promises.downloadMedia('M', at('cat.png')));
    expect(err.message).toMatch(/The file cannot be written: EISDIR/);
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'EISDIR', path: '/cgi-bin/media/get' });
    expect(await names()).toEqual(['cat.png']);
  });
});
