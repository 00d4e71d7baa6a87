import { describe, expect, it } from 'vitest';
import { startSandbox } from '../support/client.js';
import { call, expectShape, formOf, refusal, send } from './support/endpoints.js';

const ADD = '/cgi-bin/draft/add';
const GET = '/cgi-bin/draft/get';
const UPDATE = '/cgi-bin/draft/update';
const SUBMIT = '/cgi-bin/freepublish/submit';
const STATUS = '/cgi-bin/freepublish/get';
const DELETE = '/cgi-bin/freepublish/delete';

const done = { errcode: 0, errmsg: 'ok' };

/** A sandbox with a cover, a draft of two articles, and what has become of another such draft. */
async function startWithArticles() {
  const sandbox = await startSandbox();
  const picture = formOf({ media: ['cover.png', 'png'] });
  const cover = await call<{ media_id: string; url: string }>(
    sandbox,
    '/cgi-bin/material/add_material?type=image',
    picture,
  );
  const thumb = cover.media_id;
  const articles = ['一', '二'].map((title) => ({
    title,
    author: '店长',
    content: `<p>${title}</p>`,
    thumb_media_id: thumb,
    need_open_comment: 1,
  }));
  const add = async () => (await call<{ media_id: string }>(sandbox, ADD, { articles })).media_id;
  const { publish_id: msg } = await call<{ publish_id: number }>(sandbox, SUBMIT, { media_id: await add() });
  sandbox.advance('1m');
  const { article_id: article } = await call<{ article_id: string }>(sandbox, STATUS, { publish_id: msg });
  return { sandbox, thumb, coverUrl: cover.url, draft: await add(), msg, article };
}

type Stage = Awaited<ReturnType<typeof startWithArticles>>;

/** Writes a comment on the first published article, and tells its id. */
function comment({ sandbox, msg }: Stage, text = '好'): number {
  const { openid } = sandbox.state.followers.list[0] ?? {};
  const written = sandbox.state.comments.write({ msg_data_id: msg }, openid ?? '', text);
  return written?.user_comment_id ?? 0;
}

const item = {
  title: 'TITLE',
  author: 'AUTHOR',
  digest: 'DIGEST',
  content: 'CONTENT',
  content_source_url: 'URL',
  thumb_media_id: 'ID',
  show_cover_pic: 0,
  url: 'URL',
  thumb_url: 'URL',
  need_open_comment: 1,
  only_fans_can_comment: 0,
};
const times = { create_time: 1680611910, update_time: 1680611910 };
const published = { news_item: [{ ...item, is_deleted: false }], ...times };
const counts = { total_count: 1, item_count: 1 };
const page = { offset: 0, count: 10 };
const written = {
  user_comment_id: 1,
  openid: 'OPENID',
  create_time: 1500000000,
  content: 'CONTENT',
  comment_type: 0,
};

