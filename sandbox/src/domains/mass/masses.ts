import { createHash } from 'node:crypto';
import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import { articleAddress } from '../articles/addresses.js';
import type { ArticleSets } from '../articles/article-sets.js';
import type { Comments } from '../articles/comments.js';
import type { Followers } from '../followers/followers.js';
import type { Tags } from '../followers/tags.js';
import type { MassContent, MassMessage, MassSources } from './mass-content.js';
import { MassQuota } from './mass-quota.js';

/** A mass message, under way or sent. */
export interface MassJob extends MassContent {
  msg_id: number;
  msg_data_id: number;
  status: 'SENDING' | 'SEND_SUCCESS' | 'DELETE';
  /** Whom it goes to; undefined for all followers. */
  openids?: string[];
  count: number;
  clientmsgid: string;
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
  /** The addresses of its articles. */
  urls: string[];
  /** Which articles were deleted, 1 for the first. */
  deleted: number[];
}

/** A preview that was sent: to an openid, or to a WeChat ID. */
export interface MassPreview extends MassContent {
  touser: string;
}

/** Who gets a preview. */
export interface Recipient {
  touser?: string;
  towxname?: string;
}

/** Whom a message is for: all followers, or those with a tag. */
export interface MassFilter {
  is_to_all?: boolean;
  tag_id?: string | number;
  /** What tags were called once. */
  group_id?: string | number;
}

/** Whom a message reaches, and how its id is made. */
interface Audience {
  openids?: string[];
  ids: string;
  first: number;
}

interface MassData {
  jobs: MassJob[];
  previews: MassPreview[];
  speed: number;
}

/** What mass messages work with. */
export interface MassWorld {
  followers: Followers;
  tags: Tags;
  sources: MassSources;
  drafts: ArticleSets;
  comments: Comments;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Some seconds, where WeChat takes minutes. */
const LEAST_DURATION = 3000;
/** How many messages go out in a minute, by the level of speed; in tens of thousands. */
const SPEEDS = [80, 60, 45, 30, 10];
/** The ids of messages begin elsewhere for openids than for tags. */
const TO_MANY = { ids: 'mass', first: 1_000_000_001 };
const TO_OPENIDS = { ids: 'mass to openids', first: 3_147_483_651 };
const FIRST_DATA_ID = 2_247_483_648;
const REMEMBERED = 1000;

/** The mass messages of the account. */
export class Masses {
  private readonly data: MassData;
  private readonly quota: MassQuota;

  constructor(
    private readonly context: Context,
    private readonly world: MassWorld,
  ) {
    this.data = context.part('masses', () => ({ jobs: [], previews: [], speed: 0 }));
    this.quota = new MassQuota(context);
    context.agenda.on('mass.finish', (msgId) => {
      this.finish(this.get(msgId));
    });
  }

  /** The last messages, oldest first. */
  get jobs(): MassJob[] {
    return this.data.jobs;
  }

  /** The last previews, oldest first. */
  get previews(): MassPreview[] {
    return this.data.previews;
  }

  /** The level of speed, and what it comes to in tens of thousands a minute. */
  get speed(): { speed: number; realspeed: number } {
    const { speed } = this.data;
    return { speed, realspeed: SPEEDS[speed] ?? 0 };
  }

  /** Sets the level of speed. */
  setSpeed(level: number): void {
    this.data.speed = level;
  }

  /** The messages that reached a follower. */
  to(openid: string): MassJob[] {
    const { subscribe_time: since } = this.world.followers.get(openid);
    return this.jobs.filter(
      ({ status, openids, at }) => status !== 'SENDING' && (openids?.includes(openid) ?? since * 1000 <= at),
    );
  }

  /** Sends a message to openids; who has left the account gets none. */
  send(openids: string[], message: MassMessage): MassJob {
    const users = openids.map((openid) => this.world.followers.get(openid));
    const reached = users.filter(({ subscribe }) => subscribe === 1).map(({ openid }) => openid);
    return this.start(message, openids, { openids: [...new Set(reached)], ...TO_OPENIDS });
  }

