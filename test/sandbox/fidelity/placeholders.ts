import type { Stage } from './stage.js';

/** What the placeholders of replies stand for, beside the names that a stage knows. */
const PATTERNS: Record<string, string> = {
  token: String.raw`\d\d_[\w-]{86,509}`,
  ticket: '[\\w-]{86}',
  'QR ticket': 'gQ[\\w-]{94}',
  'card id': 'p[\\w-]{27}',
  code: '[\\w-]{32}',
  media_id: '[\\w-]{64}',
  article_id: '[\\w-]{64}',
  'article address': String.raw`http:\\\/\\\/mp\.weixin\.qq\.com\\\/s\?__biz=[\w&=-]+#rd`,
  template_id: '[\\w-]{43}',
  unionid: 'o[\\w-]{27}',
  time: '\\d{10}',
  msgid: '\\d{19}',
  id: '[\\w-]+',
  number: '\\d+',
  // Of an errcode that nobody has shown with its text.
  text: '[^"]+',
};

/** What belongs to the second of the request: its id, and the hint that files have. */
function patternsOf(seconds: number): Record<string, string> {
  const milliseconds = String(seconds % 1000).padStart(3, '0');
  return {
    rid: `${seconds.toString(16)}-[0-9a-f]{8}-[0-9a-f]{8}`,
    'hint of users': '\\w{9}-\\w{5,6}',
    'hint of files': `[\\w.-]{5}[Aa]0${milliseconds}[\\w.-]{4}`,
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The regular expression of a text with placeholders: `<openid>` is the one of the stage, `<token>` any. */
export function patternOf(text: string, { names, seconds }: Stage): RegExp {
  const patterns = { ...PATTERNS, ...patternsOf(seconds) };
  const parts = text.split(/<([\w ]+)>/).map((part, index) => {
    if (index % 2 === 0) return escaped(part);
    const name = names.get(part);
    return name === undefined ? (patterns[part] ?? escaped(`<${part}>`)) : escaped(name);
  });
  return new RegExp(`^${parts.join('')}$`);
}
