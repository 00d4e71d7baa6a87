import API from 'wechat-api';

declare const api: API;

api.submitPublish('D1', (_err, { publish_id, msg_data_id }) => [publish_id, msg_data_id]);
// @ts-expect-error the draft is missing
api.submitPublish(() => {});
api.getPublishStatus('100000001', (_err, status) => status.article_detail?.item[0]?.article_url);
api.getPublishStatus(100000001, (_err, status) => status.publish_status === 0 && status.article_id);
api.getPublished(0, 20, (_err, { item: [first] }) => first?.content.news_item[0]?.is_deleted);
api.getPublished(0, 20, 1, (_err, page) => page.total_count);
// @ts-expect-error the count is missing
api.getPublished(0, () => {});
api.getPublishedArticle('A1', (_err, { news_item: [first] }) => first?.thumb_url);
api.deletePublished('A1', (_err, ok) => ok.errcode);
api.deletePublished('A1', 1, (_err, ok) => ok.errcode);
// @ts-expect-error a position is a number
api.deletePublished('A1', '1', () => {});

const job: Promise<{ publish_id: number | string }> = api.promises.submitPublish('D1');
void job;
