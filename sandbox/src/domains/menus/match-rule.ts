import { WeChatError } from '../../base/wechat-error.js';
import type { Follower } from '../followers/follower.js';

/** Who sees a custom menu: what each field says, as it was sent. */
export type MatchRule = Record<string, unknown>;

/** What a rule may ask about a follower. Groups have become tags, hence a group is any tag of theirs. */
const FACTS: Record<string, (follower: Follower) => number[]> = {
  // Of several tags the one that was put on last counts.
  tag_id: ({ tagid_list: tags }) => tags.slice(-1),
  group_id: ({ tagid_list: tags }) => tags,
  client_platform_type: ({ platform }) => [platform],
};

/** What WeChat refuses since 2021, for the privacy of users. */
const PRIVATE = ['sex', 'country', 'province', 'city', 'language'];

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Requires a rule that says something, and asks for nothing private. */
export function readRule(rule: MatchRule): MatchRule {
  if (PRIVATE.some((name) => isSet(rule[name]))) throw new WeChatError(65320);
  const set = Object.entries(rule).filter(([name, value]) => name in FACTS && isSet(value));
  if (set.length === 0) throw new WeChatError(65304);
  return Object.fromEntries(set);
}

/** Whether a follower meets a rule. */
export function matches(rule: MatchRule, follower: Follower): boolean {
  return Object.entries(rule).every(([name, value]) => FACTS[name]?.(follower).includes(Number(value)));
}
