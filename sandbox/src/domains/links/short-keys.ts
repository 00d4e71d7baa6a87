import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { rememberAs } from '../../core/history.js';

interface ShortKey {
  long_data: string;
  /** Seconds since 1970. */
  create_time: number;
  life: number;
}

/** Texts that are kept under short keys for a while. */
export class ShortKeys {
  private readonly kept: Map<string, ShortKey>;

  constructor(private readonly context: Context) {
    this.kept = context.part('short keys', () => new Map<string, ShortKey>());
  }

  /** Keeps a text for some seconds and gives its key. */
  keep(long_data: string, life: number): string {
    const key = this.context.ids.text('short key', 40).replace(/[-_]/g, '').slice(0, 15);
    rememberAs(this.kept, key, { long_data, create_time: this.context.clock.seconds, life });
    return key;
  }

  /** The text of a key, and how many seconds it is kept yet. */
  fetch(key: string): { long_data: string; create_time: number; expire_seconds: number } {
    const { long_data = '', create_time = 0, life = 0 } = this.kept.get(key) ?? {};
    const left = create_time + life - this.context.clock.seconds;
    if (left <= 0) throw new WeChatError(9410012);
    return { long_data, create_time, expire_seconds: left };
  }
}
