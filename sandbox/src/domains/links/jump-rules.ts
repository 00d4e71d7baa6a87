import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';

/** A rule: whoever scans a QR code of this prefix gets to a page of a mini program. */
export interface JumpRule {
  /** The mini program. */
  appid: string;
  prefix: string;
  path: string;
  /** 1 not published, 2 published. */
  state: 1 | 2;
  permit_sub_rule?: number;
  open_version?: number;
  debug_url?: string[];
}

const MAX_RULES = 100_000;

/** The rules by which QR codes open mini programs, by their prefixes. */
export class JumpRules extends Table<JumpRule> {
  constructor(context: Context) {
    super(
      context.part('jump rules', () => new Map<string, JumpRule>()),
      85095,
    );
  }

  /** Adds a rule, or changes one that is not published yet. */
  put(rule: JumpRule, isEdit: boolean): void {
    const before = isEdit ? this.get(rule.prefix) : this.find(rule.prefix);
    if (before && !isEdit) throw new WeChatError(85071);
    if (before?.state === 2) throw new WeChatError(40097);
    if (!before && this.size >= MAX_RULES) throw new WeChatError(85073);
    this.set(rule.prefix, rule);
  }
}
