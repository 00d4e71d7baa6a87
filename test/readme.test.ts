import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import API from 'wechat-api';
import { start } from './support/client.js';
import { Editor } from './support/editor.js';

const ROOT = path.resolve(__dirname, '..');
const PAGES = ['README.md', 'README.zh-CN.md'];

/** What a reader has at hand where a line of the table names it. */
const AT_HAND = `declare const openid: string, templateId: string, url: string, ticket: string, deviceId: string;
declare const orderId: string, feedbackId: string, tagId: number;
declare const menu: { button: [] }, data: Record<string, { value: string }>`;

type Stage = Awaited<ReturnType<typeof start>>;
type Check = (stage: Stage, printed: unknown[][], page?: (url: string) => Promise<string>) => unknown;

/** What is to be seen of each recipe afterwards, in the order in which they stand there. */
const RECIPES: [what: string, check: Check][] = [
  [
    'the menu',
    ({ sandbox }, printed) => {
      expect(printed).toEqual([[['今日推荐', '更多']]]);
      expect(sandbox.state.menus.standard?.button).toHaveLength(2);
    },
  ],
  [
    'a template message',
    ({ sandbox }) => {
      const page = { url: 'https://example.com/orders/1', data: { thing1: { value: '拿铁咖啡' } } };
      const program = { miniprogram: { pagepath: 'pages/order?id=1' } };
      expect(sandbox.state.templates.sent).toMatchObject([page, program]);
    },
  ],
  [
    'a message of the customer service',
    ({ sandbox, openid }) => {
      expect(sandbox.state.messages.to(openid)).toMatchObject([{ msgtype: 'text' }, { msgtype: 'news' }]);
    },
  ],
  [
    'a page with the JS-SDK',
    async (_stage, _printed, page) => {
      expect(await page?.('https://example.com/scan')).toMatch(
        /wx\.config\({.*"signature":"[0-9a-f]{40}".*}\);/,
      );
    },
  ],
  [
    'an upload',
    ({ sandbox, openid }, printed) => {
      expect(sandbox.state.messages.to(openid)).toMatchObject([{ msgtype: 'image' }]);
      expect(sandbox.state.files.materials.list).toHaveLength(1);
      expect(printed).toEqual([[expect.any(String), expect.stringMatching(/^http/)]]);
    },
  ],
  [
    'a draft',
    ({ sandbox, openid }) => {
      const cover = sandbox.state.files.materials.list[0]?.media_id;
      const sent = sandbox.requests.find(({ path: asked }) => asked === '/cgi-bin/draft/add');
      const [article] = (JSON.parse(String(sent?.body)) as { articles: Record<string, string>[] }).articles;
      expect(article).toMatchObject({ title: '新品上市', thumb_media_id: cover });
      expect(article?.content).toMatch(/<img src="http[^"]+">/);
      expect(sandbox.state.masses.previews).toMatchObject([{ touser: openid, msgtype: 'mpnews' }]);
    },
  ],
  [
    'all followers',
    ({ sandbox }, printed) => {
      const followers = sandbox.state.followers.list.map(({ openid }): unknown[] => [
        openid,
        expect.any(Number),
      ]);
      expect(followers).toHaveLength(250);
      expect(printed).toEqual(followers);
    },
  ],
];

/** The rows of the table of what there is: links to pages of modules, how many methods, a line of code. */
function rowsOf(text: string) {
  const rows = text.matchAll(/^\|.*docs\/api\/.*\| +(\d+) +\| `(await .+)` +\|$/gm);
  return Array.from(rows, ([row, methods, code = '']) => ({
    files: Array.from(row.matchAll(/\]\(docs\/api\/([\w-]+)/g), ([, file = '']) => file),
    methods: Number(methods),
    code,
  }));
}

