import { membersBatchtagging as tag, membersBatchuntagging as untag, type Tagged } from '../../modules/tag';
import { listAt } from '../paging/paths';
import { batch } from './batch';
import { lastList } from './putting';

/** Where some openids fail, WeChat says which. */
const told = {
  most: 50,
  tell: (reply: Tagged) => () => reply,
  concerns(reply: Tagged) {
    const failed = listAt(reply, 'fail_openid_list');
    return (openid: string) => failed.length === 0 || failed.includes(openid);
  },
};

/** 批量为用户打标签，每次请求 50 个 — puts a tag on users, 50 a request. */
export const membersBatchtagging = batch(lastList(tag), told);

/** 批量为用户打标签，每次请求 50 个 — puts a tag on users, 50 a request. */
export const memberBatchtagging = membersBatchtagging;

/** 批量为用户取消标签，每次请求 50 个 — takes a tag off users, 50 a request. */
export const membersBatchuntagging = batch(lastList(untag), told);

/** 批量为用户取消标签，每次请求 50 个 — takes a tag off users, 50 a request. */
export const memberBatchuntagging = membersBatchuntagging;
