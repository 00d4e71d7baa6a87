import { WeChatError } from '../../base/wechat-error.js';
import type { Json } from '../../base/json.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import type { Files } from '../files/files.js';
import type { FileType } from '../files/stored-file.js';
import type { Follower } from '../followers/follower.js';
import type { Followers } from '../followers/followers.js';

/** A message of the customer service. */
export interface CustomMessage {
  touser: string;
  msgtype: string;
  /** What stood under the name of the msgtype: `{content: 'hello'}`. */
  content: Json;
  /** The customer-service account that it shows, if any. */
  kf_account?: string;
}

/** How a message is looked up that is none of a file. */
export interface Lookups {
  isNews: (mediaId: string) => boolean;
  isArticle: (articleId: string) => boolean;
  isCard: (cardId: string) => boolean;
  isKfAccount: (name: string) => boolean;
}

const MINUTE = 60_000;
/** For how long and how many messages may follow what a user has done. */
const WINDOWS = { wrote: { lasts: 48 * 60 * MINUTE, most: 5 }, acted: { lasts: MINUTE, most: 3 } };
const OCCASIONS = ['wrote', 'acted'] as const;
const HALF_A_MINUTE = 30_000;
const REMEMBERED = 1000;

const COVER: FileType[] = ['thumb', 'image'];
/** The files that a message holds, by field. */
const FILES: Record<string, Record<string, FileType[]>> = {
  image: { media_id: ['image'] },
  voice: { media_id: ['voice'] },
  video: { media_id: ['video'], thumb_media_id: COVER },
  music: { thumb_media_id: COVER },
  miniprogrampage: { thumb_media_id: COVER },
};

/** The messages of the customer service, and when they may be sent. */
export class CustomMessages {
  /** The last messages, oldest first. */
  readonly sent: CustomMessage[];
  /** When each follower last got a message, and since when they see that another is being typed. */
  private readonly talks: Map<string, { at: number; typingSince: number }>;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
    private readonly files: Files,
    private readonly lookups: Lookups,
  ) {
    this.sent = context.part('messages', () => []);
    this.talks = context.part('talks', () => new Map<string, { at: number; typingSince: number }>());
  }

  /** Those of them that one follower got. */
  to(openid: string): CustomMessage[] {
    return this.sent.filter(({ touser }) => touser === openid);
  }

  /** Sends a message. */
  send(message: CustomMessage): void {
    const follower = this.reached(message.touser);
    this.check(message);
    this.spend(follower);
    this.talks.set(follower.openid, { at: this.context.clock.now, typingSince: 0 });
    remember(this.sent, message, REMEMBERED);
    this.context.emit('message.sent', message);
  }

  /** Shows a follower that a message is being typed, or no longer. */
  type(openid: string, isTyping: boolean): void {
    const { wrote } = this.reached(openid);
    const { now } = this.context.clock;
    const talk = this.talks.get(openid) ?? { at: 0, typingSince: 0 };
    if (now - Math.max(talk.at, wrote.at) >= HALF_A_MINUTE) throw new WeChatError(45080);
    if (isTyping && now - talk.typingSince < HALF_A_MINUTE) throw new WeChatError(45081);
    this.talks.set(openid, { ...talk, typingSince: isTyping ? now : 0 });
  }

  /** Who can be written to: WeChat tells apart who has left and who has never followed. */
  private reached(openid: string): Follower {
    const isStranger = this.followers.find(openid)?.subscribe_time === 0;
    return this.followers.subscribed(openid, isStranger ? 43004 : 45015);
  }

  private check({ msgtype, content, kf_account: name }: CustomMessage): void {
    const { isNews, isArticle, isCard, isKfAccount } = this.lookups;
    const ids = content as Record<string, string | undefined>;
    const { media_id: mediaId = '', article_id: articleId = '', card_id: cardId = '' } = ids;
    for (const [field, types] of Object.entries(FILES[msgtype] ?? {})) {
      const file = ids[field];
      if (file !== undefined) this.files.require(file, ...types);
    }
    if (msgtype === 'mpnews' && !isNews(mediaId)) throw new WeChatError(40007);
    if (msgtype === 'mpnewsarticle' && !isArticle(articleId)) throw new WeChatError(53600);
    if (msgtype === 'wxcard' && !isCard(cardId)) throw new WeChatError(40073);
    if (name !== undefined && !isKfAccount(name)) throw new WeChatError(61452);
  }

  /** Counts a message against every window that is open. */
  private spend(follower: Follower): void {
    const { now } = this.context.clock;
    const open = OCCASIONS.filter((one) => now - follower[one].at < WINDOWS[one].lasts);
    if (open.length === 0) throw new WeChatError(45015);
    if (open.every((one) => follower[one].answers >= WINDOWS[one].most)) throw new WeChatError(45047);
    for (const one of open) follower[one].answers += 1;
  }
}
