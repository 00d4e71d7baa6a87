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
