import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { readDeclarations } from '../docs/generate/declarations.js';
import { leftOut } from '../docs/generate/left-out.js';
import { FOLDER, render } from '../docs/generate/render.js';
import { endpointsOf } from '../docs/generate/requests.js';
import { Site } from '../docs/generate/site.js';
import * as tables from './requests/index.js';

const ROOT = path.resolve(__dirname, '..');
const site = new Site(readDeclarations());

/** `npm run docs` runs this file with `--update`, which writes the pages. */
describe('npm run docs', async () => {
  const pages = await render(site);

  it.each([...pages])('has made %s since its declarations changed', async (file, text) => {
    await expect(text).toMatchFileSnapshot(path.join(ROOT, file));
  });

  it('tells of every walk where its method is', () => {
    const walkable = Object.keys(new API('appid', 'secret').each);
    const untold = walkable.filter((name) => {
      const [page = '', section] = (site.addressOf(name, { folder: `${FOLDER}/` }) ?? '').split('#');
      const { zh, en } = site.walks.get(name) ?? {};
      const told = pages
        .get(page)
        ?.split(/^##+ /m)
        .find((one) => one.toLowerCase().startsWith(`${section}\n`));
      return !zh || !en || told?.includes(`\`api.each.${name}\``) !== true;
    });
    expect(untold).toEqual([]);
    expect(walkable.length).toBeGreaterThan(60);
  });

  it('leaves no page behind', () => {
    const files = readdirSync(path.join(ROOT, FOLDER)).map((file) => `${FOLDER}/${file}`);
    expect(files.filter((file) => !pages.has(file))).toEqual([]);
  });

  it('makes no link that leads nowhere', () => {
    expect([...pages].flatMap(([file, text]) => deadLinks(file, text, pages))).toEqual([]);
  });
});

describe('the reference', () => {
  it('has every method', () => {
    const names = site.methods.map(({ name }) => name);
    expect(
      Object.values(tables)
        .flatMap((table) => Object.keys(table))
        .filter((name) => !names.includes(name)),
    ).toEqual([]);
  });

  it('leaves out nothing that there is a method for', () => {
    const there = new Set(site.methods.flatMap((method) => endpointsOf(method).map((one) => one.path)));
    expect(leftOut.flatMap((one) => one.paths).filter((one) => there.has(one))).toEqual([]);
  });
});

/** Links of a page to pages that are not there, and to headings that they have not. */
function deadLinks(file: string, text: string, pages: Map<string, string>): string[] {
  const prose = text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)).flatMap(
    ([link, target = '', heading = '']) => {
      const found = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      const there = pages.get(found) ?? (existsSync(path.join(ROOT, found)) ? '' : undefined);
      const isDead = there === undefined || (there !== '' && heading !== '' && !anchors(there).has(heading));
      return isDead ? [`${file}: ${link}`] : [];
    },
  );
}

const known = new Map<string, Set<string>>();

/** Headings of a page as GitHub addresses them. */
function anchors(text: string): Set<string> {
  const found =
    known.get(text) ?? new Set(Array.from(text.matchAll(/^#+ (.+)$/gm), ([, title = '']) => slug(title)));
  known.set(text, found);
  return found;
}

function slug(title: string): string {
  const kept = title
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '');
  return `#${kept.replace(/\s/g, '-')}`;
}
