import { WeChatError } from '../../base/wechat-error.js';

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
