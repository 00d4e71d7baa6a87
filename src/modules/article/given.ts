import { argumentError } from '../../errors/wechat-api-error';
import { unknown } from '../../http/options/readers';
import { duration } from '../../http/options/timeouts';
import { isPlainObject } from '../../own';
import { charactersIn } from './characters';
import type { ArticleToPublish, OneArticle, PublishArticleOptions, SeveralArticles } from './article';

/** Articles and options as they were given. */
export interface Given {
  articles: Partial<ArticleToPublish>[];
  /** Whether it is one article, and no list. */
  isOne: boolean;
  options: PublishArticleOptions;
  /** Milliseconds to wait for the outcome. */
  patience: number;
  /** What is wrong with them. */
  problems: string[];
}

/** What may be, and why it may not. */
type Check = (value: unknown) => string | undefined;

const FIELDS = {
  title: text(32, 1),
  content: (value) =>
    typeof value === 'string' && value.trim() !== '' ? undefined : 'must be text, and not empty',
  cover: (value) => (value === '' ? 'is empty' : undefined),
  author: text(16),
  digest: text(128),
  content_source_url: source,
  need_open_comment: flag,
  only_fans_can_comment: flag,
  pic_crop_235_1: text(100),
  pic_crop_1_1: text(100),
  fields: object,
} satisfies Record<keyof ArticleToPublish, Check>;

/** Those that have to be there. */
const REQUIRED = ['title', 'content', 'cover'];

const OPTIONS = {
  attachments: object,
  base: text(Infinity),
  pictures: (value) =>
    isPlainObject(value) && Object.values(value).every((address) => typeof address === 'string')
      ? undefined
      : 'must be an object of addresses',
  fetchPictures: yesOrNo,
  readFiles: yesOrNo,
  dryRun: yesOrNo,
  publish: yesOrNo,
  wait: yesOrNo,
  patience: (value) => (millisecondsOf(value) === undefined ? PATIENCE_RULE : undefined),
} satisfies Record<keyof PublishArticleOptions, Check>;

const PATIENCE_RULE = "must be milliseconds, or text such as '2m', of a day at most";
const DAY = 24 * 60 * 60 * 1000;

/** By default. */
const PATIENCE = 2 * 60 * 1000;

const MOST_ARTICLES = 8;

/** Reads what was given; what is wrong is listed and left out, unless it is no article at all. */
export function read(given: OneArticle | SeveralArticles): Given {
  if (!isObject(given)) throw argumentError('publishArticle: the article must be an object');
  const problems: string[] = [];
  const isOne = !Object.hasOwn(given, 'articles');
  const all = sound(given, isOne ? { ...FIELDS, ...OPTIONS } : { ...OPTIONS, articles: list }, '', problems);
  const articles = isOne ? [articleIn(all)] : soundArticles((all.articles ?? []) as unknown[], problems);
  for (const [i, article] of articles.entries()) {
    const missing = REQUIRED.filter((name) => !(name in article));
    problems.push(...missing.map((name) => `${placeOf(i, isOne)}${name} is missing`));
  }
  return { articles, isOne, options: all, patience: millisecondsOf(all.patience) ?? PATIENCE, problems };
}

/** The fields that are the article's, where options stand among them. */
function articleIn(all: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(FIELDS, name)));
}

/** Where an article stands, in front of the name of a field. */
export function placeOf(index: number, isOne: boolean): string {
  return isOne ? '' : `articles[${index}].`;
}

function soundArticles(given: unknown[], problems: string[]): Record<string, unknown>[] {
  return given.map((article, i) => {
    if (isObject(article)) return sound(article, FIELDS, placeOf(i, false), problems);
    problems.push(`articles[${i}] must be an object`);
    return {};
  });
}

/** The fields of an object that are as they must be; of those that are wrong the name is kept. */
function sound(
  given: object,
  checks: Record<string, Check>,
  where: string,
  problems: string[],
): Record<string, unknown> {
  const meant: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    const problem = check?.(value);
    if (!check) problems.push(where + unknown(name, Object.keys(checks)) + MORE_FIELDS);
    else if (problem !== undefined) problems.push(`${where}${name} ${problem}`);
    if (check) meant[name] = problem === undefined ? value : undefined;
  }
  return meant;
}

const MORE_FIELDS = ' (what WeChat has added since goes into `fields`)';

function text(most: number, least = 0): Check {
  return (value) => {
    if (typeof value !== 'string') return 'must be text';
    const length = charactersIn(value);
    if (value.trim().length < least) return 'is empty';
    return length > most ? `has ${length} characters, of at most ${most}` : undefined;
  };
}

function flag(value: unknown): string | undefined {
  return value === 0 || value === 1 ? undefined : 'must be 0 or 1';
}

function yesOrNo(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'must be true or false';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: unknown): string | undefined {
  return isPlainObject(value) ? undefined : 'must be an object';
}

function source(value: unknown): string | undefined {
  if (value === '') return undefined;
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value)) return 'must be an address of http or https';
  return Buffer.byteLength(value) > 1024 ? 'has more than 1 KB' : undefined;
}

function list(value: unknown): string | undefined {
  const isList = Array.isArray(value) && value.length >= 1 && value.length <= MOST_ARTICLES;
  return isList ? undefined : `must be a list of 1 to ${MOST_ARTICLES} articles`;
}

function millisecondsOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  try {
    const milliseconds = duration('patience', value) ?? 0;
    return milliseconds > 0 && milliseconds <= DAY ? milliseconds : undefined;
  } catch {
    return undefined;
  }
}
