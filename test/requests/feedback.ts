import { call } from './row.js';

export const feedback = {
  updateFeedback: [
    call('o1', '4534576').get('/payfeedback/update', { openid: 'o1', feedbackid: '4534576' }),
    call('o1', 4534576).get('/payfeedback/update', { openid: 'o1', feedbackid: '4534576' }),
  ],
};
