import { expect } from 'vitest';
import { call } from './row.js';

const SEND = '/cgi-bin/message/custom/send';

const music = { title: '歌', musicurl: 'https://m/1', hqmusicurl: 'https://m/2', thumb_media_id: 'T1' };
const articles = [{ title: '活动', description: '今天开始', url: 'https://u', picurl: 'https://p' }];
const menu = { head_content: '满意吗？', list: [{ id: '101', content: '满意' }], tail_content: '谢谢' };
const page = { title: '订单', appid: 'wxmini', pagepath: 'pages/order?id=1', thumb_media_id: 'T1' };
const marked = {
  touser: 'o1',
  msgtype: 'video',
  video: { media_id: 'M1', thumb_media_id: 'T1', title: '猫', description: '它睡着了' },
  customservice: { kf_account: 'kf@shop' },
  aimsgcontext: { is_ai_msg: 1 },
};
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
const [sendMpNewsArticle, sendMpNewsArticleFromCs] = rows('mpnewsarticle', ['A1'], { article_id: 'A1' });
const [sendMsgMenu, sendMsgMenuFromCs] = rows('msgmenu', [menu], menu);
const [sendMiniProgramPage, sendMiniProgramPageFromCs] = rows('miniprogrampage', [page], page);
const [sendCard = [], sendCardFromCs = []] = signed(card, { code: '1234', openid: 'o1', balance: 100 });
const [sendOpenCard = []] = signed({ card_id: 'pCARD' }, { code: '', openid: '' });

export const message = {
  sendCustomMessage: [call(marked).post(SEND, marked)],
  sendTyping: [
    call('o1').post('/cgi-bin/message/custom/typing', { touser: 'o1', command: 'Typing' }),
    call('o1', 'CancelTyping').post('/cgi-bin/message/custom/typing', {
      touser: 'o1',
      command: 'CancelTyping',
    }),
  ],
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
  sendMpNewsArticle,
  sendMpNewsArticleFromCs,
  sendMsgMenu,
  sendMsgMenuFromCs,
  sendMiniProgramPage,
  sendMiniProgramPageFromCs,
  sendCard: [...sendCard, ...sendOpenCard],
  sendCardFromCs,
};
