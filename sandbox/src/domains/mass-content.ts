import { list, object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { filled, requireFile } from './content.js';
import type { State } from './index.js';

/** What a mass message says. */
export interface MassContent {
  msgtype: string;
  /** What stood under the name of the msgtype, for example `{content: 'hello'}`. */
  content: Json;
}

const MAX_IMAGES = 20;

type Check = (content: Json, state: State) => void;

const CHECKS: Record<string, Check> = {
  text({ content }) {
    filled(content, 44004);
  },
  mpnews({ media_id }, { massMedia }) {
    if (massMedia.articleCount(filled(media_id, 41006)) === 0) throw new WeChatError(40007);
  },
  voice({ media_id }, state) {
    requireFile(state, media_id, 'voice');
  },
  image({ media_id }, state) {
    requireFile(state, media_id, 'image');
  },
  images({ media_ids }, state) {
    const pictures = list(media_ids);
    if (pictures.length === 0 || pictures.length > MAX_IMAGES) throw new WeChatError(40007);
    for (const picture of pictures) requireFile(state, picture, 'image');
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
export function readMassContent(body: Json, state: State): MassContent {
  const msgtype = text(body.msgtype);
  if (!TYPES.includes(msgtype)) throw new WeChatError(40008);
  // Several pictures stand under `images`, yet their msgtype is `image`.
  const field = msgtype === 'image' && body.images !== undefined ? 'images' : msgtype;
  const content = object(body[field]);
  CHECKS[field]?.(content, state);
  return { msgtype, content };
}
