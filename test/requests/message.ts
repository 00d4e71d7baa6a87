import { expect } from 'vitest';
import { call } from './row.js';

const SEND = '/cgi-bin/message/custom/send';

const music = { title: '歌', musicurl: 'https://m/1', hqmusicurl: 'https://m/2', thumb_media_id: 'T1' };
const articles = [{ title: '活动', description: '今天开始', url: 'https://u', picurl: 'https://p' }];
const card = { card_id: 'pCARD', code: '1234', openid: 'o1', balance: 100 };

/** The row of a method, and of its twin that names a customer-service account. */
const rows = (type: string, args: unknown[], content: unknown) => {
  const body = { touser: 'o1', msgtype: type, [type]: content };
  return [
    [call('o1', ...args).post(SEND, body)],
    [call('o1', 'kf@shop', ...args).post(SEND, { ...body, customservice: { kf_account: 'kf@shop' } })],
  ] as const;
};

/** The same with a ticket fetched first; the signature depends on the time. */
const signed = (asked: { card_id: string }, ext: object) =>
  rows('wxcard', [asked], {
    card_id: asked.card_id,
    card_ext: {
      timestamp: expect.stringMatching(/^\d{10}$/) as string,
      signature: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      ...ext,
    },
  }).map((pair) =>
    pair.map((row) =>
      call(...row.args).several(call().get('/cgi-bin/ticket/getticket', { type: 'wx_card' }), row),
    ),
  );

const [sendText, sendTextFromCs] = rows('text', ['你好 😀'], { content: '你好 😀' });
const [sendImage, sendImageFromCs] = rows('image', ['M1'], { media_id: 'M1' });
const [sendVoice, sendVoiceFromCs] = rows('voice', ['M1'], { media_id: 'M1' });
const [sendVideo = [], sendVideoFromCs = []] = rows('video', ['M1', 'T1'], {
  media_id: 'M1',
  thumb_media_id: 'T1',
});
const [sendVideoAlone = [], sendVideoAloneFromCs = []] = rows('video', ['M1'], { media_id: 'M1' });
const [sendMusic, sendMusicFromCs] = rows('music', [music], music);
const [sendNews, sendNewsFromCs] = rows('news', [articles], { articles });
const [sendMpNews, sendMpNewsFromCs] = rows('mpnews', ['M1'], { media_id: 'M1' });
const [sendCard = [], sendCardFromCs = []] = signed(card, { code: '1234', openid: 'o1', balance: 100 });
const [sendOpenCard = []] = signed({ card_id: 'pCARD' }, { code: '', openid: '' });

export const message = {
  sendText,
  sendTextFromCs,
  sendImage,
  sendImageFromCs,
  sendVoice,
  sendVoiceFromCs,
  sendVideo: [...sendVideo, ...sendVideoAlone],
  sendVideoFromCs: [...sendVideoFromCs, ...sendVideoAloneFromCs],
  sendMusic,
  sendMusicFromCs,
  sendNews,
  sendNewsFromCs,
  sendMpNews,
  sendMpNewsFromCs,
  sendCard: [...sendCard, ...sendOpenCard],
  sendCardFromCs,
};
