import { call, type Story } from '../kit/step.js';

/** Pictures, sounds and films that are gone after three days. */
export const media: Story = [
  call('uploadMedia', ({ image }) => [image, 'image'], { learns: { imageId: 'media_id' } }),
  call('uploadMediaStream', ['image'], { relayed: 'image', learns: { imageId: 'media_id' } }),
  call('getMedia', ({ imageId }) => [imageId], { answer: 'file' }),
  call('downloadMedia', ({ imageId, downloads }) => [imageId, downloads]),
  call('uploadImageMedia', ({ image }) => [image], { learns: { imageId: 'media_id' } }),
  call('uploadVoice', ({ voice }) => [voice], { learns: { voiceId: 'media_id' } }),
  call('uploadVoiceMedia', ({ voice }) => [voice], { learns: { voiceId: 'media_id' } }),
  call('uploadVideo', ({ video }) => [video], { learns: { videoId: 'media_id' } }),
  call('uploadVideoMedia', ({ video }) => [video], { learns: { videoId: 'media_id' } }),
  call('getMedia', ({ videoId }) => [videoId], { learns: { videoURL: 'video_url' } }),
  call('downloadMedia', ({ videoId, downloads }) => [videoId, downloads]),
  call('uploadThumb', ({ image }) => [image], { learns: { thumbId: 'thumb_media_id' } }),
  call('uploadThumbMedia', ({ image }) => [image], { learns: { thumbId: 'thumb_media_id' } }),
  call('uploadImage', ({ image }) => [image], { learns: { imageURL: 'url' } }),
  call('uploadImageStream', [], { relayed: 'image', learns: { imageURL: 'url' } }),
  call('uploadVoiceStream', [], { relayed: 'voice', learns: { voiceId: 'media_id' } }),
  call('uploadVideoStream', [], { relayed: 'video', learns: { videoId: 'media_id' } }),
  call('uploadThumbStream', [], { relayed: 'image', learns: { thumbId: 'thumb_media_id' } }),
  call('getHDVoice', ({ voiceId }) => [voiceId], { answer: 'file' }),
  call('downloadHDVoice', ({ voiceId, downloads }) => [voiceId, downloads]),
  call('addVoiceForText', ({ voice }) => [voice, 'voice-1']),
  call('getVoiceText', ['voice-1']),
  call('translateContent', ['你好', 'zh_CN', 'en_US'], { learns: { translation: 'to_content' } }),
];
