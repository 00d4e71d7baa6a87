import { integer, object, oneOf, only, optional } from '../../endpoints/schema.js';
import { PROFILE } from '../../fixtures/profile.js';
import { route } from '../route.js';
import type { Route } from '../route.js';
import { appid } from './account-field.js';

const limit = optional(integer({ least: 1, most: 10_000, note: 'How many are shown; 100 when absent.' }));

export const followerRoutes: Route[] = [
  route('GET', 'followers', '查看粉丝 — Followers, oldest first.', {
    query: { appid, limit },
    run: (control, input) => {
      const { followers } = control.account(input.appid);
      return { total: followers.count, followers: followers.first(input.limit ?? 100) };
    },
  }),
  route('GET', 'followers/*', '查看一个粉丝 — A follower, and the messages that they got.', {
    query: { appid },
    run: (control, input, openid) => ({
      messages: control.received(openid, input.appid),
      follower: control.account(input.appid).followers.find(openid),
    }),
  }),
  route('POST', 'followers', '添加粉丝 — Adds followers; returns their openids.', {
    body: {
      appid,
      count: optional(integer({ least: 1, most: 1_000_000 })),
      profile: optional(only(object(PROFILE))),
    },
    run: (control, { appid: account, count = 1, profile }) => ({
      openids: Array.from({ length: count }, () => control.follow(profile, account)),
    }),
  }),
  route(
    'POST',
    'followers/*',
    '粉丝互动 — Lets a follower write, or tap the menu: messages may follow for a time.',
    {
      query: { appid },
      body: { did: oneOf(['wrote', 'acted']) },
      run: (control, input, openid) => {
        control.interact(openid, input.did, input.appid);
      },
    },
  ),
  route('DELETE', 'followers/*', '取消关注 — Ends a subscription.', {
    query: { appid },
    run: (control, input, openid) => {
      control.unfollow(openid, input.appid);
    },
  }),
];
