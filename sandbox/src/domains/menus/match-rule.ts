import { WeChatError } from '../../base/wechat-error.js';
import type { Json } from '../../base/json.js';
import type { Follower } from '../followers/follower.js';

/** What a rule may ask about a follower. Groups have become tags, hence a group is any tag of theirs. */
const FACTS: Record<string, (follower: Follower) => number[]> = {
  // Of several tags the one that was put on last counts.
  tag_id: ({ tagid_list: tags }) => tags.slice(-1),
  group_id: ({ tagid_list: tags }) => tags,
  client_platform_type: ({ platform }) => [platform],
};

/** What WeChat refuses since 2021, for the privacy of users. */
const PRIVATE = ['sex', 'country', 'province', 'city', 'language'];

/** Requires a rule that says something, and asks for nothing private. */
export function readRule(rule: Json): Json {
  const set = Object.entries(rule).filter(([, value]) => (value ?? '') !== '');
  if (set.some(([name]) => PRIVATE.includes(name))) throw new WeChatError(65320);
  const known = set.filter(([name]) => name in FACTS);
  if (known.length === 0) throw new WeChatError(65304);
  return Object.fromEntries(known);
}

/** Whether a follower meets a rule. */
export function matches(rule: Json, follower: Follower): boolean {
  return Object.entries(rule).every(([name, value]) => FACTS[name]?.(follower).includes(Number(value)));
}
