import type { Readable } from 'node:stream';
import API from 'wechat-api';
import type { ArticleToPublish, PublishArticleError, PublishingStep } from 'wechat-api/types';

declare const api: API;
declare const stream: Readable;

api.publishArticle({ title: 't', content: '<p>x</p>', cover: 'cover.jpg' }, (err, result) => {
  const { step, done, problems } = err as PublishArticleError;
  const steps: PublishingStep = step;
  return [
    steps,
    done.media_id,
    problems?.length,
    result.url?.length,
    result.pictures['a.png'],
    result.covers[0],
  ];
});
api.publishArticle(
  {
    articles: [{ title: 't', content: 'x', cover: { media_id: 'M' } } satisfies ArticleToPublish],
    attachments: { a: stream, b: Buffer.alloc(1), c: { file: 'c.png', filename: 'd.png' } },
    pictures: { 'a.png': 'http://mmbiz.qpic.cn/a' },
    patience: '5m',
    publish: false,
  },
  (_err, result) => result.media_id,
);
// @ts-expect-error the cover is missing
api.publishArticle({ title: 't', content: 'x' }, () => {});
// @ts-expect-error no such option
api.publishArticle({ title: 't', content: 'x', cover: 'c.jpg', dryrun: true }, () => {});
// @ts-expect-error the cover is called `cover`
api.publishArticle({ title: 't', content: 'x', thumb_media_id: 'M' }, () => {});
// @ts-expect-error an option is none of one article
api.publishArticle({ articles: [{ title: 't', content: 'x', cover: 'c.jpg', dryRun: true }] }, () => {});

api.promises.uploadImageMaterial('c.jpg').then(
  (cover) =>
    api.promises.publishArticle({ title: 't', content: 'x', cover, dryRun: true }).then(({ plan }) => {
      const [upload] = plan?.uploads ?? [];
      return [upload?.by === 'uploadImage', upload?.size, plan?.articles[0]?.thumb_media_id];
    }),
  () => undefined,
);
