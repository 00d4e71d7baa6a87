import { call } from './row.js';

export const autoreply = {
  getAutoReplyInfo: [call().get('/cgi-bin/get_current_autoreply_info')],
};
