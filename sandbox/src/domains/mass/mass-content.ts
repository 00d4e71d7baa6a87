import { filled, list, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Cards } from '../cards/cards.js';
import { requireFile } from '../files/files.js';
import type { Files } from '../files/files.js';
import type { MassMedia } from './mass-media.js';

/** What a mass message says. */
export interface MassContent {
  msgtype: string;
  /** What stood under the name of the msgtype, for example `{content: 'hello'}`. */
  content: Json;
}

const MAX_IMAGES = 20;

/** What the content of a mass message is checked against. */
export interface MassSources extends Files {
  readonly massMedia: MassMedia;
  readonly cards: Cards;
}

type Check = (content: Json, sources: MassSources) => void;

const CHECKS: Record<string, Check> = {
  text({ content }) {
    filled(content, 44004);
  },
  mpnews({ media_id }, { massMedia }) {
    if (massMedia.articleCount(filled(media_id, 41006)) === 0) throw new WeChatError(40007);
  },
  voice({ media_id }, files) {
    requireFile(files, media_id, 'voice');
  },
  image({ media_id }, files) {
    requireFile(files, media_id, 'image');
  },
  images({ media_ids }, files) {
    const pictures = list(media_ids);
    if (pictures.length === 0 || pictures.length > MAX_IMAGES) throw new WeChatError(40007);
    for (const picture of pictures) requireFile(files, picture, 'image');
  },
  mpvideo({ media_id }, { massMedia }) {
    // A video as it was uploaded will not do: uploadvideo makes another media_id of it.
    if (!massMedia.hasVideo(filled(media_id, 41006))) throw new WeChatError(40007);
  },
  wxcard({ card_id }, { cards }) {
    cards.available(text(card_id));
  },
};

const TYPES = ['text', 'mpnews', 'voice', 'image', 'mpvideo', 'wxcard'];

/** Reads what a mass message says. */
export function readMassContent(body: Json, sources: MassSources): MassContent {
  const msgtype = text(body.msgtype);
  if (!TYPES.includes(msgtype)) throw new WeChatError(40008);
  // Several pictures stand under `images`, yet their msgtype is `image`.
  const field = msgtype === 'image' && body.images !== undefined ? 'images' : msgtype;
  const content = object(body[field]);
  CHECKS[field]?.(content, sources);
  return { msgtype, content };
}
