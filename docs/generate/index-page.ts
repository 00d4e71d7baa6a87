import { anchor, paragraphs } from './markdown.js';
import { heading, methodTable } from './module-page.js';
import { methodsOf, type Site } from './site.js';

/** The index: every method, by domain, in WeChat's order. */
export function indexPage(site: Site): string {
  const sections = site.chapters.map((chapter) =>
    paragraphs(
      `## ${heading(chapter)}`,
      ...chapter.pages.map((page) =>
        paragraphs(
          `${chapter.pages.length > 1 ? '### ' : ''}[${heading(page.title)}](${page.name}.md)`,
          methodTable(site, methodsOf(page)),
        ),
      ),
    ),
  );
  const contents = site.chapters.map((chapter) => `- [${heading(chapter)}](${anchor(heading(chapter))})`);
  return `${paragraphs('# 接口 · Methods', ...INTRODUCTION, contents.join('\n'), ...sections)}\n`;
}

const INTRODUCTION = [
  '按微信文档的顺序列出全部方法。每个方法最后一个参数是回调，`api.promises` 下有同名的 Promise 版本。划掉的方法，其接口已停用或被取代。按接口路径查找见 [endpoints.md](../endpoints.md)。',
  'All methods, in the order of WeChat’s documentation. Each takes a callback in last place and has a twin under `api.promises` that returns a promise. Of those that are struck out WeChat has withdrawn or replaced the endpoint. [endpoints.md](../endpoints.md) finds a method by its path.',
  '本目录由 `npm run docs` 根据源码中的声明和注释生成，请勿手动修改。示例都经过编译和运行。',
  '`npm run docs` makes these pages from the declarations and their comments: do not edit them. Every example is compiled and run by the tests.',
];
