import { WeChatAPIError } from '../../errors/wechat-api-error';
import { eachOf } from './each-of';
import type { Prepared } from './prepared';
import type { Progress } from './progress';
import type { Publishing } from './publishing-client';
import type { Picture } from './shelf';

/** Pictures that are uploaded at the same time. */
const AT_ONCE = 3;

/** Uploads the pictures of the contents. */
export async function uploadPictures(
  client: Publishing,
  { pictures }: Prepared,
  progress: Progress,
): Promise<void> {
  await eachOf(pictures, AT_ONCE, async (picture) => {
    const { by, filename, originals } = picture.plan;
    const { url } = (await client.promises[by](fileOf(picture))) as { url?: unknown };
    if (typeof url !== 'string') throw new WeChatAPIError(`WeChat tells no address of ${filename}`);
    for (const original of originals) progress.pictures.set(original, url);
  });
}

/** Uploads the covers, one after the other: what is known of them is in the order of the articles. */
export async function uploadCovers(
  client: Publishing,
  { articles }: Prepared,
  progress: Progress,
): Promise<void> {
  const uploaded = new Map<Picture, string>();
  for (const { cover } of articles) {
    if (typeof cover === 'object' && !uploaded.has(cover)) {
      const { media_id: id } = await client.promises.uploadImageMaterial(fileOf(cover));
      uploaded.set(cover, id);
    }
    progress.covers.push((typeof cover === 'object' ? uploaded.get(cover) : cover) as string);
  }
}

function fileOf({ bytes, plan: { filename, contentType } }: Picture) {
  return { file: bytes, filename, contentType };
}
