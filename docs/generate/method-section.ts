import type ts from 'typescript';
import type { Bilingual, Comment } from './comment.js';
import type { Method } from './declarations.js';
import { errcodesOf, remarkOf } from './errors.js';
import { exampleOf } from './examples.js';
import { objectsIn, Rows, type Field, type Making, type Shared } from './fields.js';
import { json } from './literal.js';
import { anchor, cell, code, fenced, paragraphs, table } from './markdown.js';
import { endpointsOf, httpOf, isDownload, needsNoToken } from './requests.js';
import { sampleOf } from './sample.js';
import type { Site } from './site.js';
import { STATUSES, statusOf } from './status.js';
import type { Value } from './types.js';

/** All about one method. */
export function methodSection(
  site: Site,
  page: string,
  shared: Shared,
  method: Method,
  level: string,
): string {
  const { comment } = method;
  const making = { types: site.types, shared };
  const linked = (text: string): string => site.linked(text, page);
  return linked(
    paragraphs(
      `${level} ${method.name}`,
      [comment.title.zh, capital(comment.title.en)].filter(Boolean).join('<br>'),
      comment.deprecated && quoted('已弃用', 'Deprecated', comment.deprecated),
      origins(method),
      titled('状态', 'Status', comment.status),
      fenced('js', exampleOf(method, site.types)),
      parameters(making, method),
      results(making, method),
      titled('限制', 'Limits', comment.limits),
      titled('遍历', 'Walk', walkOf(site, method)),
      errcodes(comment),
      titled('说明', 'Note', comment.note),
      ...comment.others,
      wire(site, method),
    ),
  );
}

/** Where WeChat has it: verb and path, today's page, and what has become of it. */
function origins(method: Method): string {
  const endpoints = endpointsOf(method);
  if (endpoints.length === 0 && method.comment.see.length === 0) return '';
  const { zh, en } = STATUSES[statusOf(method.comment)];
  return [
    ...endpoints.map(({ verb, path }) => `- \`${verb} ${path}\``),
    ...method.comment.see.map((page) => `- 官方文档 · WeChat’s page: <${page}>`),
    ...(needsNoToken(method) ? ['- 无需 access_token · Needs no access_token'] : []),
    ...(endpoints.length > 0 ? [`- 状态 · Status: ${zh} · ${en}`] : []),
  ].join('\n');
}

/** How `api.each` takes the trouble of pages, or of a limited length, away. */
function walkOf({ walks }: Site, { name }: Method): Bilingual | undefined {
  const walk = walks.get(name);
  if (!walk) return undefined;
  const link = `[\`api.each.${name}\`](../loops.md)`;
  return { zh: `${link}：${walk.zh}`, en: `${link}: ${walk.en}` };
}

function quoted(zh: string, en: string, text: Bilingual): string {
  return [`> **${zh}** ${text.zh}`, `> **${en}** ${text.en}`].join('<br>\n');
}

function titled(zh: string, en: string, text: Bilingual | undefined): string {
  if (!text) return '';
  return [text.zh && `**${zh}** ${text.zh}`, text.en && `**${en}** ${capital(text.en)}`]
    .filter(Boolean)
    .join('<br>\n');
}

function parameters(making: Making, { parameters: listed, comment }: Method): string {
  if (listed.length === 0) return '';
  const rows = new Rows(making);
  const fields = listed.flatMap(({ name, types, isOptional }) => {
    const about = comment.parameters.get(name) ?? { zh: '', en: '' };
    return rows.of(name, types, { about, isRequired: !isOptional });
  });
  return paragraphs('**参数 · Parameters**', fieldTable(fields, ['参数 · Parameter', '必填 · Required']));
}

function results(making: Making, { result, comment, isSynchronous }: Method): string {
  const { types, shared } = making;
  const objects = objectsIn(types, [result]);
  const names = objects.flatMap((object) => shared.get(object) ?? []);
  const own = objects.filter((object) => !shared.has(object));
  const fields = new Rows(making).within('', own);
  const isOk = fields.length > 0 && fields.every(({ path }) => path === 'errcode' || path === 'errmsg');
  const kind = types.nameOf(result);
  if (fields.length === 0 && kind === 'void') return '';
  const { returns } = comment;
  const said = returns && [returns.zh, capital(returns.en)].filter(Boolean).join('<br>\n');
  const plain = isOk ? '只有 `errcode` 和 `errmsg`。<br>\nNothing but `errcode` and `errmsg`.' : undefined;
  const title = `**${isSynchronous ? '返回值 · Returned at once' : '结果 · Result'}**`;
  return paragraphs(
    [title, ...(kind === 'object' && names.length > 0 ? [] : [code(kind)]), ...names.map(linkTo)].join(' '),
    said ?? plain,
    isOk || fields.length === 0 ? undefined : fieldTable(fields, ['字段 · Field', '必有 · Always']),
  );
}

