import { text } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Domain } from '../domain.js';

const CLEARS_A_MONTH = 10;

/** The call quota of the account. */
export class Quota {
  /** How often it was cleared; ten times is all WeChat allows in a month. */
  cleared = 0;

  /** Clears the quota. */
  clear(): void {
    if (this.cleared >= CLEARS_A_MONTH) throw new WeChatError(48006);
    this.cleared += 1;
  }
}

export const quota: Domain<Quota> = {
  create: () => new Quota(),
  routes(router, state) {
    router.post('/cgi-bin/clear_quota', ({ body }) => {
      if (text(body.appid) !== state.tokens.account.appid) throw new WeChatError(40013);
      state.quota.clear();
      return undefined;
    });
  },
};
