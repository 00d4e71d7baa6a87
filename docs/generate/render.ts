import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readDeclarations } from './declarations.js';
import { endpointsPage } from './endpoints-page.js';
import { fidelityPage } from './fidelity-page.js';
import { indexPage } from './index-page.js';
import { modulePage } from './module-page.js';
import { readme } from './readme.js';
import { ROOT } from './root.js';
import { Site } from './site.js';

/** The folder whose pages are all made here. */
export const FOLDER = 'docs/api';

/** All that is made, by file, from the root of the repository. */
export async function render(site = new Site(readDeclarations())): Promise<Map<string, string>> {
  return new Map([
    [`${FOLDER}/README.md`, indexPage(site)],
    ...site.pages.map((page): [string, string] => [`${FOLDER}/${page.name}.md`, modulePage(site, page)]),
    ['docs/endpoints.md', endpointsPage(site)],
    ['sandbox/FIDELITY.md', fidelityPage()],
    ['README.md', await formatted('README.md', (text) => readme(site, text, 'en'))],
    ['README.zh-CN.md', await formatted('README.zh-CN.md', (text) => readme(site, text, 'zh'))],
  ]);
}

async function formatted(file: string, change: (text: string) => string): Promise<string> {
  const place = path.join(ROOT, file);
  return format(change(readFileSync(place, 'utf8')), { ...(await resolveConfig(place)), filepath: place });
}
