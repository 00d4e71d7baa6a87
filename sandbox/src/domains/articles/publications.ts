import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';
import { articleAddress } from './addresses.js';
import type { Article } from './article.js';
import type { ArticleSets } from './article-sets.js';
import type { Comments } from './comments.js';

/** What becomes of a publication. */
export const STATUS = { done: 0, running: 1, notOriginal: 2, failed: 3, rejected: 4, deleted: 5, blocked: 6 };

/** A publication, under way or done. */
export interface Publication {
  publish_id: number;
  publish_status: number;
  article_id: string;
  articles: Article[];
  /** Seconds since 1970. */
  create_time: number;
  update_time: number;
}

const DURATION = 5000;

/** The publications of the account. A draft that is published is none any longer. */
export class Publications {
  private readonly jobs: Table<Publication>;
  /** The publish_ids of what is out, by article_id. */
  private readonly out: Table<string>;

  constructor(
    private readonly context: Context,
    private readonly drafts: ArticleSets,
    private readonly comments: Comments,
  ) {
    const { jobs, out } = context.part('publications', () => ({
      jobs: new Map<string, Publication>(),
      out: new Map<string, string>(),
    }));
    // WeChat’s page has 40002 for a wrong publish_id.
    this.jobs = new Table(jobs, 40002);
    this.out = new Table(out, 53600);
    context.agenda.on('publication.finish', (publishId) => {
      this.finish(publishId);
    });
  }

  /** Publishes a draft, which takes some seconds. */
  submit(mediaId: string): Publication {
    const { articles } = this.drafts.remove(mediaId);
    const { clock, ids, agenda } = this.context;
    const id = ids.next('msg_data_id', 2_247_483_648);
    agenda.add({ at: clock.now + DURATION, name: 'publication.finish', subject: String(id) });
    return this.jobs.set(String(id), {
      publish_id: id,
      publish_status: STATUS.running,
      article_id: ids.text('published article', 64),
      articles: articles.map((article, index) => ({
        ...article,
        url: articleAddress(this.context, id, index),
        is_deleted: false,
      })),
      create_time: clock.seconds,
      update_time: clock.seconds,
    });
  }

  /** Ends a publication that is under way, well or not. */
  finish(publishId: string, status = STATUS.done): void {
    const job = this.jobs.get(publishId);
    if (job.publish_status !== STATUS.running) return;
    Object.assign(job, { publish_status: status, update_time: this.context.clock.seconds });
    if (status === STATUS.done) {
      this.out.set(job.article_id, publishId);
      this.comments.register(job.publish_id, job.articles);
      const articles = job.articles.map(({ title, url }) => ({ title, url }));
      const published = { msg_data_id: job.publish_id, publish_type: 1, articles, target: 0 };
      this.context.emit('articles.published', published);
    }
    this.context.emit('publication.finished', this.report(publishId));
  }

  /** What has become of a publication. */
  report(publishId: string): object {
    const { publish_id, publish_status, article_id, articles } = this.jobs.get(publishId);
    const hasFailed = [STATUS.notOriginal, STATUS.failed, STATUS.rejected].includes(publish_status);
    const fail_idx = hasFailed ? articles.map((_article, index) => index + 1) : [];
    if (publish_status !== STATUS.done) return { publish_id, publish_status, fail_idx };
    const item = articles.map(({ url }, index) => ({ idx: index + 1, article_url: url }));
    return { publish_id, publish_status, article_id, article_detail: { count: item.length, item }, fail_idx };
  }

  /** The publications that are under way, oldest first. */
  get running(): Publication[] {
    return this.jobs.list.filter((job) => job.publish_status === STATUS.running);
  }

  /** The publications that are out, oldest first. */
  get list(): Publication[] {
    return this.out.list.map((publishId) => this.jobs.get(publishId));
  }

  /** Whether an article_id is that of a publication which is out. */
  has(articleId: string): boolean {
    return this.out.find(articleId) !== undefined;
  }

  /** The publication of an article_id. */
  get(articleId: string): Publication {
    return this.jobs.get(this.out.get(articleId));
  }

  /** Deletes an article, 1 for the first, or all of them. */
  remove(articleId: string, index = 0): void {
    const publication = this.get(articleId);
    const { articles } = publication;
    const gone = index === 0 ? articles : articles.slice(index - 1, index);
    if (gone.length === 0) throw new WeChatError(40114);
    for (const article of gone) article.is_deleted = true;
    if (articles.every(({ is_deleted }) => is_deleted)) publication.publish_status = STATUS.deleted;
  }
}
