import API from 'wechat-api';
import type { Bilingual, Comment } from './comment.js';

export interface Errcode extends Bilingual {
  /** One code, or several of the same meaning. */
  codes: string[];
}

/** Errcodes of a comment: `40003` with what it says in both languages. */
export function errcodesOf({ errors }: Comment): Errcode[] {
  if (!errors) return [];
  const [zh, en] = [partsOf(errors.zh), partsOf(errors.en)];
  const keys = [...new Set([...zh.keys(), ...en.keys()])];
  return keys.map((key) => ({
    codes: key.split(','),
    zh: zh.get(key) ?? meaningOf(key)?.zh ?? '',
    en: en.get(key) ?? meaningOf(key)?.en ?? '',
  }));
}

/** What is said of errcodes beside the meanings: where the paragraph does not begin with a code. */
export function remarkOf({ errors }: Comment): Bilingual {
  return { zh: remarkIn(errors?.zh ?? ''), en: remarkIn(errors?.en ?? '') };
}

const CODES = /^((?:`-?\d+`(?:、|，|,|\s|或|和|(?:or|and|to)\b|至|～|–)*)+)[:：]?\s*(.*)$/s;

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  let last: string | undefined;
  for (const part of text.split(/[；;]\s*/)) {
    const [, listed, meaning = ''] = CODES.exec(part) ?? [];
    const key = listed?.match(/-?\d+/g)?.join(',');
    if (key !== undefined) parts.set((last = key), meaning.replace(/[。.]$/, ''));
    else if (last !== undefined) parts.set(last, `${parts.get(last) ?? ''}; ${part}`.replace(/[。.]$/, ''));
  }
  return parts;
}

function remarkIn(text: string): string {
  return CODES.test(text) ? '' : (text.split(/[；;]\s*(?=`-?\d)/)[0] ?? '');
}

function meaningOf(key: string): Bilingual | undefined {
  return new API.WeChatAPIError('', { code: Number(key.split(',')[0]) }).explanation;
}
