import { steps } from '../../endpoint';
import type { OneArticle, SeveralArticles } from './article';
import type { PublishedArticle } from './published';
import type { Publishing } from './publishing-client';
import type * as publishing from './publishing';

export type * from './article';
export type * from './published';

/** `require`, which loads all of it at the first article. */
declare function require(id: './publishing'): typeof publishing;

/**
 * 发布文章（上传图片和封面、新增草稿、发布并等待结果） — publishes HTML with pictures: uploads them and the cover, adds a draft, publishes it, and waits for its address.
 *
 * 限制：正文图片 JPEG 或 PNG 最大 1 MB，GIF 最大 10 MB；其他同 `addDraft` 和 `submitPublish`。
 *
 * Limits: pictures of the content are JPEG or PNG of at most 1 MB, or GIF of at most 10 MB; else as `addDraft` and `submitPublish`.
 *
 * 错误码：同 `uploadImage`、`uploadImageMaterial`、`addDraft`、`submitPublish` 和 `getPublishStatus`。
 *
 * Errors: as `uploadImage`, `uploadImageMaterial`, `addDraft`, `submitPublish` and `getPublishStatus`.
 *
 * 状态：发布仅认证的公众号和服务号可用；其他账号可用 `publish: false` 只建草稿。
 *
 * Status: publishing is for verified 公众号 and 服务号; others have `publish: false`, which only makes the draft.
 *
 * 说明：正文的图片可以是路径、`file:`、`data:`、`http(s)` 地址或 `attachments` 的名称，地址会被下载。发送前先检查全部内容，问题一次列出；失败时 `err.step` 是失败的步骤，`err.done` 是已完成的内容。
 *
 * Note: pictures are at paths, `file:`, `data:` and `http(s)` addresses, which are fetched, or names of `attachments`. All is checked before anything is sent, and all that is wrong is told at once; `err.step` says what failed, and `err.done` what was done before.
 *
 * @param article 文章及选项，`title`、`content`、`cover` 必填；或 `{ articles }` — The article with `title`, `content` and `cover`, and options; or `{ articles }`.
 * @returns 文章的 `url`、`article_id` 等 — The article's `url`, `article_id` and more.
 * @see https://developers.weixin.qq.com/doc/service/api/public/api_freepublish_submit.html
 * @example
 * const article = { title: '新品上市', content: '<p>拿铁<img src="latte.jpg"></p>', cover: 'cover.jpg' };
 * api.publishArticle(article, (err, result) => { ... });
 * const { url } = await api.promises.publishArticle(article);
 */
export const publishArticle = steps(
  (client: Publishing, article: OneArticle | SeveralArticles): Promise<PublishedArticle> =>
    require('./publishing').publish(client, article),
  2,
  true,
);
