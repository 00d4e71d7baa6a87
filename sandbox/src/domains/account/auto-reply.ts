import type { Context } from '../../core/context.js';

/** An automatic reply: a text, or the media_id of something. */
export interface AutoReplyContent {
  type: string;
  content: string;
}

/** What WeChat answers users in the account's name, as it was set on WeChat's web site. */
export interface AutoReplyInfo {
  is_add_friend_reply_open: 0 | 1;
  is_autoreply_open: 0 | 1;
  add_friend_autoreply_info?: AutoReplyContent;
  message_default_autoreply_info?: AutoReplyContent;
  keyword_autoreply_info?: { list: object[] };
}

/** The automatic replies of the account; none at first. */
export class AutoReply {
  private readonly data: { info: AutoReplyInfo };

  constructor(context: Context) {
    const none: AutoReplyInfo = { is_add_friend_reply_open: 0, is_autoreply_open: 0 };
    this.data = context.part('auto reply', () => ({ info: none }));
  }

  get info(): AutoReplyInfo {
    return this.data.info;
  }

  /** Sets them, as one does on WeChat's web site. */
  set(info: AutoReplyInfo): void {
    this.data.info = info;
  }
}
