import type { Bilingual, Explanations } from './bilingual';
import { account } from './explanations/account';
import { article } from './explanations/article';
import { call } from './explanations/call';
import { invoice } from './explanations/invoice';
import { limit } from './explanations/limit';
import { miniProgram } from './explanations/mini-program';
import { platform } from './explanations/platform';
import { service } from './explanations/service';
import { shake } from './explanations/shake';
import { store } from './explanations/store';

const RANGES: readonly Explanations[] = [
  call,
  limit,
  account,
  article,
  store,
  invoice,
  service,
  miniProgram,
  platform,
  shake,
];

/** What an errcode means. Loaded by `WeChatAPIError#explanation` when it is first read. */
export function explain(code: number): Bilingual | undefined {
  for (const range of RANGES) {
    const texts = range[code];
    if (texts) return { zh: texts[0], en: texts[1] };
  }
  return undefined;
}
