import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcome } from '../support/outcome.js';
import { serve } from '../support/servers.js';
import { clientOf } from '../support/timing.js';

// The CommonJS build, which is what the library uses.
const require = createRequire(join(process.cwd(), 'package.json'));

const BYTES = Buffer.from('ID3 a song');

/** What a download comes with whose content-disposition is this, of a known length or not. */
async function download(header: string | undefined, known: boolean) {
  const { url } = await serve((_request, response) => {
    // As WeChat does: UTF-8, byte for byte.
    if (header !== undefined)
      response.setHeader('content-disposition', Buffer.from(header).toString('latin1'));
    if (known) response.setHeader('content-length', BYTES.length);
    response.setHeader('content-type', 'audio/mpeg').write(BYTES);
    response.end();
  });
  const { err, data, res } = await outcome((done) => {
    clientOf(url).getMaterial('M', done);
  });
  expect(err).toBeNull();
  expect(data).toEqual(BYTES);
  return res;
}

describe('a download keeps its name', () => {
  it.each([
    ['attachment; filename="M1.jpg"', 'M1.jpg'],
    ['attachment; filename="猫 & 😀.mp3"', '猫 & 😀.mp3'],
    ['attachment; filename=猫.mp3', '猫.mp3'],
    ['attachment;FileName = "a \\"b\\".mp3"; size=9', 'a "b".mp3'],
    [`attachment; filename="cat.mp3"; filename*=UTF-8''%E7%8C%AB.mp3`, '猫.mp3'],
    [`attachment; filename="cat.mp3"; filename*=UTF-8''%E7%8C.mp3`, 'cat.mp3'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\dir\\\\a.mp3"', 'a.mp3'],
    ['attachment; filename=".."', undefined],
    ['attachment; filename=""', undefined],
    ['inline', undefined],
    [undefined, undefined],
  ])('%s', async (header, filename) => {
    for (const known of [true, false]) {
      const res = await download(header, known);
      expect(res?.headers['content-disposition']).toBe(header);
      expect(res?.filename).toBe(filename);
    }
  });

  it('which need not be UTF-8', async () => {
    const { url } = await serve((_request, response) => {
      response.setHeader('content-disposition', 'attachment; filename="caf\xe9.mp3"').end(BYTES);
    });
    const { err, res } = await outcome((done) => {
      clientOf(url).getMedia('M', done);
    });
    expect(err).toBeNull();
    expect(res?.filename).toMatch(/^caf.+\.mp3$/);
  });

  it.each([
    ['byte for byte', Buffer.from('attachment; filename="猫é.mp3"').toString('latin1'), '猫é.mp3'],
    ['as the text that it is', 'attachment; filename="猫Ã©.mp3"', '猫Ã©.mp3'],
    ['in letters that are no UTF-8', 'attachment; filename="é.mp3"', 'é.mp3'],
  ])('also through what stands in the place of urllib (%s)', async (_how, header, filename) => {
    const urllib = require('urllib') as { request: unknown };
    const { request } = urllib;
    const headers = { 'content-disposition': header };
    const stub = (_url: string, _options: object, callback: (...args: unknown[]) => void) => {
      // Bytes of another realm's are bytes.
      callback(null, new Uint8Array(BYTES), { status: 200, headers });
    };
    urllib.request = stub;
    try {
      const { data, res } = await outcome((done) => {
        clientOf('http://127.0.0.1:1').getMedia('M', done);
      });
      expect(data).toEqual(BYTES);
      expect(res?.filename).toBe(filename);
    } finally {
      urllib.request = request;
    }
  });
});
