import { createHash } from 'node:crypto';
import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import { articleAddress } from '../articles/addresses.js';
import type { Comments } from '../articles/comments.js';
import type { Followers } from '../followers/followers.js';
import type { Tags } from '../followers/tags.js';
import { MassQuota } from './mass-quota.js';
import type { MassContent, MassSources } from './mass-sources.js';

/** A mass message as it is asked for. */
export interface MassMessage extends MassContent {
  /** The id that the caller gives it, so that it is not sent twice; else a digest of what is asked for is one. */
  clientmsgid?: string;
}

/** Whom a message is for: all followers, or those with a tag, which was called a group once. */
export interface MassFilter {
  is_to_all?: boolean;
  tag_id?: unknown;
  group_id?: unknown;
}

/** A mass message, under way or sent. */
export interface MassJob extends Required<MassMessage> {
  msg_id: number;
  msg_data_id: number;
  status: 'SENDING' | 'SEND_SUCCESS' | 'DELETE';
  /** Whom it goes to; undefined for all followers. */
  openids?: string[];
  count: number;
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
  /** The addresses of its articles, and which of them were deleted: 1 for the first. */
  urls: string[];
  deleted: number[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Some seconds, where WeChat takes minutes. */
const LEAST_DURATION = 3000;
/** How many messages go out in a minute, by the level of speed; in tens of thousands. */
const SPEEDS = [80, 60, 45, 30, 10];
const REMEMBERED = 1000;

/** The mass messages of the account. */
export class Masses {
  private readonly quota: MassQuota;
  /** The last messages, oldest first. */
  readonly jobs: MassJob[];
  /** The last previews, and to whom they went: an openid or a WeChat ID. */
  readonly previews: (MassContent & { touser: string })[];
  private readonly settings: { speed: number };

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
    private readonly tags: Tags,
    private readonly sources: MassSources,
    private readonly comments: Comments,
  ) {
    this.quota = new MassQuota(context);
    this.jobs = context.part('masses', () => []);
    this.previews = context.part('mass previews', () => []);
    this.settings = context.part('mass settings', () => ({ speed: 0 }));
    context.agenda.on('mass.finish', (msgId) => {
      this.finish(this.jobs.find(({ msg_id }) => String(msg_id) === msgId));
    });
  }

  /** The level of speed, and what it comes to in tens of thousands a minute. */
  get speed(): { speed: number; realspeed: number } {
    const { speed } = this.settings;
    return { speed, realspeed: SPEEDS[speed] ?? 0 };
  }

  /** Sets the level of speed. */
  setSpeed(level: number): void {
    this.settings.speed = level;
  }

  /** The messages that reached a follower. */
  to(openid: string): MassJob[] {
    const { subscribe_time: since } = this.followers.get(openid);
    return this.jobs.filter(
      ({ status, openids, at }) => status !== 'SENDING' && (openids?.includes(openid) ?? since * 1000 <= at),
    );
  }

  /** Sends a message to openids; who has left the account gets none. */
  send(openids: string[], message: MassMessage): MassJob {
    const users = openids.map((openid) => this.followers.get(openid));
    const reached = users.filter(({ subscribe }) => subscribe === 1).map(({ openid }) => openid);
    const id = () => this.context.ids.next('mass to openids', 3_147_483_651);
    return this.start(message, openids, id, [...new Set(reached)]);
  }

  /** Sends a message to all followers, or to those with a tag. */
  sendAll(filter: MassFilter, message: MassMessage): MassJob {
    const isToAll = filter.is_to_all === true;
    const openids = isToAll ? undefined : this.tags.members(Number(filter.tag_id ?? filter.group_id));
    if (!isToAll && !openids) throw new WeChatError(40152);
    return this.start(message, filter, () => this.context.ids.next('mass', 1_000_000_001), openids);
  }

  /** Sends a preview to a WeChat ID, or to a follower. */
  preview({ touser = '', towxname }: { touser?: string; towxname?: string }, message: MassContent): void {
    const user = towxname ?? this.followers.subscribed(touser).openid;
    this.sources.check(message);
    remember(this.previews, { touser: user, ...message }, REMEMBERED);
  }

  /** Finds a message by its id. */
  get(msgId: string): MassJob {
    return this.find(({ msg_id }) => String(msg_id) === msgId);
  }

  /** Finds a message by the address of one of its articles. */
  withArticle(url: string): MassJob {
    return this.find(({ urls }) => urls.includes(url));
  }

  /** Deletes the articles of a message, or one of them: 1 for the first. */
  remove(job: MassJob, article: number): void {
    if (job.urls.length === 0) throw new WeChatError(40008);
    if (job.status === 'SENDING') throw new WeChatError(40065);
    if (article > job.urls.length) throw new WeChatError(40060);
    if (article > 0) job.deleted = [...new Set([...job.deleted, article])];
    if (article === 0 || job.deleted.length === job.urls.length) job.status = 'DELETE';
  }

  private find(isWanted: (job: MassJob) => boolean): MassJob {
    const job = this.jobs.findLast(isWanted);
    if (!job) throw new WeChatError(40059);
    return job;
  }

  private start(message: MassMessage, to: object, id: () => number, openids?: string[]): MassJob {
    const { msgtype, content } = message;
    this.sources.check(message);
    if (msgtype === 'mpvideo') throw new WeChatError(48022);
    const digest = createHash('sha256')
      .update(JSON.stringify([to, msgtype, content]))
      .digest('hex');
    const { clientmsgid = digest } = message;
    this.refuseTwin(clientmsgid);
    this.quota.spend(openids === undefined);
    const { clock, ids, agenda } = this.context;
    const msg_data_id = ids.next('msg_data_id', 2_247_483_648);
    const articles = this.sources.takeArticles(message);
    const urls = articles.map((_one, index) => articleAddress(this.context, msg_data_id, index));
    this.comments.register(msg_data_id, articles);
    const count = openids?.length ?? this.followers.count;
    if (articles.length > 0) {
      const sent = articles.map(({ title }, index) => ({ title, url: urls[index] ?? '' }));
      const published = { msg_data_id, publish_type: 0, articles: sent, target: count };
      this.context.emit('articles.published', published);
    }
    const at = clock.now;
    const about = { msgtype, content, clientmsgid, openids, count, at, urls, deleted: [] };
    const job: MassJob = { msg_id: id(), msg_data_id, status: 'SENDING', ...about };
    const duration = LEAST_DURATION + (count / (this.speed.realspeed * 10_000)) * MINUTE;
    agenda.add({ at: at + duration, name: 'mass.finish', subject: String(job.msg_id) });
    return remember(this.jobs, job, REMEMBERED);
  }

  private finish(job: MassJob | undefined): void {
    // It is gone where a thousand others have come after it.
    if (!job) return;
    job.status = 'SEND_SUCCESS';
    const { msg_id, msg_data_id, count, urls } = job;
    this.context.emit('mass.finished', { msg_id, msg_data_id, status: 'send success', count, urls });
  }

  private refuseTwin(id: string): void {
    const { now } = this.context.clock;
    const twin = this.jobs.findLast(({ clientmsgid, at }) => clientmsgid === id && now - at < DAY);
    if (twin && now - twin.at < MINUTE) throw new WeChatError(45066);
    if (twin) throw new WeChatError(45065, { fields: { msg_id: twin.msg_id } });
  }
}
