import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import API, { AccessToken, API as Named, WeChatAPIError } from 'wechat-api';

describe('an import by name', () => {
  it('is what the client has, and `require` gives the constructor itself', () => {
    expect([Named, AccessToken, WeChatAPIError]).toEqual([API, API.AccessToken, API.WeChatAPIError]);
    expect(createRequire(__filename)('wechat-api')).toBe(API);
    expect(new Named('wx1', 'SECRET')).toBeInstanceOf(API);
  });

  it('of everything that the types name is one in Node.js', async () => {
    const names = ['API', 'AccessToken', 'WeChatAPIError', 'default', 'ext', 'mixin', 'patch'];
    const program = `
      import { ${names.filter((name) => name !== 'default').join(', ')} } from 'wechat-api';
      import * as all from 'wechat-api';
      import { wrapper, postJSON, make } from 'wechat-api/lib/util';
      // Node.js adds this one since 23.
      const named = Object.keys(all).filter((name) => name !== 'module.exports');
      console.log(JSON.stringify([named, mixin === API.mixin, typeof make]));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { cwd: path.resolve(__dirname, '../..') },
    );
    expect(JSON.parse(stdout)).toEqual([names, true, 'function']);
  });
});