describe('each endpoint answers as its page and the captures show', () => {
  const onComment = (stage: Stage) => ({ msg_data_id: stage.msg, index: 0, user_comment_id: comment(stage) });

  it.each<[string, (stage: Stage) => object | undefined, object]>([
    [
      ADD,
      ({ thumb }) => ({
        articles: [
          {
            article_type: 'news',
            title: 'TITLE',
            author: 'AUTHOR',
            digest: 'DIGEST',
            content: 'CONTENT',
            content_source_url: 'URL',
            thumb_media_id: thumb,
            need_open_comment: 0,
            only_fans_can_comment: 0,
            pic_crop_235_1: '0.1945_0_1_0.5236',
            pic_crop_1_1: '0_0_1_1',
          },
          {
            article_type: 'newspic',
            title: 'TITLE',
            content: 'TEXT',
            need_open_comment: 0,
            only_fans_can_comment: 0,
            image_info: { image_list: [{ image_media_id: thumb }] },
            cover_info: {
              crop_percent_list: [{ ratio: '1_1', x1: '0.166454', y1: '0', x2: '0.833545', y2: '1' }],
            },
            product_info: { footer_product_info: { product_key: 'PRODUCT_KEY' } },
          },
        ],
      }),
      { media_id: 'MEDIA_ID', item: [] },
    ],
    [
      '/channels/ec/service/product/getcardinfo',
      () => ({ product_id: '1000000000', article_type: 'newspic', card_type: 2 }),
      { ...done, product_key: 'PRODUCT_KEY', DOM: 'DOM' },
    ],
    [
      '/cgi-bin/freepublish/batchget',
      () => page,
      { item: [{ article_id: 'ID', content: published, update_time: 1678524432 }], ...counts },
    ],
    ['/cgi-bin/freepublish/getarticle', ({ article }) => ({ article_id: article }), published],
    ['/cgi-bin/comment/close', ({ msg }) => ({ msg_data_id: msg }), done],
    [
      '/cgi-bin/comment/list',
      (stage) => {
        comment(stage);
        return { msg_data_id: stage.msg, index: 0, begin: 0, count: 49, type: 0 };
      },
      { ...done, total: 1, comment: [written] },
    ],
    ['/cgi-bin/comment/markelect', onComment, done],
    ['/cgi-bin/comment/unmarkelect', onComment, done],
    ['/cgi-bin/comment/delete', onComment, done],
    ['/cgi-bin/comment/reply/add', (stage) => ({ ...onComment(stage), content: 'CONTENT' }), done],
    [
      '/cgi-bin/comment/reply/delete',
      (stage) => {
        const body = onComment(stage);
        stage.sandbox.state.comments.reply(body, body.user_comment_id, 'CONTENT');
        return body;
      },
      done,
    ],
  ])('%s', async (path, body, sample) => {
    const stage = await startWithArticles();
    expectShape(await call(stage.sandbox, path, body(stage)), sample);
  });
});

/** The first article of a draft with this text. */
async function draftOf({ sandbox, thumb }: Stage, article: object) {
  const one = { title: 't', content: '<p>x</p>', thumb_media_id: thumb, ...article };
  const { media_id } = await call(sandbox, ADD, { articles: [one] });
  const { news_item } = await call(sandbox, GET, { media_id });
  return (news_item as Record<string, unknown>[])[0] ?? {};
}

describe('WeChat rewrites an article', () => {
  const PICTURE = 'http://mmbiz.qpic.cn/sz_mmbiz_png/ABC-1/0?from=appmsg';

  it.each([
    ['links lose their tags', '<p><a href="https://example.com">A</a></p>', '<p>A</p>'],
    ['a break is closed, with two blanks', 'a<br>b<br/>c', 'a<br  />b<br  />c'],
    [
      'a picture loads late, in a size of its own',
      `<img class="c" src="${PICTURE}" />`,
      '<img class="c" data-src="http://mmbiz.qpic.cn/sz_mmbiz_png/ABC-1/640?from=appmsg">',
    ],
    ['a picture from elsewhere goes', '<p>a<img src="https://example.com/a.png">b</p>', '<p>ab</p>'],
    ['a script goes', '<p>a</p><script>alert("<p>")</script>', '<p>a</p>'],
    ['styles stay', '<h2 style="margin:0 0 10px 0;">a</h2>', '<h2 style="margin:0 0 10px 0;">a</h2>'],
  ])('%s (seen on 2026-09-27)', async (_what, content, kept) => {
    expect(await draftOf(await startWithArticles(), { content })).toMatchObject({ content: kept });
  });

  it('a picture that the sandbox has been given is shown from the sandbox', async () => {
    const stage = await startWithArticles();
    const form = formOf({ media: ['a.png', 'png'] });
    const { url } = await call<{ url: string }>(stage.sandbox, '/cgi-bin/media/uploadimg', form);
    const { content } = await draftOf(stage, { content: `<img src="${url}">` });
    const shown = /data-src="([^"]+)"/.exec(content as string)?.[1] ?? '';
    expect(await (await fetch(shown)).text()).toBe('png');
  });

  it('the digest is the start of the text, where there is none', async () => {
    const stage = await startWithArticles();
    const content = `<html><head><title>四库全书</title></head><body>${'永乐大典'.repeat(20)}</body></html>`;
    expect(await draftOf(stage, { content })).toMatchObject({ digest: '永乐大典'.repeat(20).slice(0, 54) });
    expect(await draftOf(stage, { digest: '摘要' })).toMatchObject({ digest: '摘要' });
  });

  it('the cover has an address', async () => {
    const stage = await startWithArticles();
    expect(await draftOf(stage, {})).toMatchObject({ thumb_url: stage.coverUrl });
  });
});

