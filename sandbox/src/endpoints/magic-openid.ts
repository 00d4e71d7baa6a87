import { WeChatError } from '../base/wechat-error.js';

const MAGIC = /^o_(-?\d+)$/;

/** Answers the openid `o_45015` with errcode 45015, and others like it, in whatever field they stand. */
export function refuseMagicOpenid(...inputs: object[]): void {
  for (const { touser, openid, openid_list: openids } of inputs as Record<string, unknown>[]) {
    for (const one of [touser, openid, openids].flat()) {
      const code = typeof one === 'string' && MAGIC.exec(one)?.[1];
      if (code) throw new WeChatError(Number(code));
    }
  }
}
