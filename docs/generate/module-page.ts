import type { Bilingual } from './comment.js';
import type { Method, Module, Part } from './declarations.js';
import { lineOf } from './examples.js';
import { cell, fenced, paragraphs, table } from './markdown.js';
import { methodSection, typeSection } from './method-section.js';
import { sharedIn } from './shared.js';
import { CLIENT, methodsOf, type Site } from './site.js';

/** The page of a module: a table of its methods, then a section each. */
export function modulePage(site: Site, module: Module): string {
  const isDivided = module.parts.length > 1;
  const shared = sharedIn(site.types, methodsOf(module));
  const making = { types: site.types, shared };
  return `${paragraphs(
    `# ${heading(module.title)}`,
    `[接口目录 · All methods](README.md) · ${sources(module.parts)}`,
    module.name === CLIENT ? CLIENT_INTRODUCTION : undefined,
    methodTable(site, methodsOf(module), module.name),
    ...module.parts.map((part) =>
      paragraphs(
        isDivided ? `## ${heading(part.title)}` : undefined,
        ...part.methods.map((method) =>
          methodSection(site, module.name, shared, method, isDivided ? '###' : '##'),
        ),
      ),
    ),
    shared.size > 0 ? `## ${TYPES}` : undefined,
    ...[...shared].map(([type, name]) => site.linked(typeSection(making, type, name), module.name)),
  )}\n`;
}

const TYPES = '类型 · Types';

/** `用户管理 — followers.` as a heading. */
export function heading({ zh, en }: Bilingual): string {
  const english = en.replace(/\.$/, '');
  return [zh, english.charAt(0).toUpperCase() + english.slice(1)].filter(Boolean).join(' · ');
}

/** A row a method: its name, what it does, a line of code; on the page where the methods are, or on another. */
export function methodTable(site: Site, methods: Method[], page?: string): string {
  return table(
    ['方法 · Method', '名称 · Name', '一行代码 · One line of code'],
    methods.map((method) => {
      const { zh, en } = method.comment.title;
      const isGone = method.comment.deprecated !== undefined;
      const address = site.addressOf(method.name, { page });
      return [
        `[${isGone ? `~~${method.name}~~` : method.name}](${address ?? ''})`,
        cell(zh || en),
        cell(`\`${lineOf(method)}\``),
      ];
    }),
  );
}

function sources(parts: Part[]): string {
  const links = parts.map(({ file }) => `[${file.replace('src/modules/', '')}](../../${file})`);
  return `源码 · Source: ${links.join(', ')}`;
}

const CLIENT_INTRODUCTION = paragraphs(
  '客户端自身的方法：凭据、选项，以及尚无专门方法的接口。`setOpts`、`with` 和构造函数的选项见 [选项](../options.md)。',
  'What the client itself has. [Options](../options.md) are told elsewhere; so are `API.mixin` and `API.patch`, in [Methods of your own](../extending.md).',
  fenced('js', "import API from 'wechat-api';\n\nconst api = new API(appid, appsecret);"),
);
