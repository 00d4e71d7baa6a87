import { WeChatError } from '../base/wechat-error.js';

const MAGIC = /^o_(-?[1-9]\d*)$/;

/** The fields that hold openids, or lists of them. */
interface Holder {
  touser?: unknown;
  openid?: unknown;
  openid_list?: unknown;
  user_list?: unknown;
}

/** Answers the openid `o_45015` with errcode 45015, and others like it, in whatever field they stand. */
export function refuseMagicOpenid(...inputs: Holder[]): void {
  for (const { touser, openid, openid_list: openids, user_list: users } of inputs) {
    const nested = [users].flat().map((user) => (user as Holder | null | undefined)?.openid);
    for (const one of [touser, openid, openids, nested].flat()) {
      const code = typeof one === 'string' && MAGIC.exec(one)?.[1];
      if (code) throw new WeChatError(Number(code));
    }
  }
}