describe('a draft', () => {
  it('whose article is another now is the newest', async () => {
    const stage = await startWithArticles();
    await draftOf(stage, { title: 'new' });
    const articles = { title: '改', content: 'c', thumb_media_id: stage.thumb };
    await call(stage.sandbox, UPDATE, { media_id: stage.draft, index: 1, articles });
    const body = { ...page, no_content: 1 };
    const { item: rows } = await call(stage.sandbox, '/cgi-bin/draft/batchget', body);
    const drafts = rows as { media_id: string; content: { news_item: { title: string }[] } }[];
    expect(drafts.map((one) => one.content.news_item.map(({ title }) => title))).toEqual([
      ['一', '改'],
      ['new'],
    ]);
    expect(drafts[0]?.content.news_item[0]).not.toHaveProperty('content');
  });

  it('leaves the box when it is published', async () => {
    const { sandbox, draft } = await startWithArticles();
    await call(sandbox, SUBMIT, { media_id: draft });
    expect(await call(sandbox, '/cgi-bin/draft/count')).toEqual({ total_count: 0 });
  });
});

describe('a publication', () => {
  it('is under way for some seconds, and told of when it is done', async () => {
    const { sandbox, draft } = await startWithArticles();
    const told: unknown[] = [];
    sandbox.onEvent(({ type, data }) => type === 'publication.finished' && told.push(data));
    const { publish_id } = await call(sandbox, SUBMIT, { media_id: draft });
    expect(await call(sandbox, STATUS, { publish_id })).toEqual({
      publish_id,
      publish_status: 1,
      fail_idx: [],
    });
    sandbox.advance('10s');
    const report = await call(sandbox, STATUS, { publish_id });
    expect(report).toMatchObject({ publish_status: 0, article_detail: { count: 2 } });
    expect(told).toEqual([report]);
  });

  it('that WeChat rejects is none, and says which articles failed', async () => {
    const { sandbox, draft } = await startWithArticles();
    const { publish_id } = await call(sandbox, SUBMIT, { media_id: draft });
    sandbox.state.publications.finish(String(publish_id), 4);
    sandbox.advance('10s');
    expect(await call(sandbox, STATUS, { publish_id })).toEqual({
      publish_id,
      publish_status: 4,
      fail_idx: [1, 2],
    });
    const { total_count } = await call(sandbox, '/cgi-bin/freepublish/batchget', page);
    expect(total_count).toBe(1);
  });

  it('is deleted when all of its articles are', async () => {
    const { sandbox, article, msg } = await startWithArticles();
    const deleted = async () => {
      const { news_item } = await call(sandbox, '/cgi-bin/freepublish/getarticle', { article_id: article });
      return (news_item as { is_deleted: boolean }[]).map(({ is_deleted }) => is_deleted);
    };
    await call(sandbox, DELETE, { article_id: article, index: 2 });
    expect(await deleted()).toEqual([false, true]);
    await call(sandbox, DELETE, { article_id: article });
    expect(await deleted()).toEqual([true, true]);
    expect(await call(sandbox, STATUS, { publish_id: msg })).toMatchObject({ publish_status: 5 });
    const again = await refusal(sandbox, DELETE, { article_id: article, index: 3 });
    expect(again).toBe('40114 invalid index value');
  });
});

