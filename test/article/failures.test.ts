import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { OneArticle, PublishArticleError } from 'wechat-api/types';
import { start } from '../support/client.js';
import { file } from './support/files.js';
import { draftIn, failing, pathsOf, publishAtOnce } from './support/stage.js';

const [ADD, SUBMIT, STATUS] = [
  '/cgi-bin/draft/add',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/freepublish/get',
];
const [PICTURE, MATERIAL] = ['/cgi-bin/media/uploadimg', '/cgi-bin/material/add_material'];

const article: OneArticle = {
  title: 't',
  content: '<img src="a"><img src="b">',
  cover: file('jpg'),
  attachments: { a: file('png', 'a'), b: file('png', 'b') },
};
const busy = { body: { errcode: 45009, errmsg: 'reach max api daily quota limit rid: 6a-b' } };

/** What is kept of the parts that were done. */
function partsOf({ done }: PublishArticleError): unknown[] {
  const { pictures, covers, media_id: draft, publish_id: job } = done;
  return [Object.keys(pictures).sort().join(''), covers.length, draft !== undefined, job !== undefined];
}

describe('an error says which step has failed, and carries what was done', () => {
  it.each([
    [PICTURE, 'pictures', 'uploading pictures', ['a', 0, false, false]],
    [MATERIAL, 'cover', 'uploading the cover', ['ab', 0, false, false]],
    [ADD, 'draft', 'adding the draft', ['ab', 1, false, false]],
    [SUBMIT, 'publish', 'publishing the draft', ['ab', 1, true, false]],
    [STATUS, 'status', 'waiting for the outcome', ['ab', 1, true, true]],
  ])('%s', async (path, step, words, parts) => {
    const { api, sandbox } = await start();
    const isB = ({ parts: [part] = [] }: { parts?: { data: Buffer }[] }) => String(part?.data).endsWith('b');
    sandbox.intercept(path, busy, path === PICTURE ? { when: isB } : {});
    const error = await failing(api.promises.publishArticle(article));
    expect(error).toMatchObject({
      name: 'WeChatAPIError',
      code: 45009,
      path,
      rid: '6a-b',
      step,
      retryable: false,
    });
    expect(error.message).toContain(`publishArticle, ${words}: reach max api daily quota limit`);
    expect(error.explanation?.en).toContain('quota');
    expect(partsOf(error)).toEqual(parts);
    const { media_id: draft, publish_id: job } = error.done;
    if (job !== undefined) expect(error.message).toContain(`(its publish_id is ${job})`);
    else if (draft !== undefined) expect(error.message).toContain(`(the draft ${draft} is kept)`);
    expect(inspect(error)).not.toContain('mmbiz_png');
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(
      new RegExp(`${sandbox.token}|${sandbox.appsecret}`),
    );
  });

  it('so that one can go on from there', async () => {
    const { api, sandbox } = await start();
    sandbox.intercept(ADD, busy);
    const { done } = await failing(api.promises.publishArticle(article));
    sandbox.clearRequests();
    const [cover = ''] = done.covers;
    await api.promises.publishArticle({
      ...article,
      pictures: done.pictures,
      cover: { media_id: cover },
      publish: false,
    });
    expect(pathsOf(sandbox)).toEqual([ADD]);
    expect(draftIn(sandbox)[0]?.content).toBe(`<img src="${done.pictures.a}"><img src="${done.pictures.b}">`);
  });

  it('a callback gets what WeChat answered besides', async () => {
    const { api, sandbox } = await start();
    sandbox.intercept(SUBMIT, busy);
    const outcome = await new Promise<unknown[]>((resolve) => {
      api.publishArticle(article, (...all) => {
        resolve(all);
      });
    });
    expect(outcome).toMatchObject([{ step: 'publish' }, busy.body, { statusCode: 200 }]);
  });

  it('where what does a step is somebody else’s', async () => {
    const { api } = await start();
    answering(api, new RangeError('the disk is full'));
    const error = await failing(api.promises.publishArticle(article));
    expect(error).toMatchObject({ name: 'WeChatAPIError', step: 'pictures', cause: { name: 'RangeError' } });
    answering(api, null);
    expect((await failing(api.promises.publishArticle(article))).message).toMatch(
      /WeChat tells no address of picture\.png$/,
    );
  });
});

/** Puts another method in the place of `uploadImage`, which has nothing to tell. */
function answering(api: object, error: Error | null): void {
  const uploadImage = (_file: unknown, callback: (error: Error | null, data: object) => void) => {
    callback(error, {});
  };
  Object.assign(api, { uploadImage });
}

