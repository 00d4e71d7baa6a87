import path from 'node:path';
import ts from 'typescript';
import API from 'wechat-api';

const MODULES = path.resolve(__dirname, '../../src/modules');

/** `获取用户列表（原“获取关注者列表”） — lists the followers.`: a name that may begin with a Latin word, and a sentence. */
const NAME = /^[\w .-]*\p{Script=Han}[^—]* — ["`A-Za-z0-9][^—]+[.)]$/su;
/** `昵称 — The user's name.`, of a parameter, a field or a type; what follows may be several sentences. */
const TERM = /^.*\p{Script=Han}[^—]* — \S[^]*[.)]$/su;
/** What a paragraph under the first may be about, in Chinese, and in English in the one that follows it. */
const LABELS = [
  ['限制', 'Limits'],
  ['错误码', 'Errors'],
  ['状态', 'Status'],
  ['说明', 'Note'],
] as const;
/** Pages of today, and those of WeChat's other documentations. */
const PAGE =
  /^https:\/\/(developers\.weixin\.qq\.com\/(doc|miniprogram|minigame|platform)|open\.weixin\.qq\.com|pay\.weixin\.qq\.com|mp\.weixin\.qq\.com|iot\.weixin\.qq\.com)\S*$/;

/** What is below `src/modules/` and no part of the API: what several modules share, and how an article is published. */
const INTERNAL = /(^|\/)arguments\.ts$|^article\/(?!article|published|index)/;

/** Files of endpoints, below `src/modules/`. */
export const files: string[] = ts.sys
  .readDirectory(MODULES, ['.ts'])
  .map((file) => path.relative(MODULES, file).replaceAll('\\', '/'))
  .filter((file) => !INTERNAL.test(file))
  .toSorted();

/** What is wrong with the comments of a file: with its methods, its types, and all of their parameters and fields. */
export function problemsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    ts.sys.readFile(path.join(MODULES, file)) ?? '',
    ts.ScriptTarget.Latest,
    true,
  );
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const problem of problemsAt(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      problems.push(`${file}:${line + 1} ${problem}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

function problemsAt(node: ts.Node): string[] {
  if (ts.isVariableStatement(node) && isExported(node)) {
    const [declared] = node.declarationList.declarations;
    const name = declared?.name.getText() ?? '';
    return name in API.prototype ? methodProblems(name, node) : termProblems(name, node);
  }
  if (ts.isFunctionDeclaration(node) && isExported(node)) {
    const name = node.name?.text ?? '';
    return name in API.prototype ? methodProblems(name, node) : [];
  }
  const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  if (isType && isExported(node)) return termProblems(node.name.text, node);
  if (ts.isPropertySignature(node)) return termProblems(node.name.getText(), node);
  return [];
}

function isExported(node: ts.HasModifiers): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function termProblems(name: string, node: ts.Node): string[] {
  const text = commentOf(node);
  return TERM.test(text) ? [] : [`${name} is not "中文名 — English.": ${text || 'no comment'}`];
}

function methodProblems(name: string, node: ts.Node): string[] {
  const problems: string[] = [];
  const [first = '', ...others] = commentOf(node).split(/\n\s*\n/);
  if (!NAME.test(first)) problems.push(`${name} does not begin with "中文名 — English sentence.": ${first}`);
  if (!isPaired(others)) {
    const wanted = LABELS.map(([zh, en]) => `${zh}：… / ${en}: …`).join(', ');
    problems.push(`${name} has paragraphs other than ${wanted}, in this order: ${others.join(' | ')}`);
  }
  for (const code of commentOf(node).matchAll(/`(-?\d{1,9})`/g)) {
    if (!isExplained(Number(code[1])))
      problems.push(`${name} names ${code[1] ?? ''}, which no table explains`);
  }
  for (const tag of ts.getJSDocTags(node)) {
    const what = tag.tagName.text;
    const text = ts.getTextOfJSDocComment(tag.comment)?.trim() ?? '';
    if (/^(param|returns|deprecated)$/.test(what) && !TERM.test(text))
      problems.push(`${name} @${what} is not "中文 — English.": ${text}`);
    if (what === 'see' && !isPage(tag)) problems.push(`${name} @see is no page of today: ${tag.getText()}`);
  }
  return problems;
}

/** Whether each Chinese paragraph is followed by its English one, in the order of the labels. */
function isPaired(paragraphs: string[]): boolean {
  let next = 0;
  for (let i = 0; i < paragraphs.length; i += 2) {
    const at = LABELS.findIndex(
      ([zh, en], index) =>
        index >= next && paragraphs[i]?.startsWith(`${zh}：`) && paragraphs[i + 1]?.startsWith(`${en}: `),
    );
    if (at < 0) return false;
    next = at + 1;
  }
  return true;
}

function isExplained(code: number): boolean {
  return new API.WeChatAPIError('', { code }).explanation !== undefined;
}

function isPage(tag: ts.JSDocTag): boolean {
  const [, url = ''] = /@see\s+(\S+)/.exec(tag.getText()) ?? [];
  return PAGE.test(url) && !url.includes('/doc/offiaccount/');
}

function commentOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter((doc) => ts.isJSDoc(doc));
  return ts.getTextOfJSDocComment(docs.at(-1)?.comment)?.trim() ?? '';
}
