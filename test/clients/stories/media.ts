import { call, type Story } from '../kit/step.js';

/** Pictures, sounds and films that are gone after three days. */
export const media: Story = [
  call('uploadMedia', ({ image }) => [image, 'image'], { learns: { imageId: 'media_id' } }),
  call('uploadMediaStream', ['image'], { relayed: true, learns: { imageId: 'media_id' } }),
  call('getMedia', ({ imageId }) => [imageId], { answer: 'file' }),
  call('uploadImageMedia', ({ image }) => [image], { learns: { imageId: 'media_id' } }),
  call('uploadVoice', ({ voice }) => [voice], { learns: { voiceId: 'media_id' } }),
  call('uploadVoiceMedia', ({ voice }) => [voice], { learns: { voiceId: 'media_id' } }),
  call('uploadVideo', ({ video }) => [video], { learns: { videoId: 'media_id' } }),
  call('uploadVideoMedia', ({ video }) => [video], { learns: { videoId: 'media_id' } }),
  call('getMedia', ({ videoId }) => [videoId], { learns: { videoURL: 'video_url' } }),
  call('uploadThumb', ({ image }) => [image], { learns: { thumbId: 'thumb_media_id' } }),
  call('uploadThumbMedia', ({ image }) => [image], { learns: { thumbId: 'thumb_media_id' } }),
  call('uploadImage', ({ image }) => [image], { learns: { imageURL: 'url' } }),
  call('uploadImageStream', [], { relayed: true, learns: { imageURL: 'url' } }),
  call('uploadVoiceStream', [], {
    relayed: true,
    refused: { errcode: 40005, why: 'the file that is passed on is a picture' },
  }),
  call('uploadVideoStream', [], {
    relayed: true,
    refused: { errcode: 40005, why: 'the file that is passed on is a picture' },
  }),
  call('uploadThumbStream', [], { relayed: true }),
  call('getHDVoice', ({ voiceId }) => [voiceId], {
    lacks: 'a voice that a page has recorded with the JS-SDK',
  }),
  call('addVoiceForText', ({ voice }) => [voice, 'voice-1']),
  call('getVoiceText', ['voice-1']),
  call('translateContent', ['你好', 'zh_CN', 'en_US'], { learns: { translation: 'to_content' } }),
];
