import { call, DESTINATION, FIXTURE, UPSTREAM } from './row.js';

const upstream = [{ name: 'media', filename: 'a.jpg' }];

export const media = {
  uploadMedia: [
    call(FIXTURE, 'image').upload('/cgi-bin/media/upload', { type: 'image' }),
    call(FIXTURE, 'thumb').upload('/cgi-bin/media/upload', { type: 'thumb' }),
    call({ file: Buffer.from('jpg'), filename: '猫.jpg' }, 'image').upload(
      '/cgi-bin/media/upload',
      { type: 'image' },
      [{ name: 'media', filename: '猫.jpg' }],
    ),
  ],
  uploadMediaStream: [
    call(UPSTREAM, 'image').upload('/cgi-bin/media/upload', { type: 'image' }, upstream),
    call(UPSTREAM, 'voice').upload('/cgi-bin/media/upload', { type: 'voice' }, upstream),
  ],
  uploadImage: [call(FIXTURE).upload('/cgi-bin/media/uploadimg')],
  uploadImageStream: [call(UPSTREAM).upload('/cgi-bin/media/uploadimg', {}, upstream)],
  uploadVoice: [call(FIXTURE).upload('/cgi-bin/media/upload', { type: 'voice' })],
  uploadVoiceStream: [call(UPSTREAM).upload('/cgi-bin/media/upload', { type: 'voice' }, upstream)],
  uploadVideo: [call(FIXTURE).upload('/cgi-bin/media/upload', { type: 'video' })],
  uploadVideoStream: [call(UPSTREAM).upload('/cgi-bin/media/upload', { type: 'video' }, upstream)],
  uploadThumb: [call(FIXTURE).upload('/cgi-bin/media/upload', { type: 'thumb' })],
  uploadThumbStream: [call(UPSTREAM).upload('/cgi-bin/media/upload', { type: 'thumb' }, upstream)],
  getMedia: [call('MEDIA-1_x').get('/cgi-bin/media/get', { media_id: 'MEDIA-1_x' })],
  downloadMedia: [call('MEDIA-1_x', DESTINATION).get('/cgi-bin/media/get', { media_id: 'MEDIA-1_x' })],
  getHDVoice: [call('MEDIA-1_x').get('/cgi-bin/media/get/jssdk', { media_id: 'MEDIA-1_x' })],
  downloadHDVoice: [
    call('MEDIA-1_x', DESTINATION).get('/cgi-bin/media/get/jssdk', { media_id: 'MEDIA-1_x' }),
  ],
};
