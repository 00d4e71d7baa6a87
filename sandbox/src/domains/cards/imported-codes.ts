import { characters } from '../../base/characters.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';

/** The codes of a card: all that were imported, and those that nobody has yet. */
interface Imported {
  all: Set<string>;
  free: string[];
}

/** Characters of a code that a shop makes. */
export const MAX_CODE_LENGTH = 20;

/** The codes that shops have imported for WeChat to hand out. */
export class ImportedCodes {
  private readonly cards: Map<string, Imported>;

  constructor(context: Context) {
    this.cards = context.part('imported codes', () => new Map<string, Imported>());
  }

  /** How many were imported for a card. */
  count(cardId: string): number {
    return this.cards.get(cardId)?.all.size ?? 0;
  }

  /** Whether a code was imported for a card. */
  has(cardId: string, code: string): boolean {
    return this.cards.get(cardId)?.all.has(code) ?? false;
  }

  /** Adds codes, and tells what became of each. */
  add(cardId: string, codes: string[]) {
    const { all, free } = this.cards.get(cardId) ?? { all: new Set<string>(), free: [] };
    const result = { succ_code: [] as string[], duplicate_code: [] as string[], fail_code: [] as string[] };
    for (const code of codes) {
      if (all.has(code)) result.duplicate_code.push(code);
      else if (characters(code) > MAX_CODE_LENGTH) result.fail_code.push(code);
      else {
        all.add(code);
        result.succ_code.push(code);
      }
    }
    free.push(...result.succ_code);
    this.cards.set(cardId, { all, free });
    return result;
  }

  /** Tells which of some codes were imported. */
  check(cardId: string, codes: string[]): { exist_code: string[]; not_exist_code: string[] } {
    return {
      exist_code: codes.filter((code) => this.has(cardId, code)),
      not_exist_code: codes.filter((code) => !this.has(cardId, code)),
    };
  }

  /** Takes the oldest code that nobody has. */
  take(cardId: string, isHeld: (code: string) => boolean): string {
    for (;;) {
      const code = this.cards.get(cardId)?.free.shift();
      if (code === undefined) throw new WeChatError(45031);
      if (!isHeld(code)) return code;
    }
  }
}
