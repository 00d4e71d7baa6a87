import type { Bilingual } from './errors';
import { account } from './errcodes/account';
import { call } from './errcodes/call';
import { limit } from './errcodes/limit';
import { miniProgram } from './errcodes/mini-program';
import { platform } from './errcodes/platform';
import { service } from './errcodes/service';

/** What errcodes mean: Chinese, then English. */
export type Explanations = Readonly<Record<number, readonly [zh: string, en: string]>>;

const RANGES: readonly Explanations[] = [call, limit, account, service, miniProgram, platform];

/** What an errcode means. Loaded by `WeChatAPIError#explanation` when it is first read. */
export function explain(code: number): Bilingual | undefined {
  for (const range of RANGES) {
    const texts = range[code];
    if (texts) return { zh: texts[0], en: texts[1] };
  }
  return undefined;
}
