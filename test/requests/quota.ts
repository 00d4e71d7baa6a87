import { call } from './row.js';

export const quota = {
  clearQuota: [call('wxappid').post('/cgi-bin/clear_quota', { appid: 'wxappid' })],
};
