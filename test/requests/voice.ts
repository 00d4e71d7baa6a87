import { call, FIXTURE } from './row.js';

const ADD = '/cgi-bin/media/voice/addvoicetorecofortext';
const TEXT = '/cgi-bin/media/voice/queryrecoresultfortext';
const mp3 = { file: Buffer.from('mp3'), filename: 'hello.mp3' };

export const voice = {
  addVoiceForText: [
    call(FIXTURE, 'v1').upload(ADD, { format: 'mp3', voice_id: 'v1', lang: 'zh_CN' }),
    call(mp3, 'v1', 'en_US').upload(ADD, { format: 'mp3', voice_id: 'v1', lang: 'en_US' }, [
      { name: 'media', filename: 'hello.mp3' },
    ]),
  ],
  getVoiceText: [
    call('v1').post(TEXT, undefined, { voice_id: 'v1', lang: 'zh_CN' }),
    call('v1', null).post(TEXT, undefined, { voice_id: 'v1', lang: 'zh_CN' }),
    call('v1', 'en_US').post(TEXT, undefined, { voice_id: 'v1', lang: 'en_US' }),
  ],
  translateContent: [
    call('你好', 'zh_CN', 'en_US').post(
      '/cgi-bin/media/voice/translatecontent',
      { content: '你好' },
      { lfrom: 'zh_CN', lto: 'en_US' },
    ),
  ],
};
