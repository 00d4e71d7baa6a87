import { identifier, list, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Followers } from '../followers/followers.js';
import type { Groups } from '../followers/groups.js';
import type { Tags } from '../followers/tags.js';
import { readMassContent } from './mass-content.js';
import type { MassSources } from './mass-content.js';
import type { MassJob, MassPreview, MassStatus } from './mass-job.js';

const MAX_OPENIDS = 10_000;
const MAX_CLIENTMSGID_BYTES = 64;

// So short that a test can wait for it, so long that it sees the state before.
const SENDING_MS = 50;

const DAY_MS = 86_400_000;

/** What mass messages are made of, and who may get them. */
export interface MassWorld extends MassSources {
  readonly followers: Followers;
  readonly tags: Tags;
  readonly groups: Groups;
}

/** The mass messages of the account. */
export class Masses {
  /** All messages, oldest first. */
  readonly jobs: MassJob[] = [];
  /** All previews, oldest first. */
  readonly previews: MassPreview[] = [];
  private nextId = 9007199254750001n;
  private nextDataId = 206227730;

  constructor(private readonly world: MassWorld) {}

  /** The messages that reached a follower. */
  to(openid: string): MassJob[] {
    return this.jobs.filter((job) => job.openids.includes(openid) && this.status(job) !== 'SENDING');
  }

  /** How far a message is; computed from its age, so that no timer outlives a test. */
  status({ at, deleted }: MassJob): MassStatus {
    if (deleted.includes(0)) return 'DELETE';
    return Date.now() - at < SENDING_MS ? 'SENDING' : 'SEND_SUCCESS';
  }

  /** Sends a message to openids. */
  send(body: Json): MassJob {
    // WeChat wants two openids at least (40130). One will do here, for the account of a single tester.
    const followers = this.world.followers.batch(list(body.touser), MAX_OPENIDS);
    return this.start(body, [...new Set(followers.map(({ openid }) => openid))]);
  }

  /** Sends a message to all followers, or to those with a tag. */
  sendAll(body: Json): MassJob {
    return this.start(body, this.audience(object(body.filter)));
  }

  /** Sends a preview to one follower. */
  preview(body: Json): void {
    const { openid } = this.world.followers.subscribed(text(body.touser));
    this.previews.push({ touser: openid, ...readMassContent(body, this.world) });
  }

  /** Finds a message. */
  get(msgId: string): MassJob {
    const job = this.jobs.find(({ msg_id }) => msg_id.toString() === msgId);
    if (!job) throw new WeChatError(40059);
    return job;
  }

  /** Deletes a message, or one article of it, counted from 1. */
  remove(msgId: string, article: number): void {
    const job = this.get(msgId);
    // Articles and videos alone can be deleted, and only once they are sent.
    if (!['mpnews', 'mpvideo'].includes(job.msgtype)) throw new WeChatError(40008);
    if (this.status(job) === 'SENDING') throw new WeChatError(40065);
    const count = this.world.massMedia.articleCount(text(job.content.media_id));
    if (article < 0 || article > count) throw new WeChatError(40060);
    job.deleted.push(article);
  }

  private start(body: Json, openids: string[]): MassJob {
    const content = readMassContent(body, this.world);
    const clientmsgid = text(body.clientmsgid);
    this.checkClientId(clientmsgid);
    const job: MassJob = {
      msg_id: this.nextId++,
      msg_data_id: content.msgtype === 'mpnews' ? this.nextDataId++ : undefined,
      ...content,
      openids,
      clientmsgid,
      at: Date.now(),
      deleted: [],
    };
    this.jobs.push(job);
    return job;
  }

  private checkClientId(id: string): void {
    if (Buffer.byteLength(id) > MAX_CLIENTMSGID_BYTES) throw new WeChatError(45067);
    const known = this.jobs.find((job) => job.clientmsgid === id && Date.now() - job.at < DAY_MS);
    // WeChat answers 45066 within the first minute; the sandbox spares its callers that wait.
    if (id !== '' && known) throw new WeChatError(45065, { msg_id: known.msg_id });
  }

  private audience(filter: Json): string[] {
    const { followers, tags, groups } = this.world;
    if (filter.is_to_all === true) return followers.list.map(({ openid }) => openid);
    const id = Number(identifier(filter.tag_id ?? filter.group_id) || NaN);
    // Groups have become tags: the older name `group_id` takes the id of either.
    const known = [...tags.list, ...(filter.tag_id === undefined ? groups.list : [])];
    if (!known.some((one) => one.id === id)) throw new WeChatError(40152);
    return followers.list
      .filter(
        ({ tagid_list, groupid }) =>
          tagid_list.includes(id) || (filter.tag_id === undefined && groupid === id),
      )
      .map(({ openid }) => openid);
  }
}
