import ts from 'typescript';

/** A text in both languages; one of them may be empty. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** What the comment of a method says. */
export interface Comment {
  /** Chinese name, English sentence. */
  title: Bilingual;
  limits?: Bilingual;
  errors?: Bilingual;
  status?: Bilingual;
  note?: Bilingual;
  /** Paragraphs without a label. */
  others: string[];
  parameters: Map<string, Bilingual>;
  returns?: Bilingual;
  deprecated?: Bilingual;
  /** Addresses of WeChat's pages. */
  see: string[];
  examples: string[];
}

const LABELS = [
  ['limits', '限制', 'Limits'],
  ['errors', '错误码', 'Errors'],
  ['status', '状态', 'Status'],
  ['note', '说明', 'Note'],
] as const;

/** `昵称 — The name.` in its two halves; a text in one language only fills that one. */
export function bilingual(text: string): Bilingual {
  const flat = text.replace(/\s*\n\s*/g, ' ').trim();
  const dash = flat.indexOf(' — ');
  if (dash >= 0) return { zh: flat.slice(0, dash).trim(), en: flat.slice(dash + 3).trim() };
  return /^[^a-zA-Z]*\p{Script=Han}/u.test(flat) ? { zh: flat, en: '' } : { zh: '', en: flat };
}

/** Reads the comment of a declaration. */
export function commentOf(node: ts.Node): Comment {
  const doc = ts
    .getJSDocCommentsAndTags(node)
    .filter((one) => ts.isJSDoc(one))
    .at(-1);
  const [first = '', ...paragraphs] = textOf(doc?.comment).split(/\n\s*\n/);
  const comment: Comment = {
    title: bilingual(first),
    others: [],
    parameters: new Map(),
    see: [],
    examples: [],
  };
  for (const paragraph of paragraphs) addParagraph(comment, paragraph.replace(/\s*\n\s*/g, ' ').trim());
  for (const tag of doc?.tags ?? []) addTag(comment, tag);
  return comment;
}

function addParagraph(comment: Comment, text: string): void {
  for (const [field, zh, en] of LABELS) {
    if (text.startsWith(`${zh}：`))
      comment[field] = { ...EMPTY, ...comment[field], zh: text.slice(zh.length + 1) };
    else if (text.startsWith(`${en}: `))
      comment[field] = { ...EMPTY, ...comment[field], en: text.slice(en.length + 2) };
    else continue;
    return;
  }
  comment.others.push(text);
}

const EMPTY: Bilingual = { zh: '', en: '' };

function addTag(comment: Comment, tag: ts.JSDocTag): void {
  const text = textOf(tag.comment).replace(/^- /, '');
  switch (tag.tagName.text) {
    case 'param':
      comment.parameters.set((tag as ts.JSDocParameterTag).name.getText(), bilingual(text));
      break;
    case 'returns':
      comment.returns = bilingual(text);
      break;
    case 'deprecated':
      comment.deprecated = bilingual(text);
      break;
    case 'see':
      comment.see.push(...(/https:\S+/.exec(tag.getText()) ?? []));
      break;
    case 'example':
      comment.examples.push(codeOf(tag.getText()));
      break;
  }
}

/** The code of an example as it stands in the source, without the margin; what is left out of it becomes a comment. */
function codeOf(text: string): string {
  return text
    .replace(/^@example\s*?\n/, '')
    .replace(/\s*\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .replace(/\.\.\.(?=\s*[}\]])/g, '/* … */')
    .trim();
}

function textOf(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return ts.getTextOfJSDocComment(comment)?.trim() ?? '';
}