/** The methods that a page of the reference lists, struck through or not. */
function listed(file: string): string[] {
  const page = readFileSync(path.join(ROOT, 'docs/api', `${file}.md`), 'utf8');
  return Array.from(page.matchAll(/^\| \[(?:~~)?(\w+)(?:~~)?\]\(#/gm), ([, name = '']) => name);
}

/** The methods of each module. */
function methods(): Map<string, string[]> {
  const index = readFileSync(path.join(ROOT, 'src/modules/index.ts'), 'utf8');
  const files = Array.from(index.matchAll(/from '\.\/([\w-]+)'/g), ([, file = '']) => file);
  return new Map(files.map((file) => [file, listed(file)]));
}

it('the reference lists every method once', () => {
  const there = Object.keys(API.prototype).filter((name) => !name.startsWith('_'));
  expect([...methods().values(), listed('client')].flat().sort()).toEqual(there.sort());
});

describe.for(PAGES)('%s', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const recipes = Array.from(text.matchAll(/^### [^\n]+\n\n```js\n(.*?)^```$/gms), ([, code = '']) => code);

  it('counts the methods of every module', () => {
    const rows = rowsOf(text);
    const there = methods();
    expect(rows.flatMap(({ files }) => files).sort()).toEqual([...there.keys()].sort());
    const sum = (files: Iterable<string>) =>
      [...files].reduce((total, file) => total + (there.get(file)?.length ?? 0), 0);
    expect(rows.map(({ files, methods }) => [files, methods])).toEqual(
      rows.map(({ files }) => [files, sum(files)]),
    );
    expect(text).toMatch(new RegExp(`\\b${sum(there.keys())}( methods| 个方法)`));
  });

  it('has lines of code that the compiler takes', { timeout: 120_000 }, () => {
    const editor = new Editor();
    editor.hover([AT_HAND, ...rowsOf(text).map(({ code }) => code.replace(/^await /, ''))]);
    expect(editor.complaints()).toEqual([]);
  });

  it('has recipes', () => {
    expect(recipes).toHaveLength(RECIPES.length);
  });

  it.for(RECIPES.map(([what, check], i) => ({ what, check, i })))('shows $what', async ({ check, i }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'wechat-api-readme-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    for (const name of ['latte.jpg', 'cover.jpg']) await writeFile(path.join(folder, name), 'a picture');
    const stage = await start({}, { followers: 250 });
    const { api, openid, sandbox } = stage;
    // The local WeChat has no drafts; its former news serve as well.
    const media_id = await someNews(stage, path.join(folder, 'cover.jpg'));
    sandbox.intercept('/cgi-bin/draft/add', { body: { media_id } });

    const printed: unknown[][] = [];
    const console = { log: (...args: unknown[]) => printed.push(args) };
    const code = recipes[i] ?? '';
    const placed = code.replace(/'(\w+\.jpg)'(?! \})/g, (_, name: string) =>
      JSON.stringify(path.join(folder, name)),
    );
    const body = `return (async () => {${placed}; return typeof page === 'function' ? page : undefined; })()`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a sample is text until it runs
    const run = new Function('api', 'openid', 'templateId', 'console', body) as (
      ...given: unknown[]
    ) => Promise<Parameters<Check>[2]>;
    const returned = await run(api, openid, sandbox.templateId, console);
    await check(stage, printed, returned);
  });
});

it('both pages have the same samples, comments aside', () => {
  const [english, chinese] = PAGES.map((page) =>
    Array.from(readFileSync(path.join(ROOT, page), 'utf8').matchAll(/^```js\n(.*?)^```$/gms), ([code]) =>
      code.replace(/ *\/\/ .*$/gm, ''),
    ),
  );
  expect(chinese).toEqual(english);
});

/** The id of news that the local WeChat has. */
async function someNews({ api, sandbox }: Stage, thumb: string): Promise<string> {
  const { thumb_media_id } = await api.promises.uploadThumb(thumb);
  const articles = [{ title: '新品上市', content: '拿铁', thumb_media_id }];
  const { media_id } = await api.promises.uploadNews({ articles });
  sandbox.clearRequests();
  return media_id;
}
