import { call, happens, type Facts, type StepOptions, type Story } from '../kit/step.js';

const hello = { msgtype: 'text', text: { content: '你好' } };
const article = ({ thumbMaterialId }: Facts) => ({
  thumb_media_id: thumbMaterialId,
  title: '开业',
  content: '<p>今天开业</p>',
  show_cover_pic: 1,
});
const film = ({ videoId }: Facts) => ({ media_id: videoId, title: '猫', description: '一只猫' });

/** WeChat takes films from its own website alone. */
const OWN_FILM: StepOptions = {
  refused: { errcode: 48022, why: 'a film that was uploaded by the API cannot be sent' },
};

const sent: StepOptions = { learns: { massId: 'msg_id' } };

export const mass: Story = [
  call('uploadNews', (facts) => [{ articles: [article(facts)] }], { learns: { massNewsId: 'media_id' } }),
  call('uploadMPVideo', (facts) => [film(facts)], { learns: { massVideoId: 'media_id' } }),
  call('massSend', ({ pair2 }) => [hello, pair2], sent),
  call('massSendNews', ({ massNewsId, pair3 }) => [massNewsId, pair3], { learns: { massOfNews: 'msg_id' } }),
  call('massSendText', ({ pair4 }) => ['你好', pair4], sent),
  call('massSendVoice', ({ voiceId, pair5 }) => [voiceId, pair5], sent),
  call('massSendImage', ({ imageId, pair6 }) => [imageId, pair6], sent),
  call('massSendVideo', ({ massVideoId, pair7 }) => [massVideoId, pair7], OWN_FILM),
  call('massSendMPVideo', (facts) => [film(facts), facts.pair8], OWN_FILM),
  call('getMassMessageStatus', ({ massId }) => [massId], { learns: { massStatus: 'msg_status' } }),
  call('massSendText', ['大家好', true], sent),
  happens('timePasses', ['1m']),
  call('deleteMass', ({ massOfNews }) => [massOfNews]),
  call('previewNews', ({ openid, massNewsId }) => [openid, massNewsId]),
  call('previewText', ({ openid }) => [openid, '你好']),
  call('previewVoice', ({ openid, voiceId }) => [openid, voiceId]),
  call('previewImage', ({ openid, imageId }) => [openid, imageId]),
  call('previewVideo', ({ openid, massVideoId }) => [openid, massVideoId]),
  call('setMassSpeed', [1]),
  call('getMassSpeed', [], { learns: { speed: 'speed' } }),
];
