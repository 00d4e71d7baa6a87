import { chapters } from '../../test/sandbox/fidelity/index.js';
import { JSON_TYPE, type Reply } from '../../test/sandbox/fidelity/reply.js';
import type { Confidence, Row } from '../../test/sandbox/fidelity/row.js';
import { cell, code, paragraphs, table } from './markdown.js';

const SURE: Record<Confidence, { sign: string; zh: string; en: string }> = {
  high: {
    sign: '●●●',
    zh: '2021 年以来的实际回复，或两处一致的来源',
    en: 'seen since 2021, or two sources agree',
  },
  medium: { sign: '●●○', zh: '一处来源，或更早的回复', en: 'one source, or an older answer' },
  low: { sign: '●○○', zh: '推断', en: 'an inference' },
};

const INTRODUCTION = [
  '微信在各种情形下的回复，沙箱逐字相同：每行一个测试（`test/sandbox/fidelity.test.ts`）。由 `npm run docs` 生成，请勿手动修改。',
  'What WeChat answers, situation by situation, and the sandbox to the letter: each row is a test. `npm run docs` makes this page from `test/sandbox/fidelity/`: do not edit it.',
  '依据中的 captures 是开发者公开的实际回复，其中的年月是回复的时间；inferred 是推断。',
  'A capture is an answer that a developer has published, with the time of the answer where it is known.',
  `状态码未注明为 200，类型未注明为 \`${JSON_TYPE}\`。尖括号里是每次不同的内容：\`<rid>\` 的前八位是十六进制的秒数，\`<host>\` 在微信是 \`mmbiz.qpic.cn\` 一类的地址，\`<openid>\` 是第一个关注者；\`<text>\` 表示只知道错误码，不知道微信的原文。`,
  `HTTP 200 and \`${JSON_TYPE}\` where nothing else is said. What differs each time stands in angle brackets: \`<rid>\` begins with the second, in hexadecimal; \`<host>\` is an address such as \`mmbiz.qpic.cn\` with WeChat; \`<openid>\` is the first follower; \`<text>\` means that the code is known, and WeChat’s wording is not.`,
];

/** The table of what WeChat answers. */
export function fidelityPage(): string {
  const all = chapters.flatMap(({ rows }) => rows);
  const legend = Object.entries(SURE).map(([name, { sign, zh, en }]) => {
    const count = all.filter(({ confidence }) => confidence === name).length;
    return [sign, zh, en, String(count)];
  });
  return `${paragraphs(
    '# 情形与回复 · What WeChat answers',
    ...INTRODUCTION,
    table(['可靠度 · Sure', '依据', 'Source', '行 · Rows'], legend),
    ...chapters.flatMap(({ title, rows }) => [`## ${title}`, table(HEAD, rows.map(cellsOf))]),
  )}\n`;
}

const HEAD = ['情形 · Situation', '请求 · Request', '回复 · Reply', '依据 · Source', '可靠度 · Sure'];

function cellsOf({ situation, asks, reply, source, confidence }: Row): string[] {
  return [cell(situation), code(asks), replied(reply), cited(source), SURE[confidence].sign];
}

/** A reply, with the headers that are not those of all. */
function replied({ status = 200, headers, body }: Reply): string {
  const said = Object.entries(headers).filter(
    ([name, value]) => value !== null && !(name === 'content-type' && value === JSON_TYPE),
  );
  const head = [
    ...(status === 200 ? [] : [`HTTP ${status}`]),
    ...said.map(([name, value]) => (name === 'content-type' ? (value ?? '') : `${name}: ${value ?? ''}`)),
  ];
  return [...head.map(code), ...(body === '' ? [] : [code(body)])].join('<br>');
}

function cited(source: string): string {
  if (!source.startsWith('https://')) return cell(source);
  const [, ...parts] = new URL(source).pathname.split('/');
  const name = source.includes('github.com') ? parts.join('/') : (parts.at(-1) ?? '').replace(/\.html$/, '');
  return `[${name}](${source})`;
}
