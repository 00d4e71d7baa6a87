import { identifier, object } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Follower } from '../followers/follower.js';

const RULES = ['tag_id', 'group_id', 'client_platform_type'];

// What WeChat refuses since 2021, for the privacy of users.
const PRIVATE_RULES = ['sex', 'country', 'province', 'city', 'language'];

function isSet(rule: Json, name: string): boolean {
  return identifier(rule[name]) !== '';
}

/** Whether a follower meets a rule; of several tags the one put on last counts. */
export function matches(rule: Json, follower: Follower): boolean {
  const tag = follower.tagid_list.at(-1);
  const facts: Record<string, (number | undefined)[]> = {
    tag_id: [tag],
    // Groups have become tags, and WeChat takes the id of either here.
    group_id: [tag, follower.groupid],
    client_platform_type: [follower.platform],
  };
  return RULES.filter((name) => isSet(rule, name)).every((name) =>
    facts[name]?.some((fact) => String(fact) === identifier(rule[name])),
  );
}

/** Reads the rule of a custom menu. */
export function readRule(value: unknown): Json {
  const rule = object(value ?? {});
  if (PRIVATE_RULES.some((name) => isSet(rule, name))) throw new WeChatError(65320);
  const set = RULES.filter((name) => isSet(rule, name));
  if (set.length === 0) throw new WeChatError(65304);
  const platform = identifier(rule.client_platform_type);
  if (!['', '1', '2', '3'].includes(platform)) throw new WeChatError(40035);
  return Object.fromEntries(set.map((name) => [name, rule[name]]));
}
