import { abortError } from '../../callbacks/abort';
import { toError } from '../../errors/to-error';
import type { WholeFile } from '../../http/body/whole-file';
import type { ArticleToPublish } from './article';
import { eachOf } from './each-of';
import { addressesIn, contentIn, type Content } from './content';
import { placeOf, type Given } from './given';
import { Shelf, type Picture } from './shelf';
import { isSettled, pictureAt, pictureIn, quoted, type Sources } from './source';
import { AS_COVER, IN_CONTENT } from './use';

/** Articles that were checked, with all that is to be uploaded for them. */
export interface Prepared {
  articles: readonly PreparedArticle[];
  /** The pictures of the contents, and the covers, each once. */
  pictures: readonly Picture[];
  covers: readonly Picture[];
}

/** An article that was checked. */
export interface PreparedArticle {
  article: Partial<ArticleToPublish>;
  content: Content;
  /** A picture, or the `media_id` of one. */
  cover: Picture | string | undefined;
}

/** Pictures that are read at the same time. */
const AT_ONCE = 3;

/** Reads all pictures and checks what there is; what is wrong is added to the problems. */
export async function prepare(
  { articles, isOne, options, problems }: Given,
  sources: Sources,
): Promise<Prepared> {
  const { pictures: known = {} } = options;
  const placeAt = (i: number) => placeOf(i, isOne);
  const contents = articles.map(({ content = '' }, i) =>
    contentIn(content, isSettled, `${placeAt(i)}content`, problems),
  );
  const staysAsItIs = (address: string) => Object.hasOwn(known, address) || isSettled(address);
  const pictures = new Shelf(IN_CONTENT, problems);
  await fill(pictures, new Set(contents.flatMap((content) => addressesIn(content, staysAsItIs))), sources);
  const covers = new Shelf(AS_COVER, problems);
  const prepared: PreparedArticle[] = [];
  for (const [i, article] of articles.entries()) {
    const cover = await coverOf(article, covers, `${placeAt(i)}cover`, sources);
    prepared.push({ article, content: contents[i] as Content, cover });
  }
  return { articles: prepared, pictures: pictures.all, covers: covers.all };
}

/** Reads the pictures at these addresses. */
async function fill(shelf: Shelf, addresses: ReadonlySet<string>, sources: Sources): Promise<void> {
  const files = new Map<string, WholeFile | Error>();
  await eachOf(addresses, AT_ONCE, async (address) => {
    // Those under way end by the signal; no other begins.
    if (sources.signal?.aborted) throw abortError(sources.signal);
    files.set(address, await pictureAt(address, sources).catch(toError));
  });
  // In their order, whichever was there first.
  for (const address of addresses)
    shelf.put(files.get(address) as WholeFile | Error, `picture ${quoted(address)}`, address);
}

/** What a `media_id` looks like. */
const MEDIA_ID = /^[\w-]{40,}$/;

/** The cover of an article: a picture, or the `media_id` of one. */
async function coverOf(
  { cover }: Partial<ArticleToPublish>,
  shelf: Shelf,
  what: string,
  sources: Sources,
): Promise<Picture | string | undefined> {
  if (cover === undefined) return undefined;
  const id = mediaIdOf(cover);
  if (id !== undefined) return id;
  const file = await coverIn(cover, sources).catch(toError);
  if (typeof cover !== 'string') return shelf.put(file, what);
  const hint = MEDIA_ID.test(cover) ? ' (a media_id is given as `{ media_id }`)' : '';
  return shelf.put(file, `${what} ${quoted(cover)}${hint}`);
}

/** The `media_id` that a cover is given as. */
function mediaIdOf(cover: unknown): string | undefined {
  const { media_id: id } = Object(cover) as { media_id?: unknown };
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** A cover is the program's own: it may be anywhere, whatever a content may name. */
function coverIn(cover: unknown, sources: Sources): Promise<WholeFile> {
  if (typeof cover !== 'string') return pictureIn(cover);
  return pictureAt(cover, { ...sources, fetchPictures: true, readFiles: true });
}
