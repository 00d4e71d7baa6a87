import { table } from './markdown.js';
import { CLIENT, methodsOf, type Chapter, type Site } from './site.js';

/** Rows of a README's table of what the SDK covers: which column comes first. */
type Language = 'zh' | 'en';

/** A README with its table of what there is, and the number of methods, made anew. */
export function readme(site: Site, text: string, language: Language): string {
  const listed = site.chapters.filter(({ modules }) => !modules.includes(CLIENT));
  const count = listed.reduce((sum, chapter) => sum + countOf(chapter), 0);
  const rows = listed.map((chapter) => row(chapter, language));
  return text
    .replace(/^(\|.*\|)\n\| *-[-| ]*\n(?:\|.*\]\(docs\/api\/.*\|\n)+/m, (_, head: string) => {
      const cells = head
        .split('|')
        .slice(1, -1)
        .map((one) => one.trim());
      return `${table(cells, rows)}\n`;
    })
    .replace(/\b\d+(?= methods for| 个方法)/, String(count));
}

function row(chapter: Chapter, language: Language): string[] {
  const links = chapter.pages.map(({ name, title }) => `[${title.zh}](docs/api/${name}.md)`).join('、');
  const names = language === 'en' ? [chapter.en, links] : [links, chapter.en];
  return [...names, String(countOf(chapter)), `\`${chapter.line}\``];
}

function countOf({ pages }: Chapter): number {
  return pages.flatMap(methodsOf).length;
}