  /** Sends a message to all followers, or to those with a tag. */
  sendAll(filter: MassFilter, message: MassMessage): MassJob {
    const isToAll = filter.is_to_all === true;
    const openids = isToAll ? undefined : this.world.tags.members(Number(filter.tag_id ?? filter.group_id));
    if (!isToAll && !openids) throw new WeChatError(40152);
    return this.start(message, filter, { openids, ...TO_MANY });
  }

  /** Sends a preview to a WeChat ID, or to a follower. */
  preview({ touser = '', towxname }: Recipient, message: MassContent): void {
    const user = towxname ?? this.world.followers.subscribed(touser).openid;
    this.world.sources.check(message);
    remember(this.previews, { touser: user, ...message }, REMEMBERED);
  }

  /** Finds a message by its id. */
  get(msgId: string): MassJob {
    const job = this.jobs.findLast(({ msg_id }) => String(msg_id) === msgId);
    if (!job) throw new WeChatError(40059);
    return job;
  }

  /** Finds a message by the address of one of its articles. */
  withArticle(url: string): MassJob {
    const job = this.jobs.findLast(({ urls }) => urls.includes(url));
    if (!job) throw new WeChatError(40059);
    return job;
  }

  /** Deletes the articles of a message, or one of them: 1 for the first. */
  remove(job: MassJob, article: number): void {
    if (job.urls.length === 0) throw new WeChatError(40008);
    if (job.status === 'SENDING') throw new WeChatError(40065);
    if (article > job.urls.length) throw new WeChatError(40060);
    if (article > 0) job.deleted = [...new Set([...job.deleted, article])];
    if (article === 0 || job.deleted.length === job.urls.length) job.status = 'DELETE';
  }

  private start({ clientmsgid, ...content }: MassMessage, asked: object, audience: Audience): MassJob {
    const { followers, sources } = this.world;
    sources.check(content);
    if (content.msgtype === 'mpvideo') throw new WeChatError(48022);
    const digest = createHash('sha256')
      .update(JSON.stringify([asked, content]))
      .digest('hex');
    this.refuseTwin((clientmsgid ??= digest));
    this.quota.spend(!audience.openids);
    const { clock, ids, agenda } = this.context;
    const { openids } = audience;
    const count = openids?.length ?? followers.count;
    const job: MassJob = {
      ...content,
      msg_id: ids.next(audience.ids, audience.first),
      msg_data_id: ids.next('msg_data_id', FIRST_DATA_ID),
      status: 'SENDING',
      openids,
      count,
      clientmsgid,
      at: clock.now,
      urls: [],
      deleted: [],
    };
    if (content.msgtype === 'mpnews') this.bringOut(job);
    const duration = LEAST_DURATION + (count / (this.speed.realspeed * 10_000)) * MINUTE;
    agenda.add({ at: clock.now + duration, name: 'mass.finish', subject: String(job.msg_id) });
    return remember(this.jobs, job, REMEMBERED);
  }

  /** Gives the articles of a message addresses and comments; a draft that is sent is none any longer. */
  private bringOut(job: MassJob): void {
    const { sources, drafts, comments } = this.world;
    const mediaId = String(job.content.media_id);
    const articles = sources.articles(mediaId)?.articles ?? [];
    if (drafts.find(mediaId)) drafts.remove(mediaId);
    comments.register(job.msg_data_id, articles);
    job.urls = articles.map((_one, index) => articleAddress(this.context, job.msg_data_id, index));
  }

  private finish(job: MassJob): void {
    job.status = 'SEND_SUCCESS';
    const { msg_id, msg_data_id, count, urls } = job;
    this.context.emit('mass.finished', { msg_id, msg_data_id, status: 'send success', count, urls });
  }

  private refuseTwin(clientId: string): void {
    const { now } = this.context.clock;
    const twin = this.jobs.findLast(({ clientmsgid, at }) => clientmsgid === clientId && now - at < DAY);
    if (!twin) return;
    throw new WeChatError(now - twin.at < MINUTE ? 45066 : 45065, { fields: { msg_id: twin.msg_id } });
  }
}