describe('a publication that comes to nothing', () => {
  it('is told where WeChat rejects it', async () => {
    const { api, sandbox } = await start();
    publishAtOnce(sandbox, false);
    const error = await failing(api.promises.publishArticle(article));
    expect(error).toMatchObject({
      name: 'WeChatAPIPublishError',
      code: 'ERR_PUBLISH_FAILED',
      step: 'status',
      publish_status: 4,
      explanation: { zh: '平台审核不通过', en: 'WeChat has rejected it' },
      retryable: false,
    });
    expect(error.message).toContain('平台审核不通过 — WeChat has rejected it (publish_status 4, article 1)');
  });

  it.each([2, 3, 5, 6, 99])('is told with status %d', async (publish_status) => {
    const { api, sandbox } = await start();
    sandbox.intercept(STATUS, { body: { publish_id: 1, publish_status, fail_idx: [] } });
    const error = await failing(api.promises.publishArticle(article));
    expect(error).toMatchObject({ code: 'ERR_PUBLISH_FAILED', publish_status });
    expect(error.explanation?.zh).toMatch(/\p{Script=Han}/u);
  });

  it('is told where it takes longer than one has patience', async () => {
    const { api, sandbox } = await start();
    sandbox.freeze();
    const error = await failing(api.promises.publishArticle({ ...article, patience: '1.2s' }));
    expect(error).toMatchObject({
      name: 'WeChatAPIPublishError',
      code: 'ERR_PUBLISH_PENDING',
      publish_status: 1,
    });
    expect(error.message).toContain('发布中 — WeChat is still at it (publish_status 1, after 1.2 s)');
    expect(error.done.publish_id).toBe(sandbox.state.publications.running[0]?.publish_id);
    expect(pathsOf(sandbox).filter((path) => path === STATUS)).toHaveLength(2);
  });

  it('is told where WeChat does not say how it is', async () => {
    const { api, sandbox } = await start();
    sandbox.intercept(STATUS, { body: { publish_id: 1 } }, { times: Infinity });
    const error = await failing(api.promises.publishArticle({ ...article, patience: 100 }));
    expect(error).toMatchObject({ code: 'ERR_PUBLISH_PENDING', publish_status: 1 });
  });

  it('is told where WeChat never answers how it is', async () => {
    const { api, sandbox } = await start({ timeout: '1h' });
    sandbox.setFault({ path: STATUS, do: { hang: true } });
    const error = await failing(api.promises.publishArticle({ ...article, patience: 100 }));
    expect(error).toMatchObject({ code: 'ERR_PUBLISH_PENDING', publish_status: 1 });
    expect(pathsOf(sandbox).filter((path) => path === STATUS)).toHaveLength(1);
  });
});

describe('a signal', () => {
  it.each([
    [PICTURE, 'pictures'],
    [MATERIAL, 'cover'],
    [ADD, 'draft'],
    [SUBMIT, 'publish'],
    [STATUS, 'status'],
  ])('ends it while %s is under way, and nothing more is sent', async (path, step) => {
    const ending = new AbortController();
    const { api, sandbox } = await start({ signal: ending.signal });
    sandbox.intercept(path, () => {
      ending.abort(new Error('enough'));
      return { body: {} };
    });
    const error = await failing(api.promises.publishArticle(article));
    expect(error).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR', step });
    expect(error.message).toContain('The call was aborted');
    expect(partsOf(error)[3]).toBe(step === 'status');
    await vi.waitFor(() => {
      expect(getEventListeners(ending.signal, 'abort')).toEqual([]);
    });
    expect(pathsOf(sandbox).at(-1)).toBe(path);
  });

  it('ends it while it waits between two questions', async () => {
    const ending = new AbortController();
    const { api, sandbox } = await start();
    sandbox.freeze();
    sandbox.onExchange(({ path }) => {
      if (path === STATUS)
        setTimeout(() => {
          ending.abort();
        }, 20);
    });
    const error = await failing(api.with({ signal: ending.signal }).promises.publishArticle(article));
    expect(error).toMatchObject({ name: 'WeChatAPIAbortError', step: 'status' });
    expect(pathsOf(sandbox).filter((path) => path === STATUS)).toHaveLength(1);
    await vi.waitFor(() => {
      expect(getEventListeners(ending.signal, 'abort')).toEqual([]);
    });
  });

  it('ends it before it has begun', async () => {
    const { api, sandbox } = await start({ signal: AbortSignal.abort() });
    const error = await failing(api.promises.publishArticle(article));
    expect(error).toMatchObject({ name: 'WeChatAPIAbortError', step: 'check' });
    expect(sandbox.requests).toEqual([]);
  });
});
