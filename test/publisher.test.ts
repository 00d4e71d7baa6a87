import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { failure, start } from './support/client.js';

const PATH = '/publisher/stat';
const DAYS = ['2020-04-01', '2020-04-30'] as const;
const figures = { base_resp: { ret: 0, err_msg: 'ok' }, list: [], summary: {}, total_num: 0 };
const refused = { base_resp: { ret: 45009, err_msg: 'reach max api daily quota limit' } };

describe('figures of advertisements', () => {
  it('are what WeChat answers', async () => {
    const { api, sandbox } = await start();
    sandbox.intercept(PATH, { body: figures });
    expect(await api.promises.getPublisherAdPosStats(...DAYS)).toEqual(figures);
  });

  it('are an error where WeChat refuses them in its own way', async () => {
    const { api, sandbox } = await start();
    sandbox.intercept(PATH, { body: refused }, { times: Infinity });
    const error = await failure(api.promises.getPublisherCpsStats(...DAYS));
    expect(error).toMatchObject({
      name: 'WeChatAPIError',
      code: 45009,
      message: refused.base_resp.err_msg,
      path: PATH,
    });
    expect(error.explanation?.en).toContain('quota');
    expect(Object.keys(error)).not.toContain('data');
    const outcome = await new Promise<unknown[]>((resolve) => {
      api.getPublisherSettlement(...DAYS, (...all) => {
        resolve(all);
      });
    });
    expect(outcome).toMatchObject([{ code: 45009 }, refused, { statusCode: 200 }]);
  });

  it('are asked for again with a new token where the first is dead', async () => {
    const { api, sandbox } = await start();
    sandbox.intercept(PATH, { body: { errcode: 40001, errmsg: 'invalid credential' } });
    sandbox.intercept(PATH, { body: figures });
    expect(await api.promises.getPublisherAdPosStats(...DAYS)).toEqual(figures);
  });

  it('and so where it is told in its own way; no token is shown', async () => {
    const { api, sandbox } = await start();
    await api.promises.getLatestToken();
    const dead = { base_resp: { ret: 42001, err_msg: `expired access_token=${sandbox.token}` } };
    sandbox.intercept(PATH, { body: dead });
    sandbox.intercept(PATH, { body: figures });
    expect(await api.promises.getPublisherSettlement(...DAYS)).toEqual(figures);
    const said = { base_resp: { ret: 45009, err_msg: `access_token=${sandbox.token} rid: 6a-b` } };
    sandbox.intercept(PATH, { body: said });
    const error = await failure(api.promises.getPublisherSettlement(...DAYS));
    expect(error.rid).toBe('6a-b');
    expect(inspect(error, { showHidden: true, depth: 0 })).not.toContain(sandbox.token);
  });

  it.each([{ ret: '0', err_msg: 'ok' }, { ret: 0 }, {}])(
    'are no error where all is well (%j)',
    async (told) => {
      const { api, sandbox } = await start();
      sandbox.intercept(PATH, { body: { base_resp: told } });
      expect(await api.promises.getPublisherSettlement(...DAYS)).toEqual({ base_resp: told });
    },
  );
});