/** The table of a type that several methods of a page have. */
export function typeSection(making: Making, type: ts.Type, name: string): string {
  const { zh, en } = making.types.about(type.aliasSymbol ?? type.getSymbol());
  const fields = new Rows(making).within('', [type]);
  return paragraphs(
    `### ${name}`,
    [zh, capital(en)].filter(Boolean).join('<br>'),
    fieldTable(fields, ['字段 · Field', '必填 · Required']),
  );
}

function linkTo(type: string): string {
  return `[${type}](${anchor(type)})`;
}

function fieldTable(fields: Field[], [name, required]: [name: string, required: string]): string {
  const isPlain = fields.every(({ about, values }) => !about.zh && values.every(({ zh }) => !zh));
  const head = [name, '类型 · Type', required, ...(isPlain ? [] : ['中文']), 'English'];
  return table(
    head,
    fields.map((field) => [
      code(field.path),
      [code(field.type), ...field.shared.map(linkTo)].join(' '),
      field.isRequired ? '是 · yes' : '否 · no',
      ...(isPlain ? [] : [described(field, 'zh')]),
      described(field, 'en'),
    ]),
  );
}

function described({ about, values, sameAs }: Field, language: 'zh' | 'en'): string {
  const said = [cell(capital(about[language])), sameAs === undefined ? '' : repeated(sameAs, language)];
  return [said.filter(Boolean).join(' '), ...listed(values, language)].filter(Boolean).join('<br>');
}

/** Where the fields are that are not shown again; the root of the table has no name. */
function repeated(path: string, language: 'zh' | 'en'): string {
  if (language === 'zh') return path === '' ? '（字段与最外层相同）' : `（字段同 ${code(path)}）`;
  return path === '' ? '(Fields as at the root.)' : `(Fields as in ${code(path)}.)`;
}

/** Values with what they mean; those that nobody comments, one after the other, once. */
function listed(values: Value[], language: 'zh' | 'en'): string[] {
  if (values.every(({ zh, en }) => !zh && !en)) {
    return language === 'en' && values.length > 0 ? [values.map(({ value }) => code(value)).join(', ')] : [];
  }
  return values.map((one) => `${code(one.value)} ${cell(one[language])}`.trim());
}

function errcodes(comment: Comment): string {
  const rows = errcodesOf(comment).map(({ codes, zh, en }) => [
    codes.map((one) => code(one)).join(', '),
    cell(zh),
    cell(capital(en)),
  ]);
  const remark = remarkOf(comment);
  const isRemarked = remark.zh !== '' || remark.en !== '';
  if (rows.length === 0) return isRemarked ? titled('错误码', 'Errcodes', remark) : '';
  return paragraphs(
    '**错误码 · Errcodes** （[全部 · all](../errcodes.md)）',
    isRemarked ? [remark.zh, remark.en].filter(Boolean).join('<br>\n') : undefined,
    table(['错误码 · Code', '含义', 'Meaning'], rows),
  );
}

/** What goes over the wire, folded away: a request of the tests, a reply of the shape that the types say. */
function wire(site: Site, method: Method): string {
  const request = httpOf(method);
  if (request === '') return '';
  const reply = method.isSynchronous ? undefined : replyOf(site, method);
  return [
    `<details><summary>${reply === undefined ? '地址 · Address' : '请求与返回示例 · Sample request and reply'}</summary>`,
    fenced('http', request),
    ...(reply === undefined ? [] : [reply]),
    '</details>',
  ].join('\n\n');
}

function replyOf(site: Site, { name, result }: Method): string {
  const sample = sampleOf(site.types, result);
  const isBytes = Buffer.isBuffer(sample) || result.getSymbol()?.name === 'FileBytes';
  if (isBytes || isDownload(name)) return '返回的是二进制数据。 · The reply is bytes.';
  return paragraphs('返回（示例值）· Reply (sample values):', fenced('json', json(sample)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
