import { WeChatError } from '../../base/wechat-error.js';
import { Collection } from '../../core/collection.js';
import type { Context } from '../../core/context.js';

/** A campaign of red packets. */
export interface RedPacketCampaign {
  lottery_id: string;
  sponsor_appid: string;
  /** When it ends, in seconds since 1970. */
  expire_time: number;
  /** How many red packets it may have. */
  total: number;
  /** The tickets of those that it has. */
  tickets: Set<string>;
  onoff: 0 | 1;
}

/** The campaigns of red packets that shaking hands out. */
export class RedPackets extends Collection<RedPacketCampaign, string> {
  constructor(private readonly context: Context) {
    const rows = context.part('red packets', () => new Map<string, RedPacketCampaign>());
    super(rows, 9001069, () => context.ids.digits('red packet campaign', 7));
  }

  /** Enters the tickets of red packets that were ordered from WeChat Pay, each once; gives those that were there. */
  enter(id: number | string, sponsor: string, tickets: string[]): string[] {
    const campaign = this.find(String(id));
    if (!campaign) throw new WeChatError(9001070);
    if (campaign.expire_time <= this.context.clock.seconds) throw new WeChatError(9001091);
    if (campaign.sponsor_appid !== sponsor) throw new WeChatError(9001073);
    const fresh = new Set<string>();
    const repeated = [];
    for (const ticket of tickets) {
      if (fresh.has(ticket) || this.list.some((one) => one.tickets.has(ticket))) repeated.push(ticket);
      else fresh.add(ticket);
    }
    if (fresh.size === 0) throw new WeChatError(9001090);
    if (campaign.tickets.size + fresh.size > campaign.total) throw new WeChatError(9001075);
    campaign.tickets = new Set([...campaign.tickets, ...fresh]);
    return repeated;
  }
}
