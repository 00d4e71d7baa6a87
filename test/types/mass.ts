import API from 'wechat-api';

declare const api: API;

const article = { title: '开业', thumb_media_id: 'T', content: '<p>内容</p>' };
api.uploadNews({ articles: [{ ...article, show_cover_pic: '1' }] }, (err, news) => news.media_id);
api.uploadMPVideo({ media_id: 'M', title: 't', description: 'd' }, (err, video) => video.media_id);
// @ts-expect-error the video is missing
api.uploadMPVideo({ title: 't' }, () => {});

api.massSend({ msgtype: 'text', text: { content: '你好' } }, ['o1', 'o2'], (err, result) => result.msg_id);
api.massSend({ msgtype: 'mpnews', mpnews: { media_id: 'M' }, send_ignore_reprint: 1 }, true, () => {});
api.massSend(
  { msgtype: 'image', images: { media_ids: ['M'], title: '新品' }, clientmsgid: 'hello-1' },
  2,
  () => {},
);
api.massSend({ msgtype: 'wxcard', wxcard: { card_id: 'C' } }, '2', () => {});
// @ts-expect-error the text is missing
api.massSend({ msgtype: 'text', voice: { media_id: 'M' } }, true, () => {});
// @ts-expect-error no such kind
api.massSend({ msgtype: 'sound', sound: { media_id: 'M' } }, true, () => {});
api.massSend({ msgtype: 'text', text: { content: '你好' }, filter: { tag_id: 2 } }, (err, ok) => ok.msg_id);
// @ts-expect-error the receivers are missing
api.massSend({ msgtype: 'text', text: { content: '你好' } }, () => {});

api.massSendNews('M', true, (err, result) => result.msg_data_id);
api.massSendText('你好', ['o1'], (err, result) => result.msg_id);
api.massSendVoice('M', 2, () => {});
api.massSendImage('M', '2', () => {});
api.massSendVideo('M', ['o1'], () => {});
api.massSendMPVideo({ media_id: 'M', title: 't', description: 'd' }, ['o1'], (err, result) => result.msg_id);
// @ts-expect-error openids are text
api.massSendText('你好', [1], () => {});
// @ts-expect-error a video is wanted, not its id
api.massSendMPVideo(1, true, () => {});

api.previewNews('o1', 'M', (err, result) => result.errcode);
api.previewText('o1', '你好', (err, result) => result.msg_id);
api.previewVoice('o1', 'M', () => {});
api.previewImage('o1', 'M', () => {});
api.previewVideo('o1', 'M', () => {});
api.previewText({ towxname: 'ann' }, '你好', (err, result) => result.msg_id);
api.previewNews({ towxname: 'ann' }, 'M', (err, result) => result.errcode);
// @ts-expect-error a preview goes to one user
api.previewText(['o1'], '你好', () => {});

api.deleteMass(34182, (err, ok) => ok.errcode);
api.deleteMass('9007199254740993', () => {});
api.deleteMass(34182, 1, (err, ok) => ok.errcode);
api.deleteMass({ url: 'https://u' }, 1, (err, ok) => ok.errcode);
// @ts-expect-error a position is a number
api.deleteMass(34182, '1', () => {});
api.getMassMessageStatus(34182, (err, status) => status.msg_status === 'SEND_SUCCESS');
// @ts-expect-error the id is missing
api.getMassMessageStatus(() => {});

api.getMassSpeed((err, { speed, realspeed }) => speed + realspeed);
api.setMassSpeed(1, (err, ok) => ok.errcode);
// @ts-expect-error no such speed
api.setMassSpeed(5, () => {});

const sent: Promise<{ msg_id: number | string }> = api.promises.massSendMPVideo({ media_id: 'M' }, true);
void sent;
