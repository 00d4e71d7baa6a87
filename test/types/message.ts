import API from 'wechat-api';

declare const api: API;

api.sendText('o1', '你好', (_err, ok) => ok.errcode);
api.sendTextFromCs('o1', 'kf@shop', '你好', (_err, ok) => ok.errcode);
// @ts-expect-error the text is missing
api.sendText('o1', () => {});
// @ts-expect-error the account is missing
api.sendTextFromCs('o1', '你好', () => {});

api.sendImage('o1', 'M1', (_err, ok) => ok.errcode);
api.sendImageFromCs('o1', 'kf@shop', 'M1', (_err, ok) => ok.errcode);
api.sendVoice('o1', 'M1', (_err, ok) => ok.errcode);
api.sendVoiceFromCs('o1', 'kf@shop', 'M1', (_err, ok) => ok.errcode);
api.sendVideo('o1', 'M1', 'T1', (_err, ok) => ok.errcode);
api.sendVideoFromCs('o1', 'kf@shop', 'M1', 'T1', (_err, ok) => ok.errcode);
api.sendVideo('o1', 'M1', (_err, ok) => ok.errcode);
api.sendVideoFromCs('o1', 'kf@shop', 'M1', (_err, ok) => ok.errcode);
// @ts-expect-error the video is missing
api.sendVideo('o1', () => {});

api.sendMusic('o1', { title: '歌', musicurl: 'https://m/1', thumb_media_id: 'T1' }, (_err, ok) => ok.errcode);
api.sendMusicFromCs(
  'o1',
  'kf@shop',
  { musicurl: 'https://m/1', thumb_media_id: 'T1' },
  (_err, ok) => ok.errcode,
);
// @ts-expect-error the thumbnail is missing
api.sendMusic('o1', { musicurl: 'https://m/1' }, () => {});

const articles = [{ title: '活动', description: '今天开始', url: 'https://u', picurl: 'https://p' }];
api.sendNews('o1', articles, (_err, ok) => ok.errcode);
api.sendNewsFromCs('o1', 'kf@shop', articles, (_err, ok) => ok.errcode);
// @ts-expect-error a list is wanted
api.sendNews('o1', { title: '活动', url: 'https://u' }, () => {});

api.sendMpNews('o1', 'M1', (_err, ok) => ok.errcode);
api.sendMpNewsFromCs('o1', 'kf@shop', 'M1', (_err, ok) => ok.errcode);

api.sendMpNewsArticle('o1', 'A1', (_err, ok) => ok.errcode);
api.sendMpNewsArticleFromCs('o1', 'kf@shop', 'A1', (_err, ok) => ok.errcode);

const menu = { head_content: '满意吗？', list: [{ id: '101', content: '满意' }] };
api.sendMsgMenu('o1', menu, (_err, ok) => ok.errcode);
api.sendMsgMenuFromCs('o1', 'kf@shop', menu, (_err, ok) => ok.errcode);
// @ts-expect-error the answers are missing
api.sendMsgMenu('o1', { head_content: '满意吗？' }, () => {});

const page = { title: '订单', appid: 'wxmini', pagepath: 'pages/order?id=1', thumb_media_id: 'T1' };
api.sendMiniProgramPage('o1', page, (_err, ok) => ok.errcode);
api.sendMiniProgramPageFromCs('o1', 'kf@shop', page, (_err, ok) => ok.errcode);
// @ts-expect-error the cover is missing
api.sendMiniProgramPage('o1', { title: '订单', appid: 'wxmini', pagepath: 'pages/order' }, () => {});

api.sendCustomMessage(
  { touser: 'o1', msgtype: 'text', text: { content: '你好' }, aimsgcontext: { is_ai_msg: 1 } },
  (_err, ok) => ok.errcode,
);
api.sendCustomMessage(
  { touser: 'o1', msgtype: 'video', video: { media_id: 'M1', title: '猫' } },
  (_err, ok) => ok.errcode,
);
// @ts-expect-error the text is missing
api.sendCustomMessage({ touser: 'o1', msgtype: 'text' }, () => {});

api.sendTyping('o1', (_err, ok) => ok.errcode);
api.sendTyping('o1', 'CancelTyping', (_err, ok) => ok.errcode);
// @ts-expect-error no such command
api.sendTyping('o1', 'Reading', () => {});

api.sendCard('o1', { card_id: 'pCARD' }, (_err, ok) => ok.errcode);
api.sendCardFromCs(
  'o1',
  'kf@shop',
  { card_id: 'pCARD', code: '1234', balance: 100 },
  (_err, ok) => ok.errcode,
);
// @ts-expect-error the card is known by its id
api.sendCard('o1', { code: '1234' }, () => {});

const sent: Promise<{ errcode: 0 }> = api.promises.sendText('o1', '你好');
const sentCard: Promise<{ errcode: 0 }> = api.promises.sendCard('o1', { card_id: 'pCARD' });
void [sent, sentCard];
