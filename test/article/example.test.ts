import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the example publishes an article', async () => {
  const example = path.resolve(__dirname, '../../examples/publish-article.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [example]);
  expect(stdout.trim().split('\n')).toEqual([
    'uploadImage would upload picture.png, 1608 bytes',
    'uploadImageMaterial would upload picture.png, 1608 bytes',
    'Publishing, which takes WeChat some seconds ...',
    expect.stringMatching(/^cid:sunrise is at http:\/\/127\.0\.0\.1:\d+\/mmbiz_png\//),
    expect.stringMatching(/^The article is at http:\/\/mp\.weixin\.qq\.com\/s\?/),
  ]);
});
