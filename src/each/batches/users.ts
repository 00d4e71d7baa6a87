import { WeChatAPIError } from '../../errors/wechat-api-error';
import * as user from '../../modules/user';
import { listAt } from '../paging/paths';
import { batch } from './batch';
import { lastList } from './putting';

/** The entries of a list by what they are about; and what is said of those that are missing. */
function byField<Entry, K extends keyof Entry>(reply: object, path: string, field: K, what: string) {
  const entries = new Map((listAt(reply, path) as Entry[]).map((entry) => [entry[field], entry]));
  return (item: Entry[K]): Entry | WeChatAPIError =>
    entries.get(item) ??
    new WeChatAPIError(`${what}: WeChat has left it out`, { name: 'WeChatAPIResponseError' });
}

/** 批量获取用户基本信息，每次请求 100 个 — what WeChat knows about users, 100 a request. */
export const batchGetUsers = batch(lastList(user.batchGetUsers), {
  most: 100,
  isRead: true,
  tell: (reply) => byField<user.Follower, 'openid'>(reply, 'user_info_list', 'openid', 'batchGetUsers'),
});

/** 转换 openid，每次请求 100 个 — the openids that users of a former account have with this one, 100 a request. */
export const changeOpenid = batch(lastList(user.changeOpenid), {
  most: 100,
  isRead: true,
  tell(reply) {
    const find = byField<user.ChangedOpenid, 'ori_openid'>(
      reply,
      'result_list',
      'ori_openid',
      'changeOpenid',
    );
    return (openid) => {
      const found = find(openid);
      if (found instanceof WeChatAPIError || found.new_openid !== undefined) return found;
      return new WeChatAPIError(`changeOpenid: ${found.err_msg}`);
    };
  },
});

/** 拉黑用户，每次请求 20 个 — blocks users, 20 a request. */
export const batchBlacklist = batch(lastList(user.batchBlacklist), {
  most: 20,
  tell: (reply) => () => reply,
});

/** 取消拉黑，每次请求 20 个 — unblocks users, 20 a request. */
export const batchUnblacklist = batch(lastList(user.batchUnblacklist), {
  most: 20,
  tell: (reply) => () => reply,
});