describe('comments', () => {
  const list = async ({ sandbox, msg }: Stage, type: number) => {
    const body = { msg_data_id: msg, begin: 0, count: 49, type };
    const { comment: found } = await call(sandbox, '/cgi-bin/comment/list', body);
    return (found as { content: string }[]).map(({ content }) => content);
  };

  it('are elected, replied to and deleted', async () => {
    const stage = await startWithArticles();
    const { sandbox, msg } = stage;
    const [first, second] = [comment(stage, '一'), comment(stage, '二')].map((id) => ({
      msg_data_id: msg,
      user_comment_id: id,
    }));
    await call(sandbox, '/cgi-bin/comment/markelect', second);
    expect([await list(stage, 0), await list(stage, 1), await list(stage, 2)]).toEqual([
      ['一', '二'],
      ['一'],
      ['二'],
    ]);
    const reply = { ...first, content: '谢谢' };
    await call(sandbox, '/cgi-bin/comment/reply/add', reply);
    const all = await call(sandbox, '/cgi-bin/comment/list', {
      msg_data_id: msg,
      begin: 0,
      count: 1,
      type: 0,
    });
    expect(all).toMatchObject({ total: 2, comment: [{ reply: { content: '谢谢' } }] });
    await call(sandbox, '/cgi-bin/comment/delete', first);
    expect(await list(stage, 0)).toEqual(['二']);
  });

  it('can be written where they are open', async () => {
    const stage = await startWithArticles();
    await call(stage.sandbox, '/cgi-bin/comment/close', { msg_data_id: stage.msg });
    expect(comment(stage)).toBe(0);
    await call(stage.sandbox, '/cgi-bin/comment/open', { msg_data_id: stage.msg });
    expect(comment(stage)).toBe(1);
  });
});

describe('a picture that WeChat looks at', () => {
  const corner = { x: 1, y: 1 };
  const pos = { left_top: corner, right_top: corner, right_bottom: corner, left_bottom: corner };
  const size = { img_size: { w: 1, h: 1 } };
  const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'TEXT']));

  it.each<[string, object]>([
    ['img/aicrop', { results: [{ crop_left: 1, crop_top: 0, crop_right: 2, crop_bottom: 2 }], ...size }],
    ['img/qrcode', { code_results: [{ type_name: 'QR_CODE', data: 'DATA', pos }], ...size }],
    ['ocr/idcard', texts('type', 'name', 'id', 'addr', 'gender', 'nationality')],
    ['ocr/bankcard', texts('number')],
    ['ocr/comm', { items: [{ text: '腾讯', pos }], ...size }],
    ['ocr/menu', { content: { menu_items: [{ name: 'NAME', price: 10 }] } }],
    [
      'ocr/drivinglicense',
      texts(
        ...['id_num', 'name', 'sex', 'nationality', 'address', 'birth_date', 'issue_date', 'car_class'],
        ...['valid_from', 'valid_to', 'official_seal'],
      ),
    ],
    [
      'ocr/driving',
      {
        ...texts(
          ...['plate_num', 'vehicle_type', 'owner', 'addr', 'use_character', 'model', 'vin', 'engine_num'],
          ...['register_date', 'issue_date', 'plate_num_b', 'record', 'passengers_num', 'total_quality'],
          ...['prepare_quality', 'overall_size'],
        ),
        card_position_front: { pos },
        card_position_back: { pos },
        ...size,
      },
    ],
    [
      'ocr/bizlicense',
      {
        ...texts(
          ...['reg_num', 'serial', 'legal_representative', 'enterprise_name', 'type_of_organization'],
          ...['address', 'type_of_enterprise', 'business_scope', 'registered_capital', 'paid_in_capital'],
          ...['valid_period', 'registered_date'],
        ),
        cert_position: { pos },
        ...size,
      },
    ],
  ])('/cv/%s', async (path, found) => {
    const sandbox = await startSandbox();
    const sample = { ...done, ...found };
    expectShape(await call(sandbox, `/cv/${path}`, formOf({ img: ['a.jpg', 'bytes'] })), sample);
    const address = encodeURIComponent('https://example.com/a.jpg');
    const response = await send(sandbox, `/cv/${path}?img_url=${address}`, new FormData());
    expect(response.headers.get('content-type')).toBe('text/plain');
    expectShape(await response.json(), sample);
  });

  it('is one of a hundred a day', async () => {
    const sandbox = await startSandbox();
    const look = () => refusal(sandbox, '/cv/ocr/idcard', formOf({ img: ['a.jpg', 'bytes'] }));
    for (let count = 0; count < 100; count += 1) expect(await look()).toBe('0 ok');
    expect(await look()).toBe('101003 not enough market quota');
    sandbox.advance('1d');
    expect(await look()).toBe('0 ok');
  });
});
