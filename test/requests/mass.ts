import { call } from './row.js';

const SEND = '/cgi-bin/message/mass/send';
const SEND_ALL = '/cgi-bin/message/mass/sendall';
const PREVIEW = '/cgi-bin/message/mass/preview';
const UPLOAD_VIDEO = '/cgi-bin/media/uploadvideo';

const hello = { msgtype: 'text', text: { content: '你好' } };
const news = {
  articles: [{ title: '开业', thumb_media_id: 'T', content: '<p>内容</p>', show_cover_pic: '1' }],
};
const images = {
  msgtype: 'image',
  images: { media_ids: ['M1', 'M2'], title: '新品', recommend: '看看', need_open_comment: 1 },
};
/** A filter of the caller's own, of the time before tags. */
const byGroup = { is_to_all: false, group_id: 7 };
const video = { media_id: 'M', title: 't', description: 'd' };

/** A message with a file. */
const media = (msgtype: string) => ({ msgtype, [msgtype]: { media_id: 'M' } });

const sendsMedia = (msgtype: string) => [
  call('M', ['o1', 'o2']).post(SEND, { ...media(msgtype), touser: ['o1', 'o2'] }),
  call('M', true).post(SEND_ALL, { ...media(msgtype), filter: { is_to_all: true } }),
  call('M', 2).post(SEND_ALL, { ...media(msgtype), filter: { is_to_all: false, tag_id: 2 } }),
];

const previewsMedia = (msgtype: string) => [
  call('o1', 'M').post(PREVIEW, { ...media(msgtype), touser: 'o1' }),
  call({ towxname: 'ann' }, 'M').post(PREVIEW, { ...media(msgtype), towxname: 'ann' }),
];

export const mass = {
  uploadNews: [call(news).post('/cgi-bin/media/uploadnews', news)],
  uploadMPVideo: [call(video).post(UPLOAD_VIDEO, video)],
  massSend: [
    call(hello, ['o1', 'o2']).post(SEND, { ...hello, touser: ['o1', 'o2'] }),
    call(hello, true).post(SEND_ALL, { ...hello, filter: { is_to_all: true } }),
    call(hello, false).post(SEND_ALL, { ...hello, filter: { is_to_all: false } }),
    call(hello, 100).post(SEND_ALL, { ...hello, filter: { is_to_all: false, tag_id: 100 } }),
    call({ ...hello, clientmsgid: 'hello-1' }, '100').post(SEND_ALL, {
      ...hello,
      clientmsgid: 'hello-1',
      filter: { is_to_all: false, tag_id: '100' },
    }),
    call(images, 2).post(SEND_ALL, { ...images, filter: { is_to_all: false, tag_id: 2 } }),
    call({ ...hello, filter: byGroup }).post(SEND_ALL, { ...hello, filter: byGroup }),
    call({ ...hello, filter: byGroup }, 2).post(SEND_ALL, { ...hello, filter: byGroup }),
  ],
  massSendNews: sendsMedia('mpnews'),
  massSendText: [
    call('你好', ['o1', 'o2']).post(SEND, { ...hello, touser: ['o1', 'o2'] }),
    call('你好', true).post(SEND_ALL, { ...hello, filter: { is_to_all: true } }),
  ],
  massSendVoice: sendsMedia('voice'),
  massSendImage: sendsMedia('image'),
  massSendVideo: sendsMedia('mpvideo'),
  massSendMPVideo: [
    call(video, ['o1']).several(
      call(video).post(UPLOAD_VIDEO, video),
      call('MEDIA', ['o1']).post(SEND, {
        msgtype: 'mpvideo',
        mpvideo: { media_id: 'MEDIA' },
        touser: ['o1'],
      }),
    ),
    call(video, true).several(
      call(video).post(UPLOAD_VIDEO, video),
      call('MEDIA', true).post(SEND_ALL, {
        msgtype: 'mpvideo',
        mpvideo: { media_id: 'MEDIA' },
        filter: { is_to_all: true },
      }),
    ),
  ],
  deleteMass: [
    call(34182).post('/cgi-bin/message/mass/delete', { msg_id: 34182 }),
    call(34182, 2).post('/cgi-bin/message/mass/delete', { msg_id: 34182, article_idx: 2 }),
    call({ url: 'https://u' }).post('/cgi-bin/message/mass/delete', { url: 'https://u' }),
    call({ url: 'https://u' }, 2).post('/cgi-bin/message/mass/delete', { url: 'https://u', article_idx: 2 }),
  ],
  previewNews: previewsMedia('mpnews'),
  previewText: [
    call('o1', '你好').post(PREVIEW, { ...hello, touser: 'o1' }),
    call({ towxname: 'ann' }, '你好').post(PREVIEW, { ...hello, towxname: 'ann' }),
  ],
  previewVoice: previewsMedia('voice'),
  previewImage: previewsMedia('image'),
  previewVideo: previewsMedia('mpvideo'),
  getMassMessageStatus: [
    call(34182).post('/cgi-bin/message/mass/get', { msg_id: 34182 }),
    call('34182').post('/cgi-bin/message/mass/get', { msg_id: '34182' }),
  ],
  getMassSpeed: [call().post('/cgi-bin/message/mass/speed/get', {})],
  setMassSpeed: [
    call(1).post('/cgi-bin/message/mass/speed/set', { speed: 1 }),
    call(0).post('/cgi-bin/message/mass/speed/set', { speed: 0 }),
  ],
};
