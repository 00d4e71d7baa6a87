import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import { Table } from '../../core/table.js';
import type { Followers } from '../followers/followers.js';
import type { Article } from './article.js';

/** A comment on an article. */
export interface Comment {
  user_comment_id: number;
  openid: string;
  /** Seconds since 1970. */
  create_time: number;
  content: string;
  /** 1 where the account has elected it. */
  comment_type: 0 | 1;
  /** What the account has replied. */
  reply?: { content: string; create_time: number };
}

interface Thread {
  isOpen: boolean;
  forFollowers: boolean;
  comments: Comment[];
}

/** An article that was sent or published: the msg_data_id, and its place, which is 0 for the first. */
export interface ArticleRef {
  msg_data_id: number;
  index?: number;
}

const MOST_ELECTED = 100;

function keyOf({ msg_data_id, index = 0 }: ArticleRef): string {
  return `${msg_data_id} ${index}`;
}

/** The comments on articles that were sent or published. */
export class Comments {
  private readonly threads: Table<Thread>;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    this.threads = new Table(
      context.part('comments', () => new Map<string, Thread>()),
      88001,
    );
  }

  /** Makes room for comments on articles that are out now. */
  register(msgDataId: number, articles: Article[]): void {
    articles.forEach(({ need_open_comment, only_fans_can_comment }, index) => {
      const [isOpen, forFollowers] = [need_open_comment === 1, only_fans_can_comment === 1];
      const key = keyOf({ msg_data_id: msgDataId, index });
      this.threads.set(key, { isOpen, forFollowers, comments: [] });
    });
  }

  /** Opens the comments on an article, or closes them. */
  open(article: ArticleRef, isOpen: boolean): void {
    this.threads.update(keyOf(article), { isOpen });
  }

  /** Writes a comment as a user does; undefined where the user may not. */
  write(article: ArticleRef, openid: string, content: string): Comment | undefined {
    const { isOpen, forFollowers, comments } = this.threads.get(keyOf(article));
    const follows = this.followers.get(openid).subscribe === 1;
    if (!isOpen || (forFollowers && !follows)) return undefined;
    const { clock, ids } = this.context;
    const id = ids.next(`comment ${keyOf(article)}`);
    const comment: Comment = {
      user_comment_id: id,
      openid,
      create_time: clock.seconds,
      content,
      comment_type: 0,
    };
    this.context.emit('comment.written', { ...article, ...comment });
    return remember(comments, comment);
  }

  /** Some of the comments on an article: all (0), the ordinary ones (1) or the elected ones (2). */
  page(article: ArticleRef, begin: number, count: number, type: 0 | 1 | 2) {
    const { comments } = this.threads.get(keyOf(article));
    const wanted = comments.filter(({ comment_type }) => type === 0 || comment_type === type - 1);
    return { total: wanted.length, comment: wanted.slice(begin, begin + count) };
  }

  /** Elects a comment, which all readers see then, or takes that back. */
  elect(article: ArticleRef, id: number, isElected: boolean): void {
    const comment = this.find(article, id);
    if (isElected && this.page(article, 0, 0, 2).total >= MOST_ELECTED) throw new WeChatError(88003);
    comment.comment_type = isElected ? 1 : 0;
  }

  /** Deletes a comment. */
  remove(article: ArticleRef, id: number): void {
    const comment = this.find(article, id);
    const { comments } = this.threads.get(keyOf(article));
    comments.splice(comments.indexOf(comment), 1);
  }

  /** Replies to a comment, once. */
  reply(article: ArticleRef, id: number, content: string): void {
    const comment = this.find(article, id);
    if (comment.reply) throw new WeChatError(88005);
    comment.reply = { content, create_time: this.context.clock.seconds };
  }

  /** Deletes the reply to a comment. */
  removeReply(article: ArticleRef, id: number): void {
    const comment = this.find(article, id);
    if (!comment.reply) throw new WeChatError(87009);
    delete comment.reply;
  }

  private find(article: ArticleRef, id: number): Comment {
    const { comments } = this.threads.get(keyOf(article));
    const comment = comments.find(({ user_comment_id }) => user_comment_id === id);
    if (!comment) throw new WeChatError(88008);
    return comment;
  }
}
