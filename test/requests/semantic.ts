import { call } from './row.js';

const sentence = { query: '查一下明天从北京到上海的南航机票', city: '北京', category: 'flight,hotel' };

export const semantic = {
  semantic: [
    call('o1', sentence).post('/semantic/semproxy/search', { ...sentence, appid: 'APPID', uid: 'o1' }),
    call('o1', { ...sentence, appid: 'another', uid: 'o2' }).post('/semantic/semproxy/search', {
      ...sentence,
      appid: 'APPID',
      uid: 'o1',
    }),
  ],
};
