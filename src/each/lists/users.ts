import { getTagUsers as tagUsers } from '../../modules/tag';
import * as user from '../../modules/user';
import { last } from '../paging/asking';
import { cursor } from '../paging/cursor';
import { list } from '../paging/paging';

const openids = { items: 'data.openid', next: 'next_openid', first: '' } as const;

/** 关注用户的 openid，每次请求 10,000 个 — the openids of the followers, 10,000 a request. */
export const getFollowers = list(cursor(last(user.getFollowers), openids));

/** 标签下用户的 openid，每次请求 10,000 个 — the openids of the followers who have a tag, 10,000 a request. */
export const getTagUsers = list(cursor(last(tagUsers), openids));

/** 黑名单中的 openid，每次请求 1,000 个 — the openids of blocked users, 1,000 a request. */
export const getBlacklist = list(cursor(last(user.getBlacklist), openids));
