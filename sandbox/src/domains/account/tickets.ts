import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';

/** The kinds of ticket. */
export type TicketType = 'jsapi' | 'wx_card';

const LIFETIME = 7200;

/** The tickets that sign JS-SDK pages and cards. */
export class Tickets {
  /** The last ticket issued of each kind. */
  readonly last: Partial<Record<TicketType, string>> = {};

  /** Issues a ticket. */
  issue(type: string | undefined): { ticket: string; expires_in: number } {
    if (type !== 'jsapi' && type !== 'wx_card') throw new WeChatError(40097);
    const ticket = randomId(86);
    this.last[type] = ticket;
    return { ticket, expires_in: LIFETIME };
  }
}
