import { describe, expect, it } from 'vitest';
import type API from 'wechat-api';
import { failure } from '../support/client.js';
import { refusal } from '../support/outcome.js';
import { json, serve, serveBytes } from '../support/servers.js';
import { warm } from '../support/warm.js';

const CALLS: ((api: API, done: () => void) => void)[] = [
  (api, done) => {
    api.getUser('o', done);
  },
  (api, done) => {
    api.getMedia('M', done);
  },
];

describe('an HTTP status outside of 2xx', () => {
  const statuses = [300, 301, 302, 303, 307, 308, 400, 404, 500, 503];

  it.each(statuses)('with JSON that holds no errcode is a WeChatAPIResponseError (%i)', async (status) => {
    const { url } = await serve((_arrival, response) => {
      json(response, { openid: 'o' }, status, { location: '/elsewhere' });
    });
    for (const call of CALLS) {
      const err = await refusal((done) => {
        call(warm(url), done);
      });
      expect(err).toMatchObject({ name: 'WeChatAPIResponseError', status });
    }
  });

  it.each([...statuses, 304])('with an empty body is a WeChatAPIResponseError (%i)', async (status) => {
    const { url } = await serve((_arrival, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    for (const call of CALLS) {
      const err = await refusal((done) => {
        call(warm(url), done);
      });
      expect(err).toMatchObject({ name: 'WeChatAPIResponseError', status });
    }
  });

  it.each([301, 404, 500])('with an errcode is that errcode (%i)', async (status) => {
    const { url } = await serve((_arrival, response) => {
      json(response, { errcode: 40003, errmsg: 'invalid openid' }, status);
    });
    const err = await refusal((done) => {
      warm(url).getUser('o', done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIError', code: 40003, status });
  });
});

it('an HTTP 304 has no body, whatever length it announces', async () => {
  const { url } = await serveBytes((socket) => {
    socket.end('HTTP/1.1 304 Not Modified\r\ncontent-length: 10000000000\r\n\r\n');
  });
  const { promises } = warm(url);
  expect(await failure(promises.getUser('o1'))).toMatchObject({ status: 304, res: { size: 0 } });
});

describe('an HTTP status of 2xx', () => {
  it.each([200, 201, 202, 204, 205])('with an empty body is -1 (%i)', async (status) => {
    const { url } = await serve((_arrival, response) => {
      response.writeHead(status).end();
    });
    for (const call of [
      (done: () => void) => {
        warm(url).getUser('o', done);
      },
      (done: () => void) => {
        warm(url).sendText('o', 'hi', done);
      },
    ]) {
      expect(await refusal(call)).toMatchObject({ name: 'WeChatAPIError', code: -1 });
    }
  });

  it.each([200, 201, 202])('with JSON is a result (%i)', async (status) => {
    const { url } = await serve((_arrival, response) => {
      json(response, { openid: 'o' }, status);
    });
    expect(await warm(url).promises.getUser('o')).toEqual({ openid: 'o' });
  });
});
