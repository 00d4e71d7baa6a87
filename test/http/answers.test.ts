import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { CALLS } from '../support/calls.js';
import { outcome, refusal, untyped } from '../support/outcome.js';
import { serveBytes } from '../support/servers.js';
import { answering } from '../support/warm.js';

/** So deep that whatever goes down into it runs out of stack. */
const deep = (levels: number, core = '1') => '['.repeat(levels) + core + ']'.repeat(levels);

const UNTELLING = '{"toString":1,"valueOf":1}';

describe('an answer', () => {
  it.each(CALLS)('with an errcode that cannot be written as text is an error (%s)', async (_name, call) => {
    const api = await answering(`{"errcode":${UNTELLING},"errmsg":${UNTELLING}}`);
    expect(
      await refusal((done) => {
        call(api, done);
      }),
    ).toMatchObject({ name: 'WeChatAPIResponseError' });
  });

  it.each(['[[]]', '{}', 'true', '[40001]', `[${UNTELLING}]`, '{"then":1}', '"none"', deep(6000)])(
    'with an errcode that is no number is an error (%#)',
    async (errcode) => {
      const api = await answering(`{"errcode":${errcode},"errmsg":"strange"}`);
      for (const [, call] of CALLS)
        await refusal((done) => {
          call(api, done);
        });
    },
  );

  it.each(CALLS)(
    'with an errmsg nested 6,000 deep is an error with its errcode (%s)',
    async (_name, call) => {
      const api = await answering(`{"errcode":40003,"errmsg":${deep(6000)}}`);
      expect(
        await refusal((done) => {
          call(api, done);
        }),
      ).toMatchObject({ name: 'WeChatAPIError', code: 40003 });
    },
  );

  it.each(['{"toJSON":1}', '{"__proto__":{"toString":1}}', `{"a":${UNTELLING}}`, '12345678901234567890'])(
    'with an errmsg that is no text is an error with its errcode (%s)',
    async (errmsg) => {
      const api = await answering(`{"errcode":40003,"errmsg":${errmsg}}`);
      expect(
        await refusal((done) => {
          api.getUser('o', done);
        }),
      ).toMatchObject({ code: 40003 });
    },
  );

  it('nested 20,000 deep has its callback', async () => {
    for (const core of ['1', '12345678901234567890', '"a\nb"']) {
      const api = await answering(`{"deep":${deep(20_000, core)}}`);
      await Promise.all(
        CALLS.slice(0, 6).map(async ([, call]) => {
          const { err } = await outcome((done) => {
            call(api, done);
          });
          if (err) expect(err).toBeInstanceOf(API.WeChatAPIError);
        }),
      );
    }
  });

  it.each(['null', '5', '"text"', '[]', '{}', 'true', '{"access_token":{"toString":1},"ticket":5}'])(
    'of no token, and none of a ticket, is an error (%s)',
    async (body) => {
      const api = await answering(body);
      await refusal((done) => {
        api.getAccessToken(done);
      });
      await refusal((done) => {
        api.getTicket(done);
      });
    },
  );

  it.each([UNTELLING, deep(6000), '"soon"', 'null', '{}'])(
    'with a lifetime that is none has its callback (%#)',
    async (lifetime) => {
      const api = await answering(`{"access_token":"T","ticket":"T","expires_in":${lifetime}}`);
      for (const name of ['getAccessToken', 'getTicket']) {
        const { err } = await outcome((done) => untyped(api)[name]?.(done));
        if (err) expect(err).toBeInstanceOf(API.WeChatAPIError);
      }
    },
  );
});

describe('what is no answer', () => {
  const head = 'HTTP/1.1 200 OK\r\n';
  it.each([
    'SSH-2.0-OpenSSH_9.2\r\n',
    'HTTP/1.1\r\n\r\n',
    'HTTP/1.1 9 what\r\n\r\n',
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
    `${head}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`,
    `${head}content-length: many\r\n\r\n{}`,
    `${head}transfer-encoding: chunked\r\n\r\nzz\r\n{}`,
    `${head}content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}`,
    `${head}content-encoding: br\r\ncontent-length: 2\r\n\r\n{}`,
    `${head}x: ${'x'.repeat(100_000)}\r\n\r\n{}`,
    '',
  ])('is an error (%#)', async (bytes) => {
    const { url } = await serveBytes((socket) => {
      socket.end(bytes);
    });
    const api = new API('appid', 'THE-SECRET', { endpoint: url, timeout: 3000 });
    api.store = { accessToken: 'THE-TOKEN', expireTime: Date.now() + 1e6 };
    await Promise.all(
      CALLS.map(async ([, call]) => {
        await refusal((done) => {
          call(api, done);
        });
      }),
    );
    await refusal((done) => {
      api.request(`${url}/x`, { dataType: 'json' }, done);
    });
  });
});
