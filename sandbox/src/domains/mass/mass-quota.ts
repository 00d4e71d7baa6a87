import { WeChatError } from '../../base/wechat-error.js';
import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';

/** How many mass messages the account may still send to all or to a tag. */
export class MassQuota {
  private readonly data: { period: string; used: number };

  constructor(private readonly context: Context) {
    this.data = context.part('mass quota', () => ({ period: '', used: 0 }));
  }

  /** Counts a message: a service account sends four to all in a month of Beijing, others one in a day, a test account none. */
  spend(isToAll: boolean): void {
    const { clock, account } = this.context;
    const isService = account.profile === 'service';
    if (isService && !isToAll) return;
    const period = dayOf(clock.now).slice(0, isService ? 'YYYY-MM'.length : undefined);
    const most = isService ? 4 : Number(account.profile !== 'test');
    const used = this.data.period === period ? this.data.used : 0;
    if (used >= most) throw new WeChatError(45028);
    Object.assign(this.data, { period, used: used + 1 });
  }
}
