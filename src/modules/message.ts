import { answerOf, make, post, steps, type Having, type Twins } from '../endpoint';
import type { CardExtParam, getCardExt } from './js';
import type { Ok } from './reply';

/** An article that leads to any page. */
export interface NewsArticle {
  /** Title. */
  title?: string;
  /** Summary. */
  description?: string;
  /** Page that a tap opens. */
  url?: string;
  /** Address of the picture: JPG or PNG, best 640 × 320 pixels. */
  picurl?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A piece of music. */
export interface Music {
  /** Title. */
  title?: string;
  /** Description. */
  description?: string;
  /** Address of the music. */
  musicurl: string;
  /** Address of the music in better quality, played on Wi-Fi; WeChat's documentation calls it required. */
  hqmusicurl?: string;
  /** Id of the uploaded thumbnail. */
  thumb_media_id: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

type MessageType = 'text' | 'image' | 'voice' | 'video' | 'music' | 'news' | 'mpnews' | 'wxcard';

const SEND = '/cgi-bin/message/custom/send';

/** A message as it is sent: its content under the name of its type, and the customer-service account it shows. */
const envelope = (openid: string, type: MessageType, content: unknown, account?: string) => ({
  touser: openid,
  msgtype: type,
  [type]: content,
  ...(account !== undefined && { customservice: { kf_account: account } }),
});

/** Sends a message of any type: every method here is this one with another content. */
const send = (...message: Parameters<typeof envelope>) => post<Ok>(SEND, envelope(...message));

type Signing = Having<Twins<{ getCardExt: typeof getCardExt }>>;

/** Signs a card and sends it; a card that could not be signed is not sent. */
const sendSigned = async (client: Signing, openid: string, card: CardExtParam, account?: string) => {
  const content = { card_id: card.card_id, card_ext: await client.promises.getCardExt(card) };
  return answerOf(() => client.promises.invoke<Ok>(SEND, envelope(openid, 'wxcard', content, account)));
};

/**
 * 发送文本消息 — sends a user a text as customer service does.
 *
 * Limits: only to somebody who has just turned to the account: 5 messages within 48 hours of a message of the user's,
 * 3 within a minute of a tap on the menu, a scanned QR code, or a new subscription.
 *
 * Errors: `45015` the time is over; `45047` the number of messages is used up; `40003` the openid is not of this account;
 * `45002` the text is too long; `48002` the user refuses messages.
 *
 * @param openid who gets it
 * @param text the text; it may hold links, `<a href="…">`, also to mini programs with `data-miniprogram-appid` and
 * `data-miniprogram-path`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendText = make((openid: string, text: string) => send(openid, 'text', { content: text }));

/**
 * 发送文本消息 — sends a user a text that shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `61452`: no such customer-service account.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param text the text; it may hold links, `<a href="…">`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendTextFromCs = make((openid: string, account: string, text: string) =>
  send(openid, 'text', { content: text }, account),
);

/**
 * 发送图片消息 — sends a user a picture as customer service does.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such file.
 *
 * @param openid who gets it
 * @param mediaId id of the uploaded picture
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendImage = make((openid: string, mediaId: string) =>
  send(openid, 'image', { media_id: mediaId }),
);

/**
 * 发送图片消息 — sends a user a picture that shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such file; `61452`: no such customer-service account.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param mediaId id of the uploaded picture
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendImageFromCs = make((openid: string, account: string, mediaId: string) =>
  send(openid, 'image', { media_id: mediaId }, account),
);

/**
 * 发送语音消息 — sends a user a voice recording as customer service does.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such file.
 *
 * @param openid who gets it
 * @param mediaId id of the uploaded recording
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendVoice = make((openid: string, mediaId: string) =>
  send(openid, 'voice', { media_id: mediaId }),
);

/**
 * 发送语音消息 — sends a user a voice recording that shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such file; `61452`: no such customer-service account.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param mediaId id of the uploaded recording
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendVoiceFromCs = make((openid: string, account: string, mediaId: string) =>
  send(openid, 'voice', { media_id: mediaId }, account),
);

/**
 * 发送视频消息 — sends a user a video as customer service does.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such file.
 *
 * @param openid who gets it
 * @param mediaId id of the uploaded video
 * @param thumbMediaId id of the uploaded thumbnail; may be left out
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendVideo = make(
  (openid: string, mediaId: string, thumbMediaId: string | undefined = undefined) =>
    send(openid, 'video', { media_id: mediaId, thumb_media_id: thumbMediaId }),
  4,
);

/**
 * 发送视频消息 — sends a user a video that shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such file; `61452`: no such customer-service account.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param mediaId id of the uploaded video
 * @param thumbMediaId id of the uploaded thumbnail; may be left out
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendVideoFromCs = make(
  (openid: string, account: string, mediaId: string, thumbMediaId: string | undefined = undefined) =>
    send(openid, 'video', { media_id: mediaId, thumb_media_id: thumbMediaId }, account),
  5,
);

/**
 * 发送音乐消息 — sends a user music as customer service does.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such thumbnail.
 *
 * @param openid who gets it
 * @param music the music
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 * @example
 * const music = { title: '歌', musicurl, hqmusicurl, thumb_media_id };
 * api.sendMusic(openid, music, (err) => { ... });
 * await api.promises.sendMusic(openid, music);
 */
export const sendMusic = make((openid: string, music: Music) => send(openid, 'music', music));

/**
 * 发送音乐消息 — sends a user music that shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such thumbnail; `61452`: no such customer-service account.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param music the music
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 * @example
 * const music = { title: '歌', musicurl, hqmusicurl, thumb_media_id };
 * api.sendMusicFromCs(openid, 'test1@account', music, (err) => { ... });
 * await api.promises.sendMusicFromCs(openid, 'test1@account', music);
 */
export const sendMusicFromCs = make((openid: string, account: string, music: Music) =>
  send(openid, 'music', music, account),
);

/**
 * 发送图文消息（点击跳转到外链） — sends a user an article that leads to any page, as customer service does.
 *
 * Limits and errors are those of {@link sendText}, and `45008`: more than one article.
 *
 * @param openid who gets it
 * @param articles the article, in a list; WeChat takes one only
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 * @example
 * api.sendNews(openid, [{ title: '活动', description: '今天开始', url, picurl }], (err) => { ... });
 * await api.promises.sendNews(openid, [{ title: '活动', description: '今天开始', url, picurl }]);
 */
export const sendNews = make((openid: string, articles: NewsArticle[]) => send(openid, 'news', { articles }));

/**
 * 发送图文消息（点击跳转到外链） — sends a user an article that leads to any page and shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `45008`: more than one article; `61452`: no such customer-service account.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param articles the article, in a list; WeChat takes one only
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 * @example
 * api.sendNewsFromCs(openid, 'test1@account', [{ title: '活动', url, picurl }], (err) => { ... });
 * await api.promises.sendNewsFromCs(openid, 'test1@account', [{ title: '活动', url, picurl }]);
 */
export const sendNewsFromCs = make((openid: string, account: string, articles: NewsArticle[]) =>
  send(openid, 'news', { articles }, account),
);

/**
 * 发送图文消息（点击跳转到图文消息页面） — sends a user an article of the account as customer service does.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such article; `45008`: it holds more than one.
 *
 * @param openid who gets it
 * @param mediaId id of the article among the account's material; of one article only
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendMpNews = make((openid: string, mediaId: string) =>
  send(openid, 'mpnews', { media_id: mediaId }),
);

/**
 * 发送图文消息（点击跳转到图文消息页面） — sends a user an article of the account that shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `40007`: no such article; `45008`: it holds more than one;
 * `61452`: no such customer-service account.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param mediaId id of the article among the account's material; of one article only
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 */
export const sendMpNewsFromCs = make((openid: string, account: string, mediaId: string) =>
  send(openid, 'mpnews', { media_id: mediaId }, account),
);

/**
 * 发送卡券 — signs a card for a user, which takes a card ticket, and sends it as customer service does.
 *
 * Limits and errors are those of {@link sendText}; where there is no ticket, nothing is sent.
 * Cards whose codes are the account's own can be sent only if the codes were imported.
 *
 * @param openid who gets it
 * @param card the card
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 * @example
 * api.sendCard(openid, { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }, (err) => { ... });
 * await api.promises.sendCard(openid, { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' });
 */
export const sendCard = steps((client: Signing, openid: string, card: CardExtParam) =>
  sendSigned(client, openid, card),
);

/**
 * 发送卡券 — signs a card for a user, which takes a card ticket, and sends it so that it shows a customer-service account.
 *
 * Limits and errors are those of {@link sendText}, and `61452`: no such customer-service account;
 * where there is no ticket, nothing is sent.
 *
 * @param openid who gets it
 * @param account the customer-service account, e.g. `test1@account`
 * @param card the card
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Service_Center_messages.html
 * @example
 * const card = { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' };
 * api.sendCardFromCs(openid, 'test1@account', card, (err) => { ... });
 * await api.promises.sendCardFromCs(openid, 'test1@account', card);
 */
export const sendCardFromCs = steps((client: Signing, openid: string, account: string, card: CardExtParam) =>
  sendSigned(client, openid, card, account),
);
