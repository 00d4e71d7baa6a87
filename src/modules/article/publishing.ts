import { abortError, onAbort, requireSignal } from '../../callbacks/abort';
import { signalOf } from '../../client';
import type { DraftNews } from '../draft';
import type { OneArticle, SeveralArticles } from './article';
import { Attachments } from './attachments';
import { failure, refusal } from './failure';
import { read } from './given';
import { withAddresses } from './html';
import { outcomeOf } from './outcome';
import { prepare, type Prepared, type PreparedArticle } from './prepared';
import { Progress } from './progress';
import type { PublishedArticle, PublishingPlan } from './published';
import type { Publishing } from './publishing-client';
import { pictureIn } from './source';
import { uploadCovers, uploadPictures } from './uploads';

/** Publishes articles; what it fails with says how far it has come. */
export async function publish(
  client: Publishing,
  article: OneArticle | SeveralArticles,
): Promise<PublishedArticle> {
  const progress = new Progress();
  try {
    const signal = signalOf(client);
    requireSignal(signal);
    return await unlessAborted(signal, () => allSteps(client, article, progress, signal));
  } catch (thrown) {
    throw failure(thrown, progress);
  }
}

async function allSteps(
  client: Publishing,
  article: OneArticle | SeveralArticles,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<PublishedArticle> {
  const given = read(article);
  const { options, patience, problems } = given;
  const { attachments = {}, base = '', fetchPictures = true, readFiles = true } = options;
  const prepared = await prepare(given, {
    client,
    signal,
    attachments: new Attachments(attachments, pictureIn),
    base,
    fetchPictures,
    readFiles,
  });
  if (problems.length > 0) throw refusal(problems);
  if (options.dryRun) return { ...progress.done, plan: planOf(prepared) };

  for (const [original, address] of Object.entries(options.pictures ?? {}))
    progress.pictures.set(original, address);
  progress.step = 'pictures';
  await uploadPictures(client, prepared, progress);
  progress.step = 'cover';
  await uploadCovers(client, prepared, progress);
  progress.step = 'draft';
  const articles = prepared.articles.map((one, i) => draftOf(one, progress.covers[i], progress.pictures));
  progress.draft = (await client.promises.addDraft(articles as DraftNews[])).media_id;
  if (options.publish === false) return progress.done;
  progress.step = 'publish';
  progress.job = (await client.promises.submitPublish(progress.draft)).publish_id;
  if (options.wait === false) return progress.done;
  progress.step = 'status';
  const { article_id, article_detail } = await outcomeOf(client, progress.job, patience, signal);
  const urls = article_detail?.item.map(({ article_url: url }) => url) ?? [];
  return { ...progress.done, url: urls[0], urls, article_id };
}

function planOf({ articles, pictures, covers }: Prepared): PublishingPlan {
  return {
    uploads: [...pictures, ...covers].map(({ plan }) => plan),
    articles: articles.map((one) => draftOf(one, typeof one.cover === 'string' ? one.cover : undefined)),
  };
}

/** An article as a draft has it. */
function draftOf(
  { article, content }: PreparedArticle,
  thumb: string | undefined,
  addresses?: ReadonlyMap<string, string>,
): PublishingPlan['articles'][number] {
  const { fields, cover, content: html, ...rest } = article;
  return {
    ...fields,
    ...(rest as { title: string }),
    content: withAddresses(content.html, content.places, (original) => addresses?.get(original)),
    ...(thumb === undefined ? {} : { thumb_media_id: thumb }),
  };
}

/** What some steps come to, unless a signal ends them: the requests of a client end by the same one. */
async function unlessAborted<T>(signal: AbortSignal | undefined, steps: () => Promise<T>): Promise<T> {
  if (!signal) return steps();
  if (signal.aborted) throw abortError(signal);
  let release: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    release = onAbort(signal, () => {
      reject(abortError(signal));
    });
  });
  try {
    return await Promise.race([steps(), aborted]);
  } finally {
    release?.();
  }
}
