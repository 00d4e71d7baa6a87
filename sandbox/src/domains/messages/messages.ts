import type { Message } from './message.js';

/** The custom messages sent to followers. */
export class Messages {
  /** All messages, oldest first. */
  readonly sent: Message[] = [];

  /** The messages to one follower. */
  to(openid: string): Message[] {
    return this.sent.filter(({ touser }) => touser === openid);
  }
}
